using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Graph;
using Provenance.Domain.Changes;
using Provenance.Domain.Claims;

namespace Provenance.Server.Claims;

/// <summary>Some of what a part of a change did to claims.</summary>
/// <param name="Changes">The events, by claim.</param>
/// <param name="Last">The last claim that was looked at; null if there is none after these.</param>
internal sealed record ClaimChangePage(IReadOnlyList<ClaimChange> Changes, ClaimId? Last);

/// <summary>
/// Finds out what changes did to claims, page by page, when someone asks for the page: a slow follower keeps nothing but its
/// place. Those who follow the same claims share the work, as the pages that were asked for last are kept.
/// </summary>
internal sealed class ClaimChanges(
    TouchedClaimReader touched, ClaimMoments moments, ClaimReader claims, ChangeReader changes)
{
    private const int MostKept = 64;

    private readonly Lock _lock = new();
    private readonly LinkedList<(PageKey Key, Task<ClaimChangePage> Page)> _kept = [];

    /// <summary>What a part of a change did to the followed claims with greater ids than one.</summary>
    public Task<ClaimChangePage> PageAsync(
        ChangePart part, ClaimId after, Followed followed, CancellationToken cancellationToken)
    {
        PageKey key = new(part.Id, after, followed);
        lock (_lock)
        {
            if (_kept.FirstOrDefault(kept => kept.Key == key && !kept.Page.IsFaulted) is not { Page: { } page })
            {
                page = Task.Run(() => ReadAsync(part, after, followed), CancellationToken.None);
                _kept.AddFirst((key, page));
                if (_kept.Count > MostKept)
                {
                    _kept.RemoveLast();
                }
            }

            return page.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Others may wait for the page too, so it is read to the end.</summary>
    private async Task<ClaimChangePage> ReadAsync(ChangePart part, ClaimId after, Followed followed)
    {
        var change = (await changes.ByIdAsync([part.ChangeId], CancellationToken.None))[part.ChangeId];
        var page = await touched.PageAsync(change, part, after, followed, CancellationToken.None);
        if (page.Claims.Count == 0)
        {
            return new([], page.Last);
        }

        var before = await moments.BeforeAsync(change, part, page.Claims, CancellationToken.None);
        var now = await moments.AfterAsync(change, part, page.Claims, CancellationToken.None);
        var records = await claims.ByIdAsync(page.Claims, CancellationToken.None);
        return new(
        [
            .. from claim in page.Claims
               where now.ContainsKey(claim)
               let earlier = before.GetValueOrDefault(claim)
               let events = now[claim].Since(earlier)
               where events.Count > 0
               select new ClaimChange(
                   new ClaimChangeCursor(part.Id, claim.Value).ToString(),
                   records[claim],
                   change,
                   events,
                   earlier?.Independence,
                   now[claim].Independence),
        ],
        page.Last);
    }

    private sealed record PageKey(long Part, ClaimId After, Followed Followed);
}
