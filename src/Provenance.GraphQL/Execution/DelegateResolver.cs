using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Completion;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution;

/// <summary>A resolver made of a function that maps one parent to one value of any CLR type, for schemas without bound
/// classes. A <see cref="ResolverException"/> returned as a value or as an item puts that place in error.</summary>
public sealed class DelegateResolver(GraphQLType type, Func<FieldCall, int, object?> resolve) : FieldResolver
{
    private readonly Completer<object?> _completer = DynamicCompleter.For(type);

    internal override bool IsPure => true;

    internal override ValueTask<ResolvedValues> ResolveAsync(FieldCall call) =>
        new(new ResolvedValues<object?>(call.ForEachParent(resolve), _completer));
}
