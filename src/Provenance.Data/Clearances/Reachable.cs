namespace Provenance.Data.Clearances;

/// <summary>Which records are known of only from what is hidden. A record is known from itself, from what uses it, or from
/// another record that is known and names it.</summary>
internal static class Reachable
{
    /// <summary>The records that are hidden: the ones given, and those that are known from what is hidden alone.</summary>
    /// <param name="records">The records.</param>
    /// <param name="hidden">Those of which it is given.</param>
    /// <param name="used">What uses records, each as often as it does, and whether that is hidden.</param>
    /// <param name="named">The records that a record names.</param>
    public static HashSet<TId> Hidden<TId>(
        IReadOnlyCollection<TId> records,
        IReadOnlyCollection<TId> hidden,
        IReadOnlyCollection<(TId Record, bool IsHidden)> used,
        Func<TId, IEnumerable<TId>> named)
        where TId : notnull
    {
        var uses = used.ToLookup(use => use.Record, use => use.IsHidden);
        var isNamed = records.SelectMany(record => named(record).Where(other => !other.Equals(record))).ToHashSet();
        HashSet<TId> given = [.. hidden];
        var before = From(records.Where(IsKnown(isHidden: false)), new HashSet<TId>(), named);
        var after = From(records.Where(IsKnown(isHidden: true)), given, named);
        return [.. given, .. before.Except(after)];

        // What nothing uses and nothing names was recorded for its own sake.
        Func<TId, bool> IsKnown(bool isHidden) => record => uses.Contains(record)
            ? !isHidden || uses[record].Contains(false)
            : !isNamed.Contains(record);
    }

    /// <summary>All that can be reached from some records without passing others.</summary>
    /// <param name="starts">Those records.</param>
    /// <param name="closed">Those not to be passed.</param>
    /// <param name="steps">What is reached from a record.</param>
    public static HashSet<TId> From<TId>(
        IEnumerable<TId> starts, IReadOnlySet<TId> closed, Func<TId, IEnumerable<TId>> steps)
        where TId : notnull
    {
        HashSet<TId> reached = [.. starts.Where(start => !closed.Contains(start))];
        Queue<TId> queue = new(reached);
        while (queue.TryDequeue(out var at))
        {
            foreach (var next in steps(at).Where(next => !closed.Contains(next)).Where(reached.Add))
            {
                queue.Enqueue(next);
            }
        }

        return reached;
    }
}
