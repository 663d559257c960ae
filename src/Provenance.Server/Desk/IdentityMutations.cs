using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Readers.Subjects;
using Provenance.Domain.Changes;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <summary>The mutations by which people decide what is what.</summary>
internal sealed class IdentityMutations(
    Desk desk, SourceReader sources, ClaimReader claims, PopulationReader populations, PlaceReader places)
{
    public async Task<MergeSourcesPayload> MergeSources(MergeSourcesInput input, CancellationToken cancellationToken)
    {
        var (recorded, kept) = await MergeAsync(ChangeAction.MergeSources, input, cancellationToken);
        return new(await OfKeyAsync(recorded, kept, sources.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<UnmergeSourcesPayload> UnmergeSources(
        UnmergeSourcesInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.UnmergeSources, input, cancellationToken);
        return new(await OfKeyAsync(recorded, input.Absorbed, sources.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<MergeClaimsPayload> MergeClaims(MergeClaimsInput input, CancellationToken cancellationToken)
    {
        var (recorded, kept) = await MergeAsync(ChangeAction.MergeClaims, input, cancellationToken);
        return new(await OfKeyAsync(recorded, kept, claims.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<UnmergeClaimsPayload> UnmergeClaims(
        UnmergeClaimsInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.UnmergeClaims, input, cancellationToken);
        return new(await OfKeyAsync(recorded, input.Absorbed, claims.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<MergePopulationsPayload> MergePopulations(MergePopulationsInput input, CancellationToken cancellationToken)
    {
        var (recorded, kept) = await MergeAsync(ChangeAction.MergePopulations, input, cancellationToken);
        return new(await OfKeyAsync(recorded, kept, populations.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<UnmergePopulationsPayload> UnmergePopulations(
        UnmergePopulationsInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.UnmergePopulations, input, cancellationToken);
        return new(await OfKeyAsync(recorded, input.Absorbed, populations.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<MergePlacesPayload> MergePlaces(MergePlacesInput input, CancellationToken cancellationToken)
    {
        var (recorded, kept) = await MergeAsync(ChangeAction.MergePlaces, input, cancellationToken);
        return new(await OfKeyAsync(recorded, kept, places.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<UnmergePlacesPayload> UnmergePlaces(
        UnmergePlacesInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(ChangeAction.UnmergePlaces, input, cancellationToken);
        return new(await OfKeyAsync(recorded, input.Absorbed, places.ByKeyAsync, cancellationToken), recorded.Faults);
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
        return new(await OfKeyAsync(recorded, recorded.Key, sources.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    private async Task<(Recorded Recorded, string Kept)> MergeAsync(
        ChangeAction action, MergeInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(action, input, cancellationToken);
        return (recorded, recorded.Records?.ReferenceIn("identities", "to") ?? "");
    }

    private static async Task<TRecord?> OfKeyAsync<TRecord>(
        Recorded recorded,
        string key,
        Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, TRecord>>> read,
        CancellationToken cancellationToken)
        where TRecord : class =>
        recorded.Errors.Count > 0 ? null : (await read([key], cancellationToken)).Values.SingleOrDefault();
}
