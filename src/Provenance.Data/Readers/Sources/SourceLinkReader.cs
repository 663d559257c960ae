using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Sources;

/// <summary>Reads which sources cite which, with counts of citations. With parts, statements and citations of a part
/// count as those of its whole, and citations among the whole and its parts are left out, because they lead to nobody
/// else.</summary>
public sealed class SourceLinkReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<LinkRow, SourceId> _wholeId = new(row => row.WholeId);

    private static readonly Ordering<LinkRow> _mostCitations = new(
        PageOrder.Citations,
        new OrderColumn<LinkRow, int>(row => row.Citations, count => count, number => (int)number, descending: true),
        new OrderColumn<LinkRow, SourceId>(row => row.OtherId, id => id.Value, number => new(number)));

    private static readonly Ordering<Link> _byCitation =
        Orderings.ById<Link, CitationId>(link => link.Citation.Id, id => id.Value, number => new(number));

    /// <summary>The same page of the sources that each source cites, or that cite it, most citations first. With a
    /// question, only citations whose citing statement answers it are counted.</summary>
    public async Task<IReadOnlyDictionary<SourceId, Page<SourceLink>>> PageBySourceAsync(
        IReadOnlyCollection<SourceId> sources,
        SourceLinkDirection direction,
        bool includeParts,
        QuestionId? question,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows =
            from link in Links(context, sources, direction, includeParts, question)
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

    /// <summary>The same page of the citations that each link counts, by id. One statement for each combination of
    /// direction, parts and question.</summary>
    public async Task<IReadOnlyDictionary<SourceLinkKey, Page<Citation>>> PageCitationsAsync(
        IReadOnlyCollection<SourceLinkKey> links,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        Dictionary<SourceLinkKey, Page<Citation>> pages = new(links.Count);
        foreach (var alike in links.Distinct().GroupBy(link => (link.Direction, link.IncludeParts, link.QuestionId)))
        {
            var citations = await PageCitationsAsync(
                context,
                [.. alike.Select(link => new SourceLinkEnds(link.SourceId, link.OtherId))],
                alike.Key.Direction,
                alike.Key.IncludeParts,
                alike.Key.QuestionId,
                page,
                cancellationToken);
            foreach (var link in alike)
            {
                pages.Add(link, citations[new(link.SourceId, link.OtherId)].Select(found => found.Citation));
            }
        }

        return pages;
    }

    private static async Task<Dictionary<SourceLinkEnds, Page<Link>>> PageCitationsAsync(
        ProvenanceContext context,
        IReadOnlyCollection<SourceLinkEnds> keys,
        SourceLinkDirection direction,
        bool includeParts,
        QuestionId? question,
        PageRequest page,
        CancellationToken cancellationToken)
    {
        var wanted = context.RowsOf(keys);
        var rows =
            from link in Links(
                context, [.. keys.Select(key => key.WholeId).Distinct()], direction, includeParts, question)
            join ends in wanted
                on new { link.WholeId, link.OtherId } equals new { ends.WholeId, ends.OtherId }
            select link;
        var taken = await rows
            .TakeByParent(
                wanted,
                (ends, link) => ends.WholeId == link.WholeId && ends.OtherId == link.OtherId,
                _byCitation,
                page)
            .ToListAsync(cancellationToken);
        var takenByKey = taken.ToLookup(link => new SourceLinkEnds(link.WholeId, link.OtherId));
        var totals = page.CountTotal
            ? await rows
                .GroupBy(link => new { link.WholeId, link.OtherId })
                .Select(group => new { group.Key.WholeId, group.Key.OtherId, Count = group.Count() })
                .ToDictionaryAsync(
                    row => new SourceLinkEnds(row.WholeId, row.OtherId), row => row.Count, cancellationToken)
            : null;
        return keys.ToDictionary(
            key => key,
            key => _byCitation.Page(
                [.. takenByKey[key]],
                page,
                totals?.GetValueOrDefault(key),
                new SourceLinkKey(key.WholeId, key.OtherId, direction, includeParts, question)));
    }

    private static IQueryable<Link> Links(
        ProvenanceContext context,
        IReadOnlyCollection<SourceId> sources,
        SourceLinkDirection direction,
        bool includeParts,
        QuestionId? question)
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
        if (question is { } asked)
        {
            links = links.Where(link => context.Claims.Any(claim =>
                claim.Id == link.citing.ClaimId && claim.QuestionId == asked));
        }

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
