using Provenance.GraphQL.Execution.Completion;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution;

/// <summary>A resolver made of a function that gives one value for one parent, of whatever CLR type: for schemas that no
/// classes are bound to. A <see cref="ResolverException"/> given as a value or an item puts that place in error.</summary>
public sealed class DelegateResolver(GraphQLType type, Func<FieldCall, int, object?> resolve) : FieldResolver
{
    private readonly Completer<object?> _completer = DynamicCompleter.For(type);

    internal override ValueTask<ResolvedValues> ResolveAsync(FieldCall call) =>
        new(new ResolvedValues<object?>(call.ForEachParent(resolve), _completer));
}
