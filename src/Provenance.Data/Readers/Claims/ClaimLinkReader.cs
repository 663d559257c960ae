using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Claims;

/// <summary>Reads links between claims.</summary>
public sealed class ClaimLinkReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<ClaimLink, ClaimLinkId> _id = new(claimLink => claimLink.Id);
    private static readonly Column<ClaimLink, string> _key = new(claimLink => claimLink.Key);

    /// <summary>The same reader at a moment; null for the present.</summary>
    public ClaimLinkReader At(AsOf? asOf) => new(new MomentContextFactory(contexts, asOf));

    /// <summary>A reader that includes superseded records, for those that others refer to.</summary>
    public ClaimLinkReader Ever => new(new MomentContextFactory(contexts, null, ever: true));

    /// <summary>The links of these ids; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<ClaimLinkId, ClaimLink>> ByIdAsync(
        IReadOnlyCollection<ClaimLinkId> ids,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ClaimLinks.OneByKeyAsync(_id, ids, cancellationToken);
    }

    /// <summary>The links of these natural keys; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<string, ClaimLink>> ByKeyAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ClaimLinks.OneByKeyAsync(_key, keys, cancellationToken);
    }

    /// <summary>All links from or to each claim, by id.</summary>
    public async Task<ILookup<ClaimId, ClaimLink>> ByClaimAsync(
        IReadOnlyCollection<ClaimId> claims,
        CancellationToken cancellationToken = default)
    {
        if (claims.Count == 0)
        {
            return Enumerable.Empty<ClaimLink>().ToLookup(link => link.FromId);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var links = await context.ClaimLinks.WhereIn(link => link.FromId, claims)
            .Union(context.ClaimLinks.WhereIn(link => link.ToId, claims))
            .OrderBy(link => link.Id)
            .ToListAsync(cancellationToken);
        var asked = claims.ToHashSet();
        return links
            .SelectMany(link => new[] { link.FromId, link.ToId }.Distinct(), (link, claim) => (claim, link))
            .Where(end => asked.Contains(end.claim))
            .ToLookup(end => end.claim, end => end.link);
    }

    /// <summary>The first links from or to these claims taken together, by id.</summary>
    public async Task<IReadOnlyList<ClaimLink>> FirstByClaimAsync(
        IReadOnlyCollection<ClaimId> claims,
        int atMost,
        CancellationToken cancellationToken = default)
    {
        if (claims.Count == 0)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ClaimLinks.WhereIn(link => link.FromId, claims)
            .Union(context.ClaimLinks.WhereIn(link => link.ToId, claims))
            .OrderBy(link => link.Id)
            .Take(atMost)
            .ToListAsync(cancellationToken);
    }
}
