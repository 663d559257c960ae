using Provenance.GraphQL.Execution.Results;

namespace Provenance.GraphQL.Execution.Completion;

/// <summary>Completes lists by putting the items of all of them into one column.</summary>
internal sealed class ListCompleter<TList, TItem>(Completer<TItem> items, bool nonNull) : Completer<TList>(nonNull)
    where TList : IEnumerable<TItem>?
{
    public override ResultColumn Complete(TList[] values, ColumnPlace place, Level next)
    {
        var starts = new int[values.Length];
        var lengths = new int[values.Length];
        var all = new List<TItem>();
        for (var slot = 0; slot < values.Length; slot++)
        {
            starts[slot] = all.Count;
            if (values[slot] is { } list)
            {
                all.AddRange(list);
                lengths[slot] = all.Count - starts[slot];
            }
            else
            {
                lengths[slot] = -1;
            }
        }

        var itemColumn = items.Complete([.. all], new ItemsPlace(place, starts), next);
        var column = new ListColumn(starts, lengths, itemColumn, place, NonNull);
        for (var slot = 0; NonNull && slot < values.Length; slot++)
        {
            if (lengths[slot] < 0)
            {
                RefuseNull(column, slot);
            }
        }

        return column;
    }
}
