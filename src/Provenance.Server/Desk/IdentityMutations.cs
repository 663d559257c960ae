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
        var recorded = await MergeAsync(ChangeAction.MergeSources, input, cancellationToken);
        return new(await recorded.OfKeyAsync(sources.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<UnmergeSourcesPayload> UnmergeSources(
        UnmergeSourcesInput input, CancellationToken cancellationToken)
    {
        var recorded = await UnmergeAsync(ChangeAction.UnmergeSources, input, cancellationToken);
        return new(await recorded.OfKeyAsync(sources.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<MergeClaimsPayload> MergeClaims(MergeClaimsInput input, CancellationToken cancellationToken)
    {
        var recorded = await MergeAsync(ChangeAction.MergeClaims, input, cancellationToken);
        return new(await recorded.OfKeyAsync(claims.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<UnmergeClaimsPayload> UnmergeClaims(
        UnmergeClaimsInput input, CancellationToken cancellationToken)
    {
        var recorded = await UnmergeAsync(ChangeAction.UnmergeClaims, input, cancellationToken);
        return new(await recorded.OfKeyAsync(claims.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<MergePopulationsPayload> MergePopulations(
        MergePopulationsInput input, CancellationToken cancellationToken)
    {
        var recorded = await MergeAsync(ChangeAction.MergePopulations, input, cancellationToken);
        return new(await recorded.OfKeyAsync(populations.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<UnmergePopulationsPayload> UnmergePopulations(
        UnmergePopulationsInput input, CancellationToken cancellationToken)
    {
        var recorded = await UnmergeAsync(ChangeAction.UnmergePopulations, input, cancellationToken);
        return new(await recorded.OfKeyAsync(populations.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<MergePlacesPayload> MergePlaces(MergePlacesInput input, CancellationToken cancellationToken)
    {
        var recorded = await MergeAsync(ChangeAction.MergePlaces, input, cancellationToken);
        return new(await recorded.OfKeyAsync(places.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    public async Task<UnmergePlacesPayload> UnmergePlaces(
        UnmergePlacesInput input, CancellationToken cancellationToken)
    {
        var recorded = await UnmergeAsync(ChangeAction.UnmergePlaces, input, cancellationToken);
        return new(await recorded.OfKeyAsync(places.ByKeyAsync, cancellationToken), recorded.Faults);
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
        return new(await recorded.OfKeyAsync(sources.ByKeyAsync, cancellationToken), recorded.Faults);
    }

    /// <summary>Merges, and names the record that is kept.</summary>
    private async Task<Recorded> MergeAsync(
        ChangeAction action, MergeInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(action, input, cancellationToken);
        return recorded with { Key = recorded.Records?.ReferenceIn("identities", "to") ?? "" };
    }

    /// <summary>Takes a merge back, and names the record that is one of its own again.</summary>
    private async Task<Recorded> UnmergeAsync(
        ChangeAction action, UnmergeInput input, CancellationToken cancellationToken) =>
        await desk.RecordAsync(action, input, cancellationToken) with { Key = input.Absorbed };
}
