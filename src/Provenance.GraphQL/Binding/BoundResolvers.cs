using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Execution.Completion;

namespace Provenance.GraphQL.Binding;

/// <summary>A property, or a method that takes one parent: pure, called for each parent in turn.</summary>
internal sealed class PureResolver<TParent, TValue>(Func<FieldCall, TParent, TValue> resolve, Completer<TValue> completer)
    : FieldResolver
{
    private readonly Func<FieldCall, int, TValue> _resolve =
        (call, parent) => resolve(call, (TParent)call.Parents[parent]);

    internal override ValueTask<ResolvedValues> ResolveAsync(FieldCall call) =>
        new(new ResolvedValues<TValue>(call.ForEachParent(_resolve), completer));
}

/// <summary>A method that takes all parents of a level and gives their values in the same order.</summary>
internal sealed class BatchResolver<TParent, TValue>(
    string name,
    Func<FieldCall, IReadOnlyList<TParent>, ValueTask<IReadOnlyList<TValue>>> resolve,
    Completer<TValue> completer)
    : FieldResolver
{
    internal override async ValueTask<ResolvedValues> ResolveAsync(FieldCall call)
    {
        var parents = new TParent[call.Parents.Count];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = (TParent)call.Parents[i];
        }

        var values = await resolve(call, parents);
        return values.Count == parents.Length
            ? new ResolvedValues<TValue>(values as TValue[] ?? [.. values], completer)
            : throw new InvalidOperationException($"{name} gave {values.Count} values for {parents.Length} parents.");
    }
}

/// <summary>A method of a root type: no parent, one value.</summary>
internal sealed class RootResolver<TValue>(Func<FieldCall, ValueTask<TValue>> resolve, Completer<TValue> completer)
    : FieldResolver
{
    internal override async ValueTask<ResolvedValues> ResolveAsync(FieldCall call) =>
        new ResolvedValues<TValue>([await resolve(call)], completer);
}
