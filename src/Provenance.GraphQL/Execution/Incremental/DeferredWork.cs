using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution.Incremental;

/// <summary>What of an answer is still to come: the deferred fragments of its objects, and the groups of fields that answer
/// them. A fragment is delivered as a whole, when the last of its groups is answered, and a group with the first of its
/// fragments.</summary>
internal sealed class DeferredWork
{
    private readonly Dictionary<(DeferUsage Usage, ObjectBatch Batch, int Index), DeferredFragment> _fragments = [];
    private readonly List<DeferredFragment> _outermost = [];
    private List<DeferredGroup> _waiting = [];
    private int _lastId = -1;

    /// <summary>The fragments that the client waits for.</summary>
    public HashSet<DeferredFragment> Pending { get; } = [];

    /// <summary>Finds what is deferred of the first answer, and makes it pending.</summary>
    public void Begin(ObjectBatch root, ResponsePart part)
    {
        Find(root, 0);
        Release(_outermost, part);
    }

    /// <summary>The runs that answer what is pending, each given once.</summary>
    public List<DeferredRun> TakeRuns()
    {
        var ready = _waiting.ToLookup(group => group.IsPending);
        _waiting = [.. ready[false]];
        return
        [
            .. ready[true].GroupBy(group => (group.Batch, group.Part.Table)).Select(groups => new DeferredRun([.. groups])),
        ];
    }

    /// <summary>Takes the answers of a run, and adds to a part what can be delivered now.</summary>
    public void Take(DeferredRun run, ResponsePart part)
    {
        for (var index = 0; index < run.Groups.Count; index++)
        {
            var group = run.Groups[index];
            var errors = new List<GraphQLError>();
            if (run.Batch.Settle(index, errors))
            {
                group.Answer = new(run.Batch, index, errors);
                Find(run.Batch, index);
                Answered(group, part);
            }
            else
            {
                Failed(group, errors, part);
            }
        }
    }

    private void Find(ObjectBatch batch, int from)
    {
        var found = new List<(ObjectBatch Batch, int Index)>();
        batch.FindDeferred(from, found);
        foreach (var (holder, index) in found)
        {
            foreach (var deferred in holder.SelectionOf(index).Deferred)
            {
                var group = new DeferredGroup(
                    holder, index, deferred, [.. deferred.Table.Within.Select(usage => FragmentOf(usage, holder, index))]);
                _waiting.Add(group);
                foreach (var fragment in group.Fragments)
                {
                    fragment.Unanswered++;
                }
            }
        }
    }

    /// <summary>The fragment of a use of <c>@defer</c> that an object belongs to.</summary>
    private DeferredFragment FragmentOf(DeferUsage usage, ObjectBatch batch, int index)
    {
        var (holder, at) = batch.ObjectAt(usage.Place, index);
        if (!_fragments.TryGetValue((usage, holder, at), out var fragment))
        {
            _fragments.Add((usage, holder, at), fragment = new(usage, holder, at));
            (usage.Outer is { } outer ? FragmentOf(outer, holder, at).Inner : _outermost).Add(fragment);
        }

        return fragment;
    }

    /// <summary>Makes fragments pending; instead of those that have nothing to deliver, those within them.</summary>
    private void Release(IEnumerable<DeferredFragment> fragments, ResponsePart part)
    {
        var open = new Queue<DeferredFragment>(fragments);
        while (open.TryDequeue(out var fragment))
        {
            if (fragment.HasContent)
            {
                fragment.Id = ++_lastId;
                fragment.State = FragmentState.Pending;
                Pending.Add(fragment);
                part.Pending.Add(fragment);
                if (fragment.Failure is { } errors)
                {
                    End(fragment, errors, part);
                }
                else if (fragment.Unanswered == 0)
                {
                    Deliver(fragment, part);
                }
            }
            else
            {
                fragment.State = FragmentState.Ended;
                fragment.Inner.ForEach(open.Enqueue);
            }
        }
    }

    private void Answered(DeferredGroup group, ResponsePart part)
    {
        foreach (var fragment in group.Fragments)
        {
            fragment.Unanswered--;
            fragment.Answered.Add(group);
        }

        foreach (var fragment in group.Fragments)
        {
            if (fragment.State is FragmentState.Pending && fragment.Unanswered == 0)
            {
                Deliver(fragment, part);
            }
        }
    }

    private void Deliver(DeferredFragment fragment, ResponsePart part)
    {
        foreach (var group in fragment.Answered)
        {
            if (!group.IsDelivered)
            {
                group.IsDelivered = true;
                part.Delivered.Add((NearestTo(group, fragment), group));
            }
        }

        End(fragment, [], part);
        Release(fragment.Inner, part);
    }

    /// <summary>The pending fragment of a group that is nearest to its object, so that the path from there is short.</summary>
    private static DeferredFragment NearestTo(DeferredGroup group, DeferredFragment delivered) => group.Fragments
        .Where(fragment => fragment.State is FragmentState.Pending)
        .Aggregate(delivered, (nearest, each) => each.Path.Count > nearest.Path.Count ? each : nearest);

    /// <summary>Ends the fragments of a group that has no value, because a null below it moved up, and those that are not pending yet
    /// as soon as they are. What stands within them is never delivered.</summary>
    private void Failed(DeferredGroup group, List<GraphQLError> errors, ResponsePart part)
    {
        foreach (var fragment in group.Fragments)
        {
            fragment.Failure ??= errors;
            if (fragment.State is FragmentState.Pending)
            {
                End(fragment, errors, part);
            }
        }
    }

    private void End(DeferredFragment fragment, IReadOnlyList<GraphQLError> errors, ResponsePart part)
    {
        fragment.State = FragmentState.Ended;
        Pending.Remove(fragment);
        part.Ended.Add((fragment, errors));
    }
}
