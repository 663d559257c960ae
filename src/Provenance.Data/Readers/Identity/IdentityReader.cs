using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Writers;
using Provenance.Domain.Amendments;
using Provenance.Domain.Identity;

namespace Provenance.Data.Readers.Identity;

/// <summary>Reads what was decided about the identity of records, and finds records about which it might be.</summary>
public sealed class IdentityReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<IdentityLink, string> _key = new(link => link.Key);

    private static readonly Ordering<IdentityCandidate> _likeliest = new(
        PageOrder.Likeness,
        new OrderColumn<IdentityCandidate, long>(pair => pair.Place.Stratum, place => place, number => number),
        new OrderColumn<IdentityCandidate, long>(pair => pair.Place.One, place => place, number => number),
        new OrderColumn<IdentityCandidate, long>(pair => pair.Place.Other, place => place, number => number));

    /// <summary>The decisions of these keys; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<string, IdentityLink>> ByKeyAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.IdentityLinks.OneByKeyAsync(_key, keys, cancellationToken);
    }

    /// <summary>The number of the record of a key, even if it was merged; null if there is none.</summary>
    public async Task<long?> NumberOfAsync(
        IdentifiedKind kind, string key, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.RowsOf(kind).Where(row => row.Key == key).Select(row => (long?)row.Number)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The number of what stands for the record of a key: itself, if it was not merged; null if there is
    /// none.</summary>
    public async Task<long?> KeptOfAsync(IdentifiedKind kind, string key, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.RowsOf(kind).Where(row => row.Key == key).Select(row => row.MergedInto ?? (long?)row.Number)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Every decision about two records of a kind, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<IdentityLink>> BetweenAsync(
        IdentifiedKind kind, string from, string to, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var numbers = await context.RowsOf(kind).WhereIn(row => row.Key, [from, to]).Select(row => row.Number)
            .ToListAsync(cancellationToken);
        return await context.IdentityLinks.Where(link => link.Of == kind)
            .WhereIn(link => link.FromId, numbers).WhereIn(link => link.ToId, numbers)
            .OrderBy(link => link.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The decision by which the record of a key is merged into another, and the key of that; null if it is
    /// not.</summary>
    public async Task<(IdentityLink Link, string Kept)?> MergeOfAsync(
        IdentifiedKind kind, string key, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found =
            from link in context.IdentityLinks
            where link.Of == kind && link.Kind == IdentityLinkKind.Merged && link.EndedAt == null
            join absorbed in context.RowsOf(kind) on link.FromId equals absorbed.Number
            join kept in context.RowsOf(kind) on link.ToId equals kept.Number
            where absorbed.Key == key
            select new { link, kept.Key };
        return await found.FirstOrDefaultAsync(cancellationToken) is { } row ? (row.link, row.Key) : null;
    }

    /// <summary>What was merged into each of these records, directly or through others, by id of the decision. Two SQL
    /// statements, or one where nothing was.</summary>
    public async Task<ILookup<long, AbsorbedRecord>> AbsorbedByAsync(
        IdentifiedKind kind, IReadOnlyCollection<long> kept, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows =
            from record in context.RowsOf(kind).WhereIn(record => record.MergedInto!.Value, kept)
            join link in context.IdentityLinks on record.Number equals link.FromId
            where link.Of == kind && link.Kind == IdentityLinkKind.Merged && link.EndedAt == null
            orderby link.Id
            select new { record, link };
        var found = await rows.ToListAsync(cancellationToken);
        var revisions = await PastRows.RevisionsAsync(
            context, AmendedKey.KindOf(kind), [.. found.Select(row => row.record.Number)], cancellationToken);
        return found.ToLookup(
            row => row.record.MergedInto!.Value,
            row => new AbsorbedRecord(row.record.Key, row.record.Name, revisions[row.record.Number], row.link));
    }

    /// <summary>The marks that stand of each of these records, or of what was merged into it, by id, each with the other
    /// record. Four SQL statements, however many decisions there are.</summary>
    public async Task<ILookup<long, (IdentityLink Mark, long Other)>> MarksOfAsync(
        IdentifiedKind kind, IReadOnlyCollection<long> records, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var absorbed = await context.RowsOf(kind).WhereIn(row => row.MergedInto!.Value, records)
            .Select(row => row.Number).ToListAsync(cancellationToken);
        long[] ends = [.. records, .. absorbed];
        var standing = context.IdentityLinks
            .Where(link => link.Of == kind && link.Kind == IdentityLinkKind.NotTheSame && link.EndedAt == null);
        List<IdentityLink> marks =
        [
            .. (await standing.WhereIn(link => link.FromId, ends).ToListAsync(cancellationToken))
                .Concat(await standing.WhereIn(link => link.ToId, ends).ToListAsync(cancellationToken))
                .DistinctBy(link => link.Id).OrderBy(link => link.Id.Value),
        ];
        long[] named = [.. marks.SelectMany(mark => new[] { mark.FromId, mark.ToId }).Distinct()];
        var resolved = (await context.RowsOf(kind).WhereIn(row => row.Number, named).ToListAsync(cancellationToken))
            .ToDictionary(row => row.Number, row => row.MergedInto ?? row.Number);
        var wanted = records.ToHashSet();
        return marks
            .SelectMany(mark => new[] { (From: mark.FromId, To: mark.ToId), (From: mark.ToId, To: mark.FromId) }, (mark, pair) =>
                (Record: resolved[pair.From], Mark: mark, Other: resolved[pair.To]))
            .Where(mark => wanted.Contains(mark.Record))
            .ToLookup(mark => mark.Record, mark => (mark.Mark, mark.Other));
    }

    /// <summary>The decisions about each of these records, those that were taken back among them, by id, each with the key of
    /// the other record. Two SQL statements.</summary>
    public async Task<ILookup<long, (IdentityLink Link, string Other)>> DecisionsOfAsync(
        IdentifiedKind kind, IReadOnlyCollection<long> records, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var links = context.IdentityLinks.Where(link => link.Of == kind);
        var found = await links.WhereIn(link => link.FromId, records).Union(links.WhereIn(link => link.ToId, records))
            .OrderBy(link => link.Id).ToListAsync(cancellationToken);
        var keys = found.Count == 0 ? [] : await context.RowsOf(kind)
            .WhereIn(row => row.Number, [.. found.SelectMany(link => new[] { link.FromId, link.ToId }).Distinct()])
            .ToDictionaryAsync(row => row.Number, row => row.Key, cancellationToken);
        return found
            .SelectMany(link => new[] { (Of: link.FromId, Other: link.ToId), (Of: link.ToId, Other: link.FromId) }, (link, end) =>
                (end.Of, Link: link, Other: keys[end.Other]))
            .ToLookup(end => end.Of, end => (end.Link, end.Other));
    }

    /// <summary>A page of the records of a kind that may be one: those with the strongest reason first, then by id. As many
    /// records are read and compared as the page needs, but for the total count, for which all are.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="record">Only pairs of which it is one; null for all.</param>
    /// <param name="atLeast">The least score, in thousandths.</param>
    /// <param name="page">The part to return, in the order <see cref="PageOrder.Likeness"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<Page<IdentityCandidate>> PageCandidatesAsync(
        IdentifiedKind kind, long? record, int atLeast, PageRequest page, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        IdentityCandidates candidates = new(context, kind, record, atLeast, cancellationToken);
        _likeliest.Check(page);
        var taken = await candidates.TakeAsync(page.After, page.Before, page.Backward, page.Limit + 1);
        return _likeliest.Page(taken, page, page.CountTotal ? await candidates.CountAsync() : null);
    }
}

/// <summary>A record that was merged into another.</summary>
/// <param name="Key">Its own key.</param>
/// <param name="Name">Its own name; of a claim, its proposition.</param>
/// <param name="Revision">How often it was changed, and once more for its first form.</param>
/// <param name="Link">The decision.</param>
public sealed record AbsorbedRecord(string Key, string Name, int Revision, IdentityLink Link);
