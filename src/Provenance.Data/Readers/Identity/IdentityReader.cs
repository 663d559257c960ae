using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Identity;

/// <summary>Reads what was decided about the identity of sources, and finds sources about which it might be.</summary>
public sealed class IdentityReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<IdentityLink, string> _key = new(link => link.Key);

    private static readonly Ordering<IdentityCandidate> _likeliest = new(
        PageOrder.Likeness,
        new OrderColumn<IdentityCandidate, int>(pair => -pair.Thousandths, score => score, number => (int)number),
        new OrderColumn<IdentityCandidate, SourceId>(pair => pair.One.Id, id => id.Value, number => new(number)),
        new OrderColumn<IdentityCandidate, SourceId>(pair => pair.Other.Id, id => id.Value, number => new(number)));

    /// <summary>The decisions of these keys; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<string, IdentityLink>> ByKeyAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.IdentityLinks.OneByKeyAsync(_key, keys, cancellationToken);
    }

    /// <summary>Every decision about two sources, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<IdentityLink>> BetweenAsync(
        string from, string to, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await Every(context).WhereIn(source => source.Key, [from, to]).Select(source => source.Id)
            .ToListAsync(cancellationToken);
        return await context.IdentityLinks.WhereIn(link => link.FromId, ids).WhereIn(link => link.ToId, ids)
            .OrderBy(link => link.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The decision by which the source of a key is merged into another; null if it is not.</summary>
    public async Task<(IdentityLink Link, string Kept)?> MergeOfAsync(
        string key, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found =
            from link in context.IdentityLinks
            where link.Kind == IdentityLinkKind.Merged && link.EndedAt == null
            join source in Every(context) on link.FromId equals source.Id
            join kept in Every(context) on link.ToId equals kept.Id
            where source.Key == key
            select new { link, kept.Key };
        return await found.FirstOrDefaultAsync(cancellationToken) is { } row ? (row.link, row.Key) : null;
    }

    /// <summary>What was merged into each of these sources, directly or through others, by id of the decision, each with its
    /// own record.</summary>
    public async Task<ILookup<SourceId, AbsorbedSource>> AbsorbedByAsync(
        IReadOnlyCollection<SourceId> kept, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows =
            from source in Every(context).WhereIn(source => source.MergedIntoId!.Value, kept)
            join link in context.IdentityLinks on source.Id equals link.FromId
            where link.Kind == IdentityLinkKind.Merged && link.EndedAt == null
            orderby link.Id
            select new { source, link };
        return (await rows.ToListAsync(cancellationToken)).ToLookup(
            row => row.source.MergedIntoId!.Value, row => new AbsorbedSource(row.source, row.link));
    }

    /// <summary>The marks that stand of each of these sources, or of what was merged into it, by id, each with the other
    /// source. Four SQL statements, however many decisions there are.</summary>
    public async Task<ILookup<SourceId, (IdentityLink Mark, SourceId Other)>> MarksOfAsync(
        IReadOnlyCollection<SourceId> sources, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = (await Every(context).WhereIn(source => source.MergedIntoId!.Value, sources)
            .Select(source => new { source.Id, source.MergedIntoId })
            .ToListAsync(cancellationToken)).ToDictionary(source => source.Id, source => source.MergedIntoId!.Value);
        SourceId[] ends = [.. sources, .. kept.Keys];
        var standing = context.IdentityLinks
            .Where(link => link.Kind == IdentityLinkKind.NotTheSame && link.EndedAt == null);
        List<IdentityLink> marks =
        [
            .. (await standing.WhereIn(link => link.FromId, ends).ToListAsync(cancellationToken))
                .Concat(await standing.WhereIn(link => link.ToId, ends).ToListAsync(cancellationToken))
                .DistinctBy(link => link.Id).OrderBy(link => link.Id.Value),
        ];
        SourceId[] named = [.. marks.SelectMany(mark => new[] { mark.FromId, mark.ToId }).Distinct()];
        var resolved = (await Every(context).WhereIn(source => source.Id, named)
            .Select(source => new { source.Id, source.MergedIntoId })
            .ToListAsync(cancellationToken)).ToDictionary(source => source.Id, source => source.MergedIntoId ?? source.Id);
        var wanted = sources.ToHashSet();
        return marks
            .SelectMany(mark => new[] { (From: mark.FromId, To: mark.ToId), (From: mark.ToId, To: mark.FromId) }, (mark, pair) =>
                (Source: resolved[pair.From], Mark: mark, Other: resolved[pair.To]))
            .Where(mark => wanted.Contains(mark.Source))
            .ToLookup(mark => mark.Source, mark => (mark.Mark, mark.Other));
    }

    /// <summary>A page of the sources that may be one, the likeliest first. All sources are read and compared, in two SQL
    /// statements.</summary>
    /// <param name="source">Only pairs of which it is one; null for all.</param>
    /// <param name="atLeast">The least score, in thousandths.</param>
    /// <param name="page">The part to return, in the order <see cref="PageOrder.Likeness"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<Page<IdentityCandidate>> PageCandidatesAsync(
        SourceId? source, int atLeast, PageRequest page, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sources = await context.Sources.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var links = await context.IdentityLinks.Where(link => link.EndedAt == null).ToListAsync(cancellationToken);
        var candidates = IdentityCandidates.Of(sources, new(links)).Where(pair => pair.Thousandths >= atLeast
            && (source is not { } wanted || pair.One.Id == wanted || pair.Other.Id == wanted));
        return _likeliest.PageOf([.. candidates], page);
    }

    private static IQueryable<Source> Every(ProvenanceContext context) =>
        context.Set<Source>().IgnoreQueryFilters([MomentRows.Standing]);
}

/// <summary>A source that was merged into another.</summary>
/// <param name="Source">Its own record.</param>
/// <param name="Link">The decision.</param>
public sealed record AbsorbedSource(Source Source, IdentityLink Link);
