using Provenance.GraphQL.Execution.Results;

namespace Provenance.GraphQL.Execution.Completion;

/// <summary>Completes scalars and enum values, without a loop when none of them can be wrong.</summary>
internal sealed class LeafCompleter<T>(LeafFormat<T> format, bool nonNull) : Completer<T>(nonNull)
{
    public override ResultColumn Complete(T[] values, ColumnPlace place, Level next)
    {
        var column = new LeafColumn<T>(values, format, place, NonNull);
        if (!NonNull && !format.CanRefuse)
        {
            return column;
        }

        for (var slot = 0; slot < values.Length; slot++)
        {
            if (format.IsNull(values[slot]))
            {
                RefuseNull(column, slot);
            }
            else if (format.CanRefuse && format.Refusal(values[slot]) is { } message)
            {
                column.Fail(slot, Fault(message));
            }
        }

        return column;
    }
}
