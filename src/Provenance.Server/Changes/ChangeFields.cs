using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Paging;
using Provenance.Domain;
using Provenance.Domain.Changes;
using Provenance.Server.Batching;
using Provenance.Server.Binding;
using Provenance.Server.Nodes;
using Provenance.Server.Paging;

namespace Provenance.Server.Changes;

/// <summary>Fields of changes that are not plain columns.</summary>
internal sealed class ChangeFields(
    ChangeReader changes, ChangedRecordReader records, NodeQueries nodes, RecordEventReader reader, RecordEvents events)
{
    [Needs]
    public static string Id(Change change) => new NodeId(nameof(Change), change.Id.Value).ToString();

    [Needs(nameof(Change.Records))]
    public static IEnumerable<ChangeCount> Counts(Change change) =>
        change.Records.Select(range => new ChangeCount(range.Kind, (int)range.Added));

    [Needs(nameof(Change.UndoesId))]
    public Task<IReadOnlyList<Change?>> Undoes(IReadOnlyList<Change> parents, CancellationToken cancellationToken) =>
        parents.OneOrNoneFor(change => change.UndoesId, ids => changes.ByIdAsync(ids, cancellationToken));

    [Needs]
    public async Task<IReadOnlyList<Change?>> UndoneBy(
        IReadOnlyList<Change> parents, CancellationToken cancellationToken)
    {
        var undoing = await changes.UndoingAsync([.. parents.Select(change => change.Id).Distinct()], cancellationToken);
        return [.. parents.Select(change => undoing.GetValueOrDefault(change.Id))];
    }

    [Needs(Whole = true)]
    public async Task<IReadOnlyList<Connection<object>>> Records(
        IReadOnlyList<Change> parents, PagingArguments paging, CancellationToken cancellationToken)
    {
        var request = paging.Page(PageOrder.Records);
        List<Page<ChangedRecord>> pages = [];
        foreach (var change in parents)
        {
            pages.Add(await records.PageAsync(change, request, cancellationToken));
        }

        var found = await nodes.ReadAsync(
            [.. pages.SelectMany(page => page.Edges).Select(edge => IdOf(edge.Node))], cancellationToken);
        return
        [
            .. pages.Select(page => new Connection<object>(new(
                [.. page.Edges.Select(edge => new Edge<object>(edge.Cursor, found[IdOf(edge.Node)]))],
                page.HasNext,
                page.HasPrevious,
                page.TotalCount))),
        ];
    }

    [Needs]
    public async Task<IReadOnlyList<RecordEventConnection>> Effects(
        IReadOnlyList<Change> parents, PagingArguments paging, CancellationToken cancellationToken)
    {
        var pages = await reader.EffectsAsync(
            [.. parents.Select(change => change.Id)], paging.Page(PageOrder.Events), cancellationToken);
        return await events.OfAsync([.. parents.Select(change => pages[change.Id])], cancellationToken);
    }

    private static NodeId IdOf(ChangedRecord record) => new(record.Kind, record.Number);
}

/// <summary>How many records of a kind a change made.</summary>
internal sealed record ChangeCount(string Kind, int Added);
