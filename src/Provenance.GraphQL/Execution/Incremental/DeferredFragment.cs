using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution.Incremental;

/// <summary>A fragment with <c>@defer</c> on one object of the answer.</summary>
internal sealed class DeferredFragment(DeferUsage usage, ObjectBatch batch, int index)
{
    public string? Label => usage.Label;

    /// <summary>The number by which the client knows it, from when it is pending; -1 before.</summary>
    public int Id { get; set; } = -1;

    public FragmentState State { get; set; }

    /// <summary>The response path of the object.</summary>
    public IReadOnlyList<object> Path => field ??= PathOf(batch, index);

    /// <summary>How many of its groups have not been answered.</summary>
    public int Unanswered { get; set; }

    /// <summary>Why one of its groups has no value; null while all may have one.</summary>
    public IReadOnlyList<GraphQLError>? Failure { get; set; }

    /// <summary>Its groups that have been answered.</summary>
    public List<DeferredGroup> Answered { get; } = [];

    /// <summary>Whether there is anything to deliver that has not been delivered with another fragment.</summary>
    public bool HasContent => Unanswered > 0 || Answered.Exists(group => !group.IsDelivered);

    /// <summary>The fragments that stand within it, which become pending when it has been delivered.</summary>
    public List<DeferredFragment> Inner { get; } = [];

    /// <summary>The response path of an object.</summary>
    public static IReadOnlyList<object> PathOf(ObjectBatch batch, int index)
    {
        var path = new List<object>();
        batch.AppendReversed(path, index);
        path.Reverse();
        return path;
    }
}

/// <summary>How far a deferred fragment is.</summary>
internal enum FragmentState
{
    /// <summary>The client does not know of it.</summary>
    Unknown,

    /// <summary>The client waits for it.</summary>
    Pending,

    /// <summary>It has been delivered, or has failed, or had nothing to deliver.</summary>
    Ended,
}
