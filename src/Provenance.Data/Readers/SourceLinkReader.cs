using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers;

/// <summary>
/// Reads which sources cite which, counted over citations. With parts, what a part says or is cited for counts as the
/// whole's, and citations among the whole and its parts are left out: they lead to nobody else.
/// </summary>
public sealed class SourceLinkReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<LinkRow, SourceId> _wholeId = new(row => row.WholeId);

    private static readonly Ordering<LinkRow> _mostCitations = new(
        PageOrder.Citations,
        new OrderColumn<LinkRow, int>(row => row.Citations, count => count, number => (int)number, descending: true),
        new OrderColumn<LinkRow, SourceId>(row => row.OtherId, id => id.Value, number => new(number)));

    private static readonly Ordering<Link> _byCitation = new(
        PageOrder.Id,
        new OrderColumn<Link, CitationId>(link => link.Citation.Id, id => id.Value, number => new(number)));

    /// <summary>The same page of the sources that each source cites, or that cite it, most citations first.</summary>
    public async Task<IReadOnlyDictionary<SourceId, Page<SourceLink>>> PageBySourceAsync(
        IReadOnlyCollection<SourceId> sources,
        SourceLinkDirection direction,
        bool includeParts,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows =
            from link in Links(context, sources, direction, includeParts)
            group link by new { link.WholeId, link.OtherId } into links
            select new LinkRow
            {
                WholeId = links.Key.WholeId,
                OtherId = links.Key.OtherId,
                Citations = links.Count(),
                Claims = links.Select(link => link.ClaimId).Distinct().Count(),
                Documents = links.Select(link => link.DocumentId).Distinct().Count(),
            };
        var pages = await rows.PageByParentAsync(
            sources, context.Sources, source => source.Id, _wholeId, _mostCitations, page, cancellationToken);
        return pages.ToDictionary(
            entry => entry.Key,
            entry => entry.Value.Select(row => new SourceLink(row.OtherId, row.Citations, row.Claims, row.Documents)));
    }

    /// <summary>The same page of the citations that each link counts, by id.</summary>
    public async Task<IReadOnlyDictionary<SourceLinkKey, Page<Citation>>> PageCitationsAsync(
        IReadOnlyCollection<SourceLinkKey> keys,
        SourceLinkDirection direction,
        bool includeParts,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        if (keys.Count == 0)
        {
            return FrozenDictionary<SourceLinkKey, Page<Citation>>.Empty;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        SourceId[] wholes = [.. keys.Select(key => key.WholeId).Distinct()];
        SourceId[] others = [.. keys.Select(key => key.OtherId).Distinct()];
        var rows = Links(context, wholes, direction, includeParts).WhereIn(link => link.OtherId, others);

        // Every whole with every other: a superset of the keys, of which the database drops what has no citations.
        var wholeSources = context.Sources.WhereIn(source => source.Id, wholes);
        var otherSources = context.Sources.WhereIn(source => source.Id, others);
        var pairs =
            from whole in wholeSources
            from other in otherSources
            select new { WholeId = whole.Id, OtherId = other.Id };
        var taken = await rows
            .TakeByParent(
                pairs,
                (pair, link) => link.WholeId == pair.WholeId && link.OtherId == pair.OtherId,
                _byCitation,
                page)
            .ToListAsync(cancellationToken);
        var takenByKey = taken.ToLookup(link => new SourceLinkKey(link.WholeId, link.OtherId));
        var totals = page.CountTotal
            ? await rows
                .GroupBy(link => new { link.WholeId, link.OtherId })
                .Select(group => new { group.Key.WholeId, group.Key.OtherId, Count = group.Count() })
                .ToDictionaryAsync(row => new SourceLinkKey(row.WholeId, row.OtherId), row => row.Count, cancellationToken)
            : null;
        return keys.Distinct().ToDictionary(
            key => key,
            key => _byCitation.Page([.. takenByKey[key]], page, totals?.GetValueOrDefault(key))
                .Select(link => link.Citation));
    }

    private static IQueryable<Link> Links(
        ProvenanceContext context,
        IReadOnlyCollection<SourceId> sources,
        SourceLinkDirection direction,
        bool includeParts)
    {
        var parts = context.PartsOf(sources);
        if (!includeParts)
        {
            parts = parts.Where(part => part.PartId == part.WholeId);
        }

        var links =
            from citation in context.Citations
            join citing in context.Statements on citation.CitingId equals citing.Id
            join cited in context.Statements on citation.CitedId equals cited.Id
            select new { citation, citing, cited };
        var ofSources = direction is SourceLinkDirection.Cites
            ? from link in links
              join part in parts on link.citing.SourceId equals part.PartId
              select new Link
              {
                  WholeId = part.WholeId,
                  OtherId = link.cited.SourceId,
                  ClaimId = link.citing.ClaimId,
                  DocumentId = link.citing.DocumentId,
                  Citation = link.citation,
              }
            : from link in links
              join part in parts on link.cited.SourceId equals part.PartId
              select new Link
              {
                  WholeId = part.WholeId,
                  OtherId = link.citing.SourceId,
                  ClaimId = link.citing.ClaimId,
                  DocumentId = link.citing.DocumentId,
                  Citation = link.citation,
              };
        return ofSources.Where(link =>
            !parts.Any(part => part.WholeId == link.WholeId && part.PartId == link.OtherId));
    }

    private sealed class Link
    {
        public required SourceId WholeId { get; init; }

        public required SourceId OtherId { get; init; }

        public required ClaimId? ClaimId { get; init; }

        public required DocumentId? DocumentId { get; init; }

        public required Citation Citation { get; init; }
    }

    private sealed class LinkRow
    {
        public required SourceId WholeId { get; init; }

        public required SourceId OtherId { get; init; }

        public required int Citations { get; init; }

        public required int Claims { get; init; }

        public required int Documents { get; init; }
    }
}
