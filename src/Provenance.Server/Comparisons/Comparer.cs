using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Domain.Analysis;
using Provenance.Domain.Analysis.Comparisons;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Server.Errors;
using Provenance.Server.Sources;

namespace Provenance.Server.Comparisons;

/// <summary>Makes the comparisons and charts of all questions of a level together, from one part of the
/// graph.</summary>
internal sealed class Comparer(ClaimReader claims, SourceReader sources, ClaimGraphReader graphs)
{
    private const int MaxSources = 50;

    public async Task<IReadOnlyList<Comparison>> CompareAsync(
        IReadOnlyList<Question> questions,
        IReadOnlyList<SourceBy>? parties,
        bool includeParts,
        AsOf? asOf,
        CancellationToken cancellationToken)
    {
        var known = await PartiesAsync(parties, cancellationToken);
        var graph = await AroundAsync(questions, null, asOf, cancellationToken);
        return [.. questions.Until(cancellationToken).Select(question => Comparison.Of(graph, question, known, includeParts))];
    }

    public async Task<IReadOnlyList<IReadOnlyList<EstimatePoint>>> EstimatesAsync(
        IReadOnlyList<Question> questions,
        string? measure,
        IReadOnlyList<SourceBy>? parties,
        bool includeParts,
        AsOf? asOf,
        CancellationToken cancellationToken)
    {
        var known = await PartiesAsync(parties, cancellationToken);
        var graph = await AroundAsync(questions, measure, asOf, cancellationToken);
        if (graph.IsCut)
        {
            throw TooMuch.ToBeWhole("estimates", "one measure, or an earlier moment in asOf");
        }
        return [.. questions.Until(cancellationToken).Select(question => EstimatePoint.Of(graph, question, measure, known, includeParts))];
    }

    private async Task<ProvenanceGraph> AroundAsync(
        IReadOnlyList<Question> questions, string? measure, AsOf? asOf, CancellationToken cancellationToken)
    {
        var members = await claims.At(asOf).FirstByQuestionAsync(
            [.. questions.Select(question => question.Id).Distinct()],
            ClaimGraphReader.MaxRecords + 1,
            cancellationToken);
        return await graphs.At(asOf).AroundAsync(
            members.Count > ClaimGraphReader.MaxRecords || measure is null
                ? members
                : [.. members.Where(claim => claim.Estimate?.Measure == measure)],
            withEvidence: false,
            cancellationToken: cancellationToken);
    }

    /// <summary>The sources that a client names, in its order.</summary>
    private async Task<IReadOnlyList<Source>?> PartiesAsync(
        IReadOnlyList<SourceBy>? parties, CancellationToken cancellationToken)
    {
        if (parties is null)
        {
            return null;
        }
        if (parties.Count is 0 or > MaxSources)
        {
            throw BadInput.Because(
                $"Argument \"sources\" has {parties.Count} sources: 1 to {MaxSources} are compared.");
        }
        return await sources.NamedAsync(parties, nameof(sources), cancellationToken);
    }
}
