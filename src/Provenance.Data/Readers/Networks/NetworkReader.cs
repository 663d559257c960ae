using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Networks;

/// <summary>Reads which sources cite which, over all citations that satisfy a filter.</summary>
public sealed class NetworkReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly GroupColumn<Citation>[] _ends =
        [CitationColumns.All[CitationGroupBy.CitingSource], CitationColumns.All[CitationGroupBy.CitedSource]];

    private static readonly GroupColumn<Citation>[] _distinct =
        [CitationColumns.All[CitationGroupBy.Claim], CitationColumns.All[CitationGroupBy.Document]];

    /// <summary>The pairs of sources of which one cites the other, those with most citations first, then in the order in which
    /// the sources were recorded, in one SQL statement; how many there are in a second one, if requested.</summary>
    /// <param name="asked">Which citations.</param>
    /// <param name="first">The most pairs, 1 to 1,000.</param>
    /// <param name="countTotal">Whether all pairs are counted.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<(IReadOnlyList<NetworkLink> Links, int? Total)> LinksAsync(
        NetworkQuestion asked, int first, bool countTotal, CancellationToken cancellationToken = default)
    {
        var rows = ListedRows.Of(At(asked), store => asked.Citations.Filter(store.Citations, store));
        Grouping<Citation> grouping = new(_ends, _distinct, GroupOrder.Count, first) { Days = CitationColumns.All.Days };
        var found = await rows.GroupAsync([null], grouping, cancellationToken);
        IReadOnlyList<NetworkLink> links =
        [
            .. found![0].Groups.Select(group => new NetworkLink(
                new(asked, new(group.Records[0]!.Value.Number), new(group.Records[1]!.Value.Number)),
                group.Count,
                group.Distinct[0],
                group.Distinct[1],
                group.Earliest,
                group.Latest)),
        ];
        return (links, countTotal ? await rows.CountGroupsAsync(grouping, cancellationToken) : null);
    }

    /// <summary>The same page of the citations of each pair, by id. One statement for each network.</summary>
    public async Task<IReadOnlyDictionary<NetworkLinkKey, Page<Citation>>> PageCitationsAsync(
        IReadOnlyCollection<NetworkLinkKey> keys, PageRequest page, CancellationToken cancellationToken = default)
    {
        Dictionary<NetworkLinkKey, Page<Citation>> pages = new(keys.Count);
        foreach (var alike in keys.Distinct().GroupBy(key => key.Asked))
        {
            await using var context = await At(alike.Key).CreateDbContextAsync(cancellationToken);
            var citations = await LinkedCitations.PageAsync(
                context, LinksOf(context), [.. alike.Select(key => key.Ends)], page, KeyOf, cancellationToken);
            var rows = page.CountGroups ? LinkedCitations.Rows(At(alike.Key), (store, _) => LinksOf(store), KeyOf) : null;
            foreach (var (ends, found) in citations)
            {
                var key = KeyOf(ends);
                pages.Add(key, rows is null ? found : found with { Whole = new(rows, key) });
            }

            NetworkLinkKey KeyOf(SourceLinkEnds ends) => new(alike.Key, ends.WholeId, ends.OtherId);
            IQueryable<LinkedCitation> LinksOf(ProvenanceContext store) =>
                from citation in alike.Key.Citations.Filter(store.Citations, store)
                join citing in store.Statements on citation.CitingId equals citing.Id
                join cited in store.Statements on citation.CitedId equals cited.Id
                select new LinkedCitation
                {
                    WholeId = citing.SourceId,
                    OtherId = cited.SourceId,
                    ClaimId = citing.ClaimId,
                    DocumentId = citing.DocumentId,
                    Citation = citation,
                };
        }

        return pages;
    }

    private IDbContextFactory<ProvenanceContext> At(NetworkQuestion asked) =>
        asked.AsOf is null ? contexts : new MomentContextFactory(contexts, asked.AsOf);
}
