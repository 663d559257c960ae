using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Sources;

/// <summary>Reads which sources cite which, with counts of citations. With parts, statements and citations of a part
/// count as those of its whole, and citations among the whole and its parts are left out, because they lead to nobody
/// else.</summary>
public sealed class SourceLinkReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<LinkRow, SourceId> _wholeId = new(row => row.WholeId);

    private static readonly Expression<Func<LinkedCitation, SourceId>> _wholeIdOfLink = link => link.WholeId;

    private static readonly Ordering<LinkRow> _mostCitations = new(
        PageOrder.Citations,
        new OrderColumn<LinkRow, int>(row => row.Citations, count => count, number => (int)number, descending: true),
        new OrderColumn<LinkRow, SourceId>(row => row.OtherId, id => id.Value, number => new(number)));

    /// <summary>The reader of the same at a moment; of the present for null. What is a part of what is as of the present.</summary>
    public SourceLinkReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(contexts, asOf));

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

    /// <summary>The same page of the citations that each link counts at its moment, by id. One statement for each combination of
    /// direction, parts, question and moment.</summary>
    public async Task<IReadOnlyDictionary<SourceLinkKey, Page<Citation>>> PageCitationsAsync(
        IReadOnlyCollection<SourceLinkKey> links,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        Dictionary<SourceLinkKey, Page<Citation>> pages = new(links.Count);
        foreach (var alike in links.Distinct().GroupBy(link => (link.Direction, link.IncludeParts, link.QuestionId, link.AsOf)))
        {
            var then = alike.Key.AsOf is { } moment ? new MomentContextFactory(contexts, moment) : contexts;
            await using var context = await then.CreateDbContextAsync(cancellationToken);
            IReadOnlyCollection<SourceLinkEnds> ends = [.. alike.Select(link => new SourceLinkEnds(link.SourceId, link.OtherId))];
            SourceLinkKey KeyOf(SourceLinkEnds of) =>
                new(of.WholeId, of.OtherId, alike.Key.Direction, alike.Key.IncludeParts, alike.Key.QuestionId, alike.Key.AsOf);
            IQueryable<LinkedCitation> LinksOf(ProvenanceContext store, IEnumerable<SourceId> wholes) =>
                Links(store, [.. wholes.Distinct()], alike.Key.Direction, alike.Key.IncludeParts, alike.Key.QuestionId);
            var citations = await LinkedCitations.PageAsync(
                context, LinksOf(context, ends.Select(each => each.WholeId)), ends, page, KeyOf, cancellationToken);
            var rows = page.CountGroups ? LinkedCitations.Rows(then, LinksOf, KeyOf) : null;
            foreach (var (of, found) in citations)
            {
                var key = KeyOf(of);
                pages.Add(key, rows is null ? found : found with { Whole = new(rows, key) });
            }
        }

        return pages;
    }

    /// <summary>The citations behind all links of each source, to be counted in groups.</summary>
    public ListedRows<Citation> CitationsOf(SourceLinkDirection direction, bool includeParts, QuestionId? question) =>
        new ListedRows<LinkedCitation, Citation>(
            contexts,
            (store, sources) => Links(store, [.. sources.Cast<SourceId>()], direction, includeParts, question),
            link => link.Citation,
            [_wholeIdOfLink],
            values => values[0]);

    private static IQueryable<LinkedCitation> Links(
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

        var own = context.StatementsOf(parts.Select(part => part.PartId));
        var (citings, citeds) = direction is SourceLinkDirection.Cites
            ? (own, context.StatementsById) : (context.StatementsById, own);
        var links =
            from citation in context.Citations
            join citing in citings on citation.CitingId equals citing.Id
            join cited in citeds on citation.CitedId equals cited.Id
            select new { citation, citing, cited };
        if (question is { } asked)
        {
            links = links.Where(link => context.Claims.Any(claim =>
                claim.Id == link.citing.ClaimId && claim.QuestionId == asked));
        }

        var ofSources = direction is SourceLinkDirection.Cites
            ? from link in links
              join part in parts on link.citing.SourceId equals part.PartId
              select new LinkedCitation
              {
                  WholeId = part.WholeId,
                  OtherId = link.cited.SourceId,
                  ClaimId = link.citing.ClaimId,
                  DocumentId = link.citing.DocumentId,
                  Citation = link.citation,
              }
            : from link in links
              join part in parts on link.cited.SourceId equals part.PartId
              select new LinkedCitation
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

    private sealed class LinkRow
    {
        public required SourceId WholeId { get; init; }

        public required SourceId OtherId { get; init; }

        public required int Citations { get; init; }

        public required int Claims { get; init; }

        public required int Documents { get; init; }
    }
}
