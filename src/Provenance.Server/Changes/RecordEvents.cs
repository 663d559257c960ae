using Provenance.Data.Readers.Additions;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Paging;
using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Citations;
using Provenance.Server.Claims;
using Provenance.Server.Nodes;
using Provenance.Server.Paging;

namespace Provenance.Server.Changes;

/// <summary>Tells what happened to records: which ones they are, and what their histories have of it.</summary>
internal sealed class RecordEvents(
    NodeQueries nodes,
    ChangeReader changes,
    CitationHistories citations,
    RecordHistories records,
    ClaimLinkFields claimLinks,
    PassageLinkFields passageLinks,
    AdditionReader additions)
{
    /// <summary>The pages with what they tell, with one read for each kind of record, however many pages.</summary>
    public async Task<IReadOnlyList<RecordEventConnection>> OfAsync(
        IReadOnlyList<RecordEventPage> pages, CancellationToken cancellationToken)
    {
        List<RecordEventRow> happened = [.. pages.SelectMany(page => page.Page.Edges).Select(edge => edge.Node)];
        var made = await changes.ByIdAsync([.. happened.Select(each => each.ChangeId).Distinct()], cancellationToken);
        var found = await nodes.ReadAsync([.. happened.Select(IdOf).Distinct()], cancellationToken);
        var histories = await HistoriesAsync(happened, found, cancellationToken);
        return
        [
            .. pages.Select(page => new RecordEventConnection(
                [.. page.Page.Edges.Select(edge => new Edge<RecordEvent>(edge.Cursor, EventOf(edge.Node)))],
                PageInfo.Of(page.Page),
                page.Counts)),
        ];

        RecordEvent EventOf(RecordEventRow each)
        {
            var change = made[each.ChangeId];
            List<HistoryEntry> entries =
            [
                .. (histories.GetValueOrDefault(IdOf(each)) ?? [])
                    .Where(entry => entry.Event == HistoryEventOf(each.Kind) && entry.RecordedAt == change.RecordedAt),
            ];
            return new(
                each.Kind,
                found[IdOf(each)],
                change,
                [.. entries.SelectMany(entry => entry.Differences)],
                entries.Select(ReasonOf).FirstOrDefault(reason => reason is not null));
        }
    }

    /// <summary>Why, as whoever decided or corrected it said.</summary>
    private static string? ReasonOf(HistoryEntry entry) =>
        entry.Reason ?? (entry.Corrections is [var correction, ..] ? correction.Reason : null);

    /// <summary>The histories of the records of which something is told that has differences or a reason, by record.</summary>
    private async Task<IReadOnlyDictionary<NodeId, IReadOnlyList<HistoryEntry>>> HistoriesAsync(
        IEnumerable<RecordEventRow> happened, IReadOnlyDictionary<NodeId, object> found, CancellationToken cancellationToken)
    {
        Dictionary<NodeId, IReadOnlyList<HistoryEntry>> all = [];
        foreach (var type in happened
            .Where(each => HistoryEventOf(each.Kind) is not null)
            .Select(IdOf).Distinct().GroupBy(id => id.Kind))
        {
            List<NodeId> ids = [.. type];
            foreach (var (id, entries) in ids.Zip(await HistoriesAsync(type.Key, ids, found, cancellationToken)))
            {
                all[id] = entries;
            }
        }

        return all;
    }

    /// <summary>What a history calls it; null for what has neither differences nor a reason.</summary>
    private static HistoryEvent? HistoryEventOf(RecordEventKind kind) => kind switch
    {
        RecordEventKind.Completed => HistoryEvent.Completed,
        RecordEventKind.AddedTo => HistoryEvent.AddedTo,
        RecordEventKind.Corrected => HistoryEvent.Corrected,
        RecordEventKind.Superseded => HistoryEvent.Superseded,
        RecordEventKind.Merged => HistoryEvent.Merged,
        RecordEventKind.Unmerged => HistoryEvent.Unmerged,
        RecordEventKind.Marked => HistoryEvent.Marked,
        RecordEventKind.Unmarked => HistoryEvent.Unmarked,
        _ => null,
    };

    private Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> HistoriesAsync(
        string type,
        IReadOnlyList<NodeId> ids,
        IReadOnlyDictionary<NodeId, object> found,
        CancellationToken cancellationToken) => type switch
        {
            nameof(Evidence) => citations.OfAsync([.. ids.Select(id => (Evidence)found[id])], cancellationToken),
            nameof(Statement) => citations.OfAsync([.. ids.Select(id => (Statement)found[id])], cancellationToken),
            nameof(Citation) => citations.OfAsync([.. ids.Select(id => (Citation)found[id])], cancellationToken),
            nameof(ClaimLink) => claimLinks.History([.. ids.Select(id => (ClaimLink)found[id])], cancellationToken),
            nameof(PassageLink) => passageLinks.History([.. ids.Select(id => (PassageLink)found[id])], cancellationToken),
            _ => OfRecordsAsync(Enum.Parse<AmendedKind>(type), ids, cancellationToken),
        };

    private static NodeId IdOf(RecordEventRow each) => new(each.Type, each.Number);

    /// <summary>By their numbers, since what was merged into another since is found as that one.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> OfRecordsAsync(
        AmendedKind kind, IReadOnlyList<NodeId> ids, CancellationToken cancellationToken) => await records.OfAsync(
        kind, [.. ids.Select(id => (id.Number, default(DateTimeOffset)))], await AddedAsync(kind, ids, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<IReadOnlyList<Addition>>?> AddedAsync(
        AmendedKind kind, IReadOnlyList<NodeId> ids, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case AmendedKind.Source:
                var ofSources = await additions.BySourceAsync([.. ids.Select(id => new SourceId(id.Number))], cancellationToken);
                return [.. ids.Select(id => (IReadOnlyList<Addition>)[.. ofSources[new(id.Number)]])];
            case AmendedKind.Document:
                var ofDocuments = await additions.ByDocumentAsync([.. ids.Select(id => new DocumentId(id.Number))], cancellationToken);
                return [.. ids.Select(id => (IReadOnlyList<Addition>)[.. ofDocuments[new(id.Number)]])];
            default:
                return null;
        }
    }
}
