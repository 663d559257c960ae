using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Sources;

/// <summary>A citation with the two sources that it links, whichever of them cites the other.</summary>
internal sealed class LinkedCitation
{
    public required SourceId WholeId { get; init; }

    public required SourceId OtherId { get; init; }

    public required ClaimId? ClaimId { get; init; }

    public required DocumentId? DocumentId { get; init; }

    public required Citation Citation { get; init; }
}

/// <summary>Reads the citations behind links between two sources.</summary>
internal static class LinkedCitations
{
    private static readonly Ordering<LinkedCitation> _byId =
        Orderings.ById<LinkedCitation, CitationId>(link => link.Citation.Id, id => id.Value, number => new(number));

    private static readonly IReadOnlyList<LambdaExpression> _ends =
    [
        (Expression<Func<LinkedCitation, SourceId>>)(link => link.WholeId),
        (Expression<Func<LinkedCitation, SourceId>>)(link => link.OtherId),
    ];

    /// <summary>The same page of the citations that each link counts, by id, in one statement; the totals in a second one,
    /// if requested.</summary>
    /// <param name="context">The store.</param>
    /// <param name="links">The citations of all links, of others too.</param>
    /// <param name="keys">The links.</param>
    /// <param name="page">The part to return.</param>
    /// <param name="keyOf">What identifies a link to those who page on.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public static async Task<IReadOnlyDictionary<SourceLinkEnds, Page<Citation>>> PageAsync(
        ProvenanceContext context,
        IQueryable<LinkedCitation> links,
        IReadOnlyCollection<SourceLinkEnds> keys,
        PageRequest page,
        Func<SourceLinkEnds, object> keyOf,
        CancellationToken cancellationToken)
    {
        var wanted = context.RowsOf(keys);
        var rows = Of(links, wanted);
        var taken = page.ReadRows
            ? await rows
                .TakeByParent(
                    wanted, (ends, link) => ends.WholeId == link.WholeId && ends.OtherId == link.OtherId, _byId, page)
                .ToListAsync(cancellationToken)
            : [];
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
            key => _byId.Page([.. takenByKey[key]], page, totals?.GetValueOrDefault(key), keyOf(key))
                .Select(link => link.Citation));
    }

    /// <summary>The citations of all links, to be counted in groups.</summary>
    /// <param name="contexts">The store, or the store at a moment.</param>
    /// <param name="links">The citations of some wholes, of others too.</param>
    /// <param name="keyOf">What identifies a link.</param>
    public static ListedRows<Citation> Rows(
        IDbContextFactory<ProvenanceContext> contexts,
        Func<ProvenanceContext, IEnumerable<SourceId>, IQueryable<LinkedCitation>> links,
        Func<SourceLinkEnds, ISourceLink> keyOf) => new ListedRows<LinkedCitation, Citation>(
            contexts,
            (store, wanted) =>
            {
                List<SourceLinkEnds> ends = [.. wanted.Cast<ISourceLink>().Select(link => link.Ends)];
                return Of(links(store, ends.Select(each => each.WholeId)), store.RowsOf(ends));
            },
            link => link.Citation,
            _ends,
            values => keyOf(new((SourceId)values[0]!, (SourceId)values[1]!)));

    private static IQueryable<LinkedCitation> Of(IQueryable<LinkedCitation> links, IQueryable<SourceLinkEnds> wanted) =>
        from link in links
        join ends in wanted on new { link.WholeId, link.OtherId } equals new { ends.WholeId, ends.OtherId }
        select link;
}
