using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Networks;

/// <summary>Reads which sources cite which, over all citations that satisfy a filter.</summary>
public sealed class NetworkReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly GroupReference<SourceId> _source = new(nameof(Source), id => id.Value);

    private static readonly GroupColumn<JoinedCitation>[] _ends =
    [
        new GroupColumn<JoinedCitation, SourceId>((_, row) => row.Citing.SourceId, _source),
        new GroupColumn<JoinedCitation, SourceId>((_, row) => row.Cited.SourceId, _source),
    ];

    private static readonly GroupColumn<JoinedCitation> _claim =
        new GroupColumn<JoinedCitation, ClaimId?>((_, row) => row.Citing.ClaimId);

    private static readonly GroupColumn<JoinedCitation> _document =
        new GroupColumn<JoinedCitation, DocumentId?>((_, row) => row.Citing.DocumentId);

    private static readonly GroupDays<JoinedCitation> _days =
        GroupDays<JoinedCitation>.Of(row => row.Citing.StatedAt, row => row.Document!.PublishedAt);

    /// <summary>The pairs of sources of which one cites the other, those with most citations first, then in the order in which
    /// the sources were recorded, in one SQL statement; how many there are in a second one, if requested.</summary>
    /// <param name="asked">Which citations.</param>
    /// <param name="first">The most pairs, 1 to 1,000.</param>
    /// <param name="parts">What is counted beside the citations.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<(IReadOnlyList<NetworkLink> Links, int? Total)> LinksAsync(
        NetworkQuestion asked, int first, NetworkParts parts, CancellationToken cancellationToken = default)
    {
        var rows = ListedRows.Of(At(asked), store => Joined(asked, store));
        List<GroupColumn<JoinedCitation>> distinct = parts.Claims ? [_claim] : [];
        if (parts.Documents)
        {
            distinct.Add(_document);
        }

        Grouping<JoinedCitation> grouping = new(_ends, distinct, GroupOrder.Count, first) { Days = parts.Days ? _days : null };
        var found = await rows.GroupAsync([null], grouping, cancellationToken);
        IReadOnlyList<NetworkLink> links =
        [
            .. found![0].Groups.Select(group => new NetworkLink(
                new(asked, new(group.Records[0]!.Value.Number), new(group.Records[1]!.Value.Number)),
                group.Count,
                parts.Claims ? group.Distinct[0] : null,
                parts.Documents ? group.Distinct[^1] : null,
                group.Earliest,
                group.Latest)),
        ];
        return (links, parts.Total ? await rows.CountGroupsAsync(grouping, cancellationToken) : null);
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
            IQueryable<LinkedCitation> LinksOf(ProvenanceContext store) => Joined(alike.Key, store).Select(row => new LinkedCitation
            {
                WholeId = row.Citing.SourceId,
                OtherId = row.Cited.SourceId,
                ClaimId = row.Citing.ClaimId,
                DocumentId = row.Citing.DocumentId,
                Citation = row.Citation,
            });
        }

        return pages;
    }

    /// <summary>Joined rather than looked up, since a network is of all citations and reads much of each.</summary>
    private static IQueryable<JoinedCitation> Joined(NetworkQuestion asked, ProvenanceContext store) =>
        from citation in asked.Citations.Filter(store.Citations, store)
        join citing in store.StatementsById on citation.CitingId equals citing.Id
        join cited in store.StatementsById on citation.CitedId equals cited.Id
        from document in store.DocumentsById.Where(row => row.Id == citing.DocumentId).DefaultIfEmpty()
        select new JoinedCitation { Citation = citation, Citing = citing, Cited = cited, Document = document };

    private IDbContextFactory<ProvenanceContext> At(NetworkQuestion asked) =>
        asked.AsOf is null ? contexts : new MomentContextFactory(contexts, asked.AsOf);

    /// <summary>A citation with its two statements, and the document of the citing one.</summary>
    private sealed class JoinedCitation
    {
        public required Citation Citation { get; init; }

        public required Statement Citing { get; init; }

        public required Statement Cited { get; init; }

        public required Document? Document { get; init; }
    }
}
