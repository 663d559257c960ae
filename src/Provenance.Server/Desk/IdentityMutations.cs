using Provenance.Domain.Changes;
using Provenance.Domain.Sources;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <summary>The mutations by which people decide who is who.</summary>
internal sealed class IdentityMutations(Desk desk, DeskReaders readers)
{
    public async Task<MergeSourcesPayload> MergeSources(MergeSourcesInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.MergeSources, input, cancellationToken);
        var kept = recorded.Records?.ReferenceIn("identities", "to") ?? "";
        return new(await SourceAsync(recorded, kept, cancellationToken), recorded.Faults);
    }

    public async Task<UnmergeSourcesPayload> UnmergeSources(
        UnmergeSourcesInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.UnmergeSources, input, cancellationToken);
        return new(await SourceAsync(recorded, input.Absorbed, cancellationToken), recorded.Faults);
    }

    public async Task<MarkNotTheSamePayload> MarkNotTheSame(
        MarkNotTheSameInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.MarkNotTheSame, input, cancellationToken);
        return new(recorded.Errors.Count > 0 ? null : recorded.Key, recorded.Faults);
    }

    public async Task<UnmarkNotTheSamePayload> UnmarkNotTheSame(
        UnmarkNotTheSameInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.UnmarkNotTheSame, input, cancellationToken);
        return new(recorded.Errors.Count > 0 ? null : recorded.Key, recorded.Faults);
    }

    public async Task<SetAliasPayload> SetAlias(SetAliasInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.SetAlias, input, cancellationToken);
        return new(await SourceAsync(recorded, recorded.Key, cancellationToken), recorded.Faults);
    }

    private async Task<Source?> SourceAsync(Recorded recorded, string key, CancellationToken cancellationToken) =>
        recorded.Errors.Count > 0
            ? null
            : (await readers.Sources.ByKeyAsync([key], cancellationToken)).Values.SingleOrDefault();
}
