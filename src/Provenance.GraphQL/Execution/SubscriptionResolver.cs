namespace Provenance.GraphQL.Execution;

/// <summary>Answers a field of the subscription type: starts the source stream, then returns each event as the field's
/// value. An event is the root value of its own execution.</summary>
internal abstract class SubscriptionResolver : FieldResolver
{
    /// <summary>Starts the source stream (specification, section 6.2.3.1, ResolveFieldEventStream). If it throws, the
    /// subscription does not start.</summary>
    public abstract ValueTask<IAsyncEnumerable<object>> SubscribeAsync(FieldCall call);
}
