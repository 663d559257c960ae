using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Citations;

/// <summary>Reads links between passages.</summary>
public sealed class PassageLinkReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<PassageLink, PassageLinkId> _id = new(link => link.Id);
    private static readonly Column<PassageLink, string> _key = new(link => link.Key);

    /// <summary>The same reader at a moment; null for the present.</summary>
    public PassageLinkReader At(AsOf? asOf) => new(new MomentContextFactory(contexts, asOf));

    /// <summary>A reader that includes superseded records, for those that others refer to.</summary>
    public PassageLinkReader Ever => new(new MomentContextFactory(contexts, null, ever: true));

    /// <summary>The links of these ids; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<PassageLinkId, PassageLink>> ByIdAsync(
        IReadOnlyCollection<PassageLinkId> ids,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PassageLinks.OneByKeyAsync(_id, ids, cancellationToken);
    }

    /// <summary>The links of these natural keys; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<string, PassageLink>> ByKeyAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PassageLinks.OneByKeyAsync(_key, keys, cancellationToken);
    }

    /// <summary>All links from or to each passage, by id.</summary>
    public async Task<ILookup<string, PassageLink>> ByPassageAsync(
        IReadOnlyCollection<string> passages,
        CancellationToken cancellationToken = default)
    {
        var asked = passages.ToHashSet();
        return (await FirstByPassageAsync(passages, int.MaxValue, cancellationToken))
            .SelectMany(link => new[] { link.FromPassage, link.ToPassage }, (link, passage) => (passage, link))
            .Where(end => asked.Contains(end.passage))
            .ToLookup(end => end.passage, end => end.link);
    }

    /// <summary>The keys by which corrections can call each piece of evidence wrong: that of its passage and, of evidence by a
    /// link between passages, those of the link and of the other passage.</summary>
    public async Task<ILookup<EvidenceId, string>> ShowingAsync(
        IReadOnlyCollection<Evidence> evidence,
        CancellationToken cancellationToken = default)
    {
        var links = await Ever.ByPassageAsync(
            [.. evidence.Where(item => item.Hop is null).Select(item => item.Passage).Distinct()], cancellationToken);
        return evidence
            .SelectMany(
                item => links[item.Passage].Where(link => link.Shows(item))
                    .SelectMany(link => new[] { link.Key, link.ToPassage }).Prepend(item.Passage),
                (item, key) => (item.Id, key))
            .ToLookup(shown => shown.Id, shown => shown.key);
    }

    /// <summary>The first links from or to these passages, by id.</summary>
    public async Task<IReadOnlyList<PassageLink>> FirstByPassageAsync(
        IReadOnlyCollection<string> passages,
        int atMost,
        CancellationToken cancellationToken = default)
    {
        if (passages.Count == 0)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PassageLinks.WhereIn(link => link.FromPassage, passages)
            .Union(context.PassageLinks.WhereIn(link => link.ToPassage, passages))
            .OrderBy(link => link.Id)
            .Take(atMost)
            .ToListAsync(cancellationToken);
    }
}
