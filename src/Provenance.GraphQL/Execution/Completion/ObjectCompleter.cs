using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution.Completion;

/// <summary>Completes objects, interfaces and unions: every value becomes an object of the next level. Its object type
/// is the one that its CLR type is bound to (section 6.4.3, ResolveAbstractType).</summary>
internal sealed class ObjectCompleter<T>(CompositeType type, bool nonNull) : Completer<T>(nonNull)
{
    public override ResultColumn Complete(T[] values, ColumnPlace place, Level next)
    {
        var selection = place.Field.Selection!;
        var batch = next.NewBatch(selection, place);
        var objects = new int[values.Length];
        var column = new ObjectColumn(objects, batch, place, NonNull);
        for (var slot = 0; slot < values.Length; slot++)
        {
            objects[slot] = -1;
            if (values[slot] is not { } value)
            {
                RefuseNull(column, slot);
            }
            else if (next.Schema.TypeOf(value, type) is not { } objectType)
            {
                column.Fail(slot, Fault(next.Schema.UnknownType(value, type, place.CoordinateOf(slot))));
            }
            else if (selection.For(objectType) is { Error: { } error })
            {
                column.Fail(slot, error);
            }
            else
            {
                objects[slot] = batch.Add(value, selection.For(objectType), slot);
            }
        }

        return column;
    }
}
