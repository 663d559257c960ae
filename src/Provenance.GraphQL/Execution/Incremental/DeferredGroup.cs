using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution.Incremental;

/// <summary>The fields of one object that the same deferred fragments ask for, which are answered once for all of
/// these.</summary>
internal sealed class DeferredGroup(
    ObjectBatch batch, int index, DeferredSelection part, IReadOnlyList<DeferredFragment> fragments)
{
    public ObjectBatch Batch { get; } = batch;

    public int Index { get; } = index;

    public DeferredSelection Part { get; } = part;

    public IReadOnlyList<DeferredFragment> Fragments { get; } = fragments;

    /// <summary>Whether the client waits for it.</summary>
    public bool IsPending => Fragments.Any(fragment => fragment.State is FragmentState.Pending);

    /// <summary>Whether its fields have been delivered with one of its fragments.</summary>
    public bool IsDelivered { get; set; }

    /// <summary>Its fields, once they have been answered.</summary>
    public GroupAnswer? Answer { get; set; }
}

/// <summary>The answered fields of a group: an object of a batch, and the errors below it.</summary>
internal sealed record GroupAnswer(ObjectBatch Batch, int Index, IReadOnlyList<GraphQLError> Errors);
