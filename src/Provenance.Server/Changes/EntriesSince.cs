using Provenance.Data.Readers.Additions;
using Provenance.Data.Readers.Changes;
using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Claims;

namespace Provenance.Server.Changes;

/// <summary>Finds what the histories of records tell of what has happened to them.</summary>
internal sealed class EntriesSince(
    CitationHistories citations, RecordHistories records, ClaimLinkFields links, AdditionReader additions)
{
    /// <summary>The histories of the records of which something is told that has differences or a reason, by record.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="found">The records, by id.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<IReadOnlyDictionary<NodeId, IReadOnlyList<HistoryEntry>>> OfAsync(
        IEnumerable<RecordSince> happened, IReadOnlyDictionary<NodeId, object> found, CancellationToken cancellationToken)
    {
        Dictionary<NodeId, IReadOnlyList<HistoryEntry>> all = [];
        foreach (var type in happened
            .Where(each => EventOf(each.Kind) is not null)
            .Select(each => new NodeId(each.Type, each.Number)).Distinct().GroupBy(id => id.Kind))
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
    public static HistoryEvent? EventOf(ChangeSinceKind kind) => kind switch
    {
        ChangeSinceKind.Completed => HistoryEvent.Completed,
        ChangeSinceKind.AddedTo => HistoryEvent.AddedTo,
        ChangeSinceKind.Corrected => HistoryEvent.Corrected,
        ChangeSinceKind.Superseded => HistoryEvent.Superseded,
        ChangeSinceKind.Merged => HistoryEvent.Merged,
        ChangeSinceKind.Unmerged => HistoryEvent.Unmerged,
        ChangeSinceKind.Marked => HistoryEvent.Marked,
        ChangeSinceKind.Unmarked => HistoryEvent.Unmarked,
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
            nameof(ClaimLink) => links.History([.. ids.Select(id => (ClaimLink)found[id])], cancellationToken),
            _ => OfRecordsAsync(Enum.Parse<AmendedKind>(type), ids, cancellationToken),
        };

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
