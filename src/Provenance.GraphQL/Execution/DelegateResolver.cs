using Provenance.GraphQL.Execution.Completion;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution;

/// <summary>A resolver made of a function that gives one value for one parent, of whatever CLR type: for schemas that no
/// classes are bound to. An exception puts the field of that parent in error, with its message.</summary>
public sealed class DelegateResolver(GraphQLType type, Func<FieldCall, int, object?> resolve) : FieldResolver
{
    private readonly Completer<object?> _completer = DynamicCompleter.For(type);

    internal override ValueTask<ResolvedValues> ResolveAsync(FieldCall call)
    {
        var values = new object?[call.Parents.Count];
        for (var parent = 0; parent < values.Length; parent++)
        {
            values[parent] = Resolve(call, parent);
        }

        return new(new ResolvedValues<object?>(values, _completer));
    }

    private object? Resolve(FieldCall call, int parent)
    {
        try
        {
            return resolve(call, parent);
        }
        catch (ResolverException exception)
        {
            return exception;
        }
    }
}
