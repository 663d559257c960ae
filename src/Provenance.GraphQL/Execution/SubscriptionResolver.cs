namespace Provenance.GraphQL.Execution;

/// <summary>Answers a field of the subscription type: starts its source stream, and then gives each event, which is the
/// root value of an execution of its own, as the field's value.</summary>
internal abstract class SubscriptionResolver : FieldResolver
{
    /// <summary>Starts the source stream (specification, section 6.2.3.1, ResolveFieldEventStream). It may throw: then the
    /// subscription does not start.</summary>
    public abstract ValueTask<IAsyncEnumerable<object>> SubscribeAsync(FieldCall call);
}
