using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Execution.Completion;

namespace Provenance.GraphQL.Binding;

/// <summary>A property, or a method that takes one parent: pure, called for each parent in turn.</summary>
internal sealed class PureResolver<TParent, TValue>(Func<FieldCall, TParent, TValue> resolve, Completer<TValue> completer)
    : FieldResolver
{
    private readonly Func<FieldCall, int, TValue> _resolve =
        (call, parent) => resolve(call, (TParent)call.Parents[parent]);

    internal override bool IsPure => true;

    internal override ValueTask<ResolvedValues> ResolveAsync(FieldCall call) =>
        new(new ResolvedValues<TValue>(call.ForEachParent(_resolve), completer));
}

/// <summary>A method that takes all parents of a level and returns their values in the same order.</summary>
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

/// <summary>A method of a root type: it takes no parent and returns one value. Where fields of the graph lead back to
/// the root type, every parent gets that value.</summary>
internal sealed class RootResolver<TValue>(Func<FieldCall, ValueTask<TValue>> resolve, Completer<TValue> completer)
    : FieldResolver
{
    internal override async ValueTask<ResolvedValues> ResolveAsync(FieldCall call)
    {
        var values = new TValue[call.Parents.Count];
        Array.Fill(values, await resolve(call));
        return new ResolvedValues<TValue>(values, completer);
    }
}

/// <summary>A method of the subscription type: a stream of events, each of which is the value of its field.</summary>
internal sealed class EventResolver<TValue>(
    Func<FieldCall, ValueTask<IAsyncEnumerable<TValue>>> subscribe, Completer<TValue> completer)
    : SubscriptionResolver
{
    public override async ValueTask<IAsyncEnumerable<object>> SubscribeAsync(FieldCall call) =>
        (await subscribe(call)).Select(object (value) => new Event(value));

    internal override bool IsPure => true;

    internal override ValueTask<ResolvedValues> ResolveAsync(FieldCall call) =>
        new(new ResolvedValues<TValue>([((Event)call.Parents[0]).Value], completer));

    /// <summary>Wraps an event as the root value, because a root value is never null but an event may be.</summary>
    private sealed record Event(TValue Value);
}
