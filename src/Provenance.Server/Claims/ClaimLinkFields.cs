using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Corrections;
using Provenance.Domain;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Server.Batching;
using Provenance.Server.Binding;
using Provenance.Server.Changes;

namespace Provenance.Server.Claims;

/// <summary>Fields of links between claims that are not plain columns.</summary>
internal sealed class ClaimLinkFields(ClaimReader claims, CorrectionReader corrections, Histories histories)
{
    [Needs]
    public static string Id(ClaimLink link) => new NodeId(nameof(ClaimLink), link.Id.Value).ToString();

    [Needs(Whole = true)]
    public Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> History(
        IReadOnlyList<ClaimLink> parents, CancellationToken cancellationToken) =>
        histories.OfAsync(
            [.. parents.Select(link => HistoryDraft.Of([link.Key], link.RecordedAt, link.RecordedBy, link.SupersededAt))],
            cancellationToken);

    [Needs(nameof(ClaimLink.FromId))]
    public Task<IReadOnlyList<Claim>> From(IReadOnlyList<ClaimLink> parents, CancellationToken cancellationToken) =>
        parents.OneFor(link => link.FromId, ids => claims.ByIdAsync(ids, cancellationToken));

    [Needs(nameof(ClaimLink.ToId))]
    public Task<IReadOnlyList<Claim>> To(IReadOnlyList<ClaimLink> parents, CancellationToken cancellationToken) =>
        parents.OneFor(link => link.ToId, ids => claims.ByIdAsync(ids, cancellationToken));

    [Needs(nameof(ClaimLink.Key))]
    public async Task<IReadOnlyList<Correction?>> Correction(
        IReadOnlyList<ClaimLink> parents, CancellationToken cancellationToken)
    {
        var found = await corrections.ByOfAsync([.. parents.Select(link => link.Key).Distinct()], cancellationToken);
        return [.. parents.Select(link => found.GetValueOrDefault(link.Key))];
    }
}
