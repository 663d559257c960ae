using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Results;

namespace Provenance.GraphQL.Execution.Completion;

/// <summary>Completes values of one CLR type as values of one GraphQL type (specification, section 6.4.3,
/// CompleteValue), a whole column at a time.</summary>
internal abstract class Completer<T>(bool nonNull)
{
    protected bool NonNull { get; } = nonNull;

    public abstract ResultColumn Complete(T[] values, ColumnPlace place, Level next);

    /// <summary>An error that the server caused: a resolver returned a value that the schema does not allow.</summary>
    protected static GraphQLError Fault(string message) => new GraphQLError(message).WithCode(ErrorCode.Internal);

    /// <summary>Puts a null in error where the type does not allow one.</summary>
    protected void RefuseNull(ResultColumn column, int slot)
    {
        if (NonNull)
        {
            var field = column.Place.CoordinateOf(slot);
            column.Fail(slot, Fault($"Cannot return null for non-nullable field {field}."));
        }
    }
}
