using Provenance.Data.Readers.Assessments;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Corrections;
using Provenance.Data.Readers.Measures;
using Provenance.Data.Readers.Subjects;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <summary>The mutations by which people record, rate and correct.</summary>
internal sealed class DeskMutations(
    Desk desk,
    DeskReaders readers,
    CorpusImports imports,
    AssessmentReader assessments,
    CitationReader citations,
    ClaimLinkReader claimLinks,
    CorrectionReader corrections,
    EvidenceReader evidence,
    MeasureReader measures,
    PassageLinkReader passageLinks,
    PlaceReader places,
    PopulationReader populations)
{
    public async Task<AddDocumentPayload> AddDocument(AddDocumentInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.AddDocument, input, cancellationToken);
        return new(await recorded.OfKeyAsync(readers.Documents.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<AddSourcePayload> AddSource(AddSourceInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.AddSource, input, cancellationToken);
        return new(await recorded.OfKeyAsync(readers.Sources.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<AddToSourcePayload> AddToSource(AddToSourceInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.AddToSource, input, cancellationToken);
        return new(await recorded.OfKeyAsync(readers.Sources.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<AddToDocumentPayload> AddToDocument(
        AddToDocumentInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.AddToDocument, input, cancellationToken);
        return new(await recorded.OfKeyAsync(readers.Documents.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<AddMeasurePayload> AddMeasure(AddMeasureInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.AddMeasure, input, cancellationToken);
        var known = recorded.Errors.Count > 0 ? null : await measures.KnownAsync([recorded.Key], cancellationToken);
        return new(known?.Find(recorded.Key), recorded.Faults);
    }

    public async Task<AddPopulationPayload> AddPopulation(
        AddPopulationInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.AddPopulation, input, cancellationToken);
        return new(await recorded.OfKeyAsync(populations.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<AddPlacePayload> AddPlace(AddPlaceInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.AddPlace, input, cancellationToken);
        return new(await recorded.OfKeyAsync(places.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<AddQuestionPayload> AddQuestion(AddQuestionInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.AddQuestion, input, cancellationToken);
        return new(await recorded.OfKeyAsync(readers.Questions.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<AddClaimPayload> AddClaim(AddClaimInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.AddClaim, input, cancellationToken);
        return new(await recorded.OfKeyAsync(readers.Claims.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<RecordCitationPayload> RecordCitation(
        RecordCitationInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.RecordCitation, input, cancellationToken);
        if (recorded.Errors.Count > 0)
        {
            return new(null, [], [], [], recorded.Faults);
        }

        var (shown, cited) = await ShownAsync(recorded.Key, cancellationToken);
        var ends = cited.SelectMany(citation => new[] { citation.CitingId, citation.CitedId }).Distinct();
        var statements = await readers.Statements.ByIdAsync([.. ends], cancellationToken);
        return new(
            recorded.Key,
            [.. statements.Values.OrderBy(statement => statement.Id.Value)],
            cited,
            shown,
            null);
    }

    public async Task<RecordStatementPayload> RecordStatement(
        RecordStatementInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.RecordStatement, input, cancellationToken);
        if (recorded.Errors.Count > 0)
        {
            return new(null, null, recorded.Faults);
        }

        var document = recorded.Records!.ReferenceIn("unattributed", "document");
        return new(
            recorded.Key,
            await (recorded with { Key = document }).OfKeyAsync(readers.Documents.ByKeyAsync, cancellationToken),
            null);
    }

    public async Task<RetractDocumentPayload> RetractDocument(
        RetractDocumentInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.RetractDocument, input, cancellationToken);
        return new(
            recorded.Errors.Count > 0 ? null : recorded.Key,
            await WithdrawnAsync(recorded, cancellationToken),
            recorded.Faults);
    }

    public async Task<RetractStatementPayload> RetractStatement(
        RetractStatementInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.RetractStatement, input, cancellationToken);
        return new(
            recorded.Errors.Count > 0 ? null : recorded.Key,
            await WithdrawnAsync(recorded, cancellationToken),
            recorded.Faults);
    }

    public async Task<ExcludePassagePayload> ExcludePassage(
        ExcludePassageInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.ExcludePassage, input, cancellationToken);
        return new(await recorded.OfKeyAsync(readers.Documents.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<LinkClaimsPayload> LinkClaims(LinkClaimsInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.LinkClaims, input, cancellationToken);
        return new(await recorded.OfKeyAsync(claimLinks.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<LinkPassagesPayload> LinkPassages(LinkPassagesInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.LinkPassages, input, cancellationToken);
        return new(await recorded.OfKeyAsync(passageLinks.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<AssessPayload> Assess(AssessInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.Assess, input, cancellationToken);
        return new(await recorded.OfKeyAsync(assessments.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<CorrectPayload> Correct(CorrectInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.Correct, input, cancellationToken);
        return new(await recorded.OfKeyAsync(corrections.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public Task<ImportCorpusPayload> ImportCorpus(ImportCorpusInput input, CancellationToken cancellationToken) =>
        imports.ImportAsync(input, cancellationToken);

    /// <summary>The evidence of a passage, and the citations that it shows.</summary>
    private async Task<(IReadOnlyList<Evidence> Evidence, IReadOnlyList<Citation> Citations)> ShownAsync(
        string passage, CancellationToken cancellationToken)
    {
        List<Evidence> shown =
            [.. (await evidence.ByPassageAsync([passage], cancellationToken))[passage]];
        var cited = await citations.ByIdAsync(
            [.. shown.Select(item => item.CitationId).Distinct()], cancellationToken);
        return (shown, [.. cited.Values.OrderBy(citation => citation.Id.Value)]);
    }

    /// <summary>The statements that the passage of a notice takes back.</summary>
    private async Task<IReadOnlyList<Statement>> WithdrawnAsync(Recorded recorded, CancellationToken cancellationToken)
    {
        if (recorded.Errors.Count > 0)
        {
            return [];
        }

        var (_, cited) = await ShownAsync(recorded.Key, cancellationToken);
        var statements = await readers.Statements.ByIdAsync(
            [.. cited.Select(citation => citation.CitedId)], cancellationToken);
        return [.. statements.Values.OrderBy(statement => statement.Id.Value)];
    }
}
