using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis;

/// <summary>
/// Finds the k shortest loop-free chains of a trace by best-first search over paths: a path waits in a queue by its
/// length plus the exact distance of its last statement to the nearest end, which never overestimates, so that the
/// first path out of the queue that stands at an end is the shortest left (Hart, Nilsson and Raphael 1968). Paths to
/// statements from which no end can be reached are never built. Work is bounded: the search builds at most <see
/// cref="MaxPaths"/> paths and returns what these find.
/// </summary>
/// <remarks>Cost: one backward search over the trace, then O(log p) per path for p paths.</remarks>
public static class ChainSearch
{
    /// <summary>The most paths that a search builds, 100,000.</summary>
    public const int MaxPaths = 100_000;

    internal static List<Chain> Of(Trace trace, int first)
    {
        var upstream = trace.Direction == Direction.Upstream;
        var nodes = trace.Nodes.ToDictionary(node => node.Statement.Id);
        var steps = trace.Citations
            .Where(citation => Support.Passes(citation.Relation, nodes[citation.CitedId].Statement.Stance))
            .ToLookup(citation => upstream ? citation.CitingId : citation.CitedId);
        var origins = trace.Origins.ToDictionary(origin => origin.Statement.Id);
        var ends = upstream
            ? [.. origins.Keys]
            : nodes.Keys.Where(id => !steps.Contains(id) && !nodes[id].Expandable).ToList();
        var distances = Distances(ends, steps, upstream);

        var built = 0;
        PriorityQueue<Path, (int Estimate, int Remaining, int Order)> queue = new();
        foreach (var root in trace.Nodes.Where(node => node.Via.Count == 0 && distances.ContainsKey(node.Statement.Id)))
        {
            Enqueue(new(root.Statement, null, null, 0));
        }
        List<Chain> chains = [];
        while (chains.Count < first && queue.TryDequeue(out var path, out _))
        {
            if (distances[path.Statement.Id] == 0)
            {
                chains.Add(path.ToChain(origins.GetValueOrDefault(path.Statement.Id)));
            }
            foreach (var citation in steps[path.Statement.Id])
            {
                var next = upstream ? citation.CitedId : citation.CitingId;
                if (distances.ContainsKey(next) && !path.Contains(next))
                {
                    Enqueue(new(nodes[next].Statement, citation, path, path.Length + 1));
                }
            }
        }
        return chains;

        void Enqueue(Path path)
        {
            if (built < MaxPaths)
            {
                var remaining = distances[path.Statement.Id];
                queue.Enqueue(path, (path.Length + remaining, remaining, built++));
            }
        }
    }

    /// <summary>The number of steps from each statement to the nearest end; absent where none can be reached.</summary>
    private static Dictionary<StatementId, int> Distances(
        IReadOnlyList<StatementId> ends, ILookup<StatementId, Citation> steps, bool upstream)
    {
        var back = steps.SelectMany(group => group)
            .ToLookup(citation => upstream ? citation.CitedId : citation.CitingId);
        var distances = ends.ToDictionary(id => id, _ => 0);
        Queue<StatementId> queue = new(ends);
        while (queue.TryDequeue(out var id))
        {
            foreach (var citation in back[id])
            {
                var before = upstream ? citation.CitingId : citation.CitedId;
                if (distances.TryAdd(before, distances[id] + 1))
                {
                    queue.Enqueue(before);
                }
            }
        }
        return distances;
    }

    private sealed record Path(Statement Statement, Citation? By, Path? Before, int Length)
    {
        internal bool Contains(StatementId id)
        {
            for (var at = this; at is not null; at = at.Before)
            {
                if (at.Statement.Id == id)
                {
                    return true;
                }
            }
            return false;
        }

        internal Chain ToChain(Origin? origin)
        {
            List<Statement> statements = [];
            List<Citation> citations = [];
            for (var at = this; at is not null; at = at.Before)
            {
                statements.Add(at.Statement);
                if (at.By is not null)
                {
                    citations.Add(at.By);
                }
            }
            statements.Reverse();
            citations.Reverse();
            return new(statements, citations, origin, 0, []);
        }
    }
}
