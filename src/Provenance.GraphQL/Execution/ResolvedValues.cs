using Provenance.GraphQL.Execution.Completion;
using Provenance.GraphQL.Execution.Results;

namespace Provenance.GraphQL.Execution;

/// <summary>The values a resolver returned, one for each parent, before completion.</summary>
internal abstract class ResolvedValues
{
    public abstract ResultColumn Complete(ColumnPlace place, Level next);
}

/// <summary>Values of a known CLR type with the completer made for it.</summary>
internal sealed class ResolvedValues<T>(T[] values, Completer<T> completer) : ResolvedValues
{
    public override ResultColumn Complete(ColumnPlace place, Level next) => completer.Complete(values, place, next);
}
