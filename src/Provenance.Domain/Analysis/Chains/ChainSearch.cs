using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis.Chains;

/// <summary>Finds the k shortest loop-free chains between two sets of statements by best-first search over paths (A*).
/// The priority of a path is its length plus the exact distance from its last statement to the nearest end, which never
/// overestimates; the first path from the queue that is at an end is therefore the shortest one left (Hart, Nilsson and
/// Raphael 1968). A chain ends at the first end that it meets, and paths to statements from which no end can be reached
/// are never built.</summary>
/// <remarks>Cost: one backward search over the citations, then O(log p) per path for p paths. Without loops, a chain of
/// n citations takes at most as many paths as its statements have citations, however many chains there are. Loops can
/// cause more paths, so <see cref="MaxPaths"/> bounds p, and the result says what may be missing.</remarks>
public static class ChainSearch
{
    /// <summary>The most paths that a search builds, 100,000; later ones are left out.</summary>
    public const int MaxPaths = 100_000;

    /// <summary>Finds the chains of a trace: upstream from its roots to its origins along citations that pass <see
    /// cref="Support"/>, downstream to the statements that nobody cites.</summary>
    internal static List<Chain> Of(Trace trace, int first)
    {
        var nodes = trace.Nodes.ToDictionary(node => node.Statement.Id);
        var steps = trace.Citations
            .Where(citation => Support.Passes(citation.Relation, nodes[citation.CitedId].Statement.Stance)).ToList();
        var origins = trace.Origins.ToDictionary(origin => origin.Statement.Id);
        var cited = steps.Select(citation => citation.CitedId).ToHashSet();
        ChainSearchRequest request = new()
        {
            Statements = nodes.ToDictionary(node => node.Key, node => node.Value.Statement),
            Citations = steps,
            Direction = trace.Direction,
            Starts = trace.Nodes.Where(node => node.Via.Count == 0).Select(node => node.Statement.Id),
            Ends = trace.Direction == TraceDirection.Upstream
                ? trace.Ends.Select(end => end.Id)
                : nodes.Keys.Where(id => !cited.Contains(id) && !nodes[id].Expandable),
            First = first,
        };
        return [.. Of(request).Chains.Select(
            chain => chain with { Origin = origins.GetValueOrDefault(chain.Statements[^1].Id) })];
    }

    /// <summary>Finds the shortest chains between two sets of statements.</summary>
    public static ChainSearchResult Of(ChainSearchRequest request)
    {
        var upstream = request.Direction == TraceDirection.Upstream;
        var steps = request.Citations.ToLookup(citation => upstream ? citation.CitingId : citation.CitedId);
        var distances = Distances(request, upstream);
        ChainSearchResult result = new();
        PriorityQueue<Path, (int Estimate, int Remaining, int Order)> queue = new();
        foreach (var start in request.Starts.Where(distances.ContainsKey))
        {
            Enqueue(new(request.Statements[start], null, null, 0));
        }
        while (result.Chains.Count < request.First && queue.TryDequeue(out var path, out _))
        {
            if (distances[path.Statement.Id] == 0)
            {
                result.Add(path.ToChain());
                continue;
            }
            foreach (var citation in steps[path.Statement.Id])
            {
                var next = upstream ? citation.CitedId : citation.CitingId;
                if (distances.ContainsKey(next) && !path.Contains(next))
                {
                    Enqueue(new(request.Statements[next], citation, path, path.Length + 1));
                }
            }
        }
        return result;

        void Enqueue(Path path)
        {
            var remaining = distances[path.Statement.Id];
            var estimate = path.Length + remaining;
            if (estimate > request.MaxLength)
            {
                result.LeaveOut(estimate, CoverageLimit.MaxDepth);
            }
            else if (result.PathsBuilt == MaxPaths)
            {
                result.LeaveOut(estimate, CoverageLimit.MaxSteps);
            }
            else
            {
                queue.Enqueue(path, (estimate, remaining, result.PathsBuilt++));
            }
        }
    }

    /// <summary>The number of steps from each statement to the nearest end; a statement from which none can be reached
    /// is absent.</summary>
    private static Dictionary<StatementId, int> Distances(ChainSearchRequest request, bool upstream)
    {
        var back = request.Citations.ToLookup(citation => upstream ? citation.CitedId : citation.CitingId);
        var distances = request.Ends.ToDictionary(id => id, _ => 0);
        Queue<StatementId> queue = new(distances.Keys);
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

    private sealed record Path(TracedStatement Statement, TracedCitation? By, Path? Before, int Length)
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

        internal Chain ToChain()
        {
            List<TracedStatement> statements = [];
            List<TracedCitation> citations = [];
            for (var at = this; at is not null; at = at.Before)
            {
                statements.Add(at.Statement);
                if (at.By is { } by)
                {
                    citations.Add(by);
                }
            }
            statements.Reverse();
            citations.Reverse();
            return new(statements, citations, null, 0, []);
        }
    }
}
