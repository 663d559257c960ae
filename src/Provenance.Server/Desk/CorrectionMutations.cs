using Provenance.Data.Readers.Subjects;
using Provenance.Domain.Changes;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <summary>The mutations by which people put fields of records right.</summary>
internal sealed class CorrectionMutations(Desk desk, DeskReaders readers, PlaceReader places, PopulationReader populations)
{
    public async Task<CorrectSourcePayload> CorrectSource(CorrectSourceInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.CorrectSource, input, cancellationToken);
        return new(await recorded.OfKeyAsync(readers.Sources.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<CorrectDocumentPayload> CorrectDocument(
        CorrectDocumentInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.CorrectDocument, input, cancellationToken);
        return new(await recorded.OfKeyAsync(readers.Documents.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<CorrectPopulationPayload> CorrectPopulation(
        CorrectPopulationInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.CorrectPopulation, input, cancellationToken);
        return new(await recorded.OfKeyAsync(populations.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<CorrectPlacePayload> CorrectPlace(CorrectPlaceInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.CorrectPlace, input, cancellationToken);
        return new(await recorded.OfKeyAsync(places.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<CorrectQuestionPayload> CorrectQuestion(
        CorrectQuestionInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.CorrectQuestion, input, cancellationToken);
        return new(await recorded.OfKeyAsync(readers.Questions.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<CorrectClaimPayload> CorrectClaim(CorrectClaimInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.CorrectClaim, input, cancellationToken);
        return new(await recorded.OfKeyAsync(readers.Claims.ByKeyAsync, cancellationToken), recorded.Faults);
    }
}
