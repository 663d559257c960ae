using System.Collections;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution.Completion;

/// <summary>Completes values whose CLR type is known only at run time. A <see cref="ResolverException"/> among them is
/// the error of its slot.</summary>
internal static class DynamicCompleter
{
    public static Completer<object?> For(GraphQLType type)
    {
        var nonNull = type is NonNullType;
        return type.Nullable switch
        {
            ListType list => new Lists(For(list.ItemType), nonNull),
            CompositeType composite => new Failing(new ObjectCompleter<object?>(composite, nonNull), nonNull),
            var leaf => new Leaves(new DynamicFormat((NamedType)leaf), nonNull),
        };
    }

    private static void FailExceptions(ResultColumn column, object?[] values)
    {
        for (var slot = 0; slot < values.Length; slot++)
        {
            if (values[slot] is ResolverException exception)
            {
                column.Fail(slot, new GraphQLError(exception.Message) { Extensions = exception.Extensions });
            }
        }
    }

    private sealed class Failing(Completer<object?> inner, bool nonNull) : Completer<object?>(nonNull)
    {
        public override ResultColumn Complete(object?[] values, ColumnPlace place, Level next)
        {
            var column = inner.Complete([.. values.Select(value => value is ResolverException ? null : value)], place, next);
            FailExceptions(column, values);
            return column;
        }
    }

    private sealed class Leaves(DynamicFormat format, bool nonNull) : Completer<object?>(nonNull)
    {
        public override ResultColumn Complete(object?[] values, ColumnPlace place, Level next)
        {
            var converted = new object?[values.Length];
            var column = new LeafColumn<object?>(converted, format, place, NonNull);
            for (var slot = 0; slot < values.Length; slot++)
            {
                if (values[slot] is null)
                {
                    RefuseNull(column, slot);
                }
                else if (values[slot] is not ResolverException && !format.TryCoerce(values[slot]!, out converted[slot], out var message))
                {
                    column.Fail(slot, Fault(message!));
                }
            }

            FailExceptions(column, values);
            return column;
        }
    }

    private sealed class Lists(Completer<object?> items, bool nonNull) : Completer<object?>(nonNull)
    {
        private readonly ListCompleter<IEnumerable<object?>?, object?> _lists = new(items, nonNull);

        public override ResultColumn Complete(object?[] values, ColumnPlace place, Level next)
        {
            var column = _lists.Complete(
                [.. values.Select(value => value is IEnumerable list and not string ? list.Cast<object?>() : null)],
                place,
                next);
            for (var slot = 0; slot < values.Length; slot++)
            {
                if (values[slot] is { } value and not (IEnumerable and not string or ResolverException))
                {
                    var field = place.CoordinateOf(slot);
                    column.Fail(slot, Fault($"Expected Iterable, but did not find one for field \"{field}\"."));
                }
            }

            FailExceptions(column, values);
            return column;
        }
    }
}
