using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Analysis;

/// <summary>
/// Where each claim of a whole corpus is put forward first, with what was withdrawn left out: for every claim what
/// <see cref="StandingStatements"/> finds in the trace of one, so that the two never disagree.
/// </summary>
internal sealed class ClaimStarts
{
    private readonly SupportGraph _graph;
    private readonly SupportEdges _edges;
    private readonly IReadOnlySet<int> _withdrawn;
    private readonly Adjacency _followed;
    private readonly ILookup<ClaimId, int> _ofClaim;
    private readonly HashSet<int> _touched;

    /// <summary>Linear in the statements and citations.</summary>
    /// <param name="graph">The whole corpus.</param>
    /// <param name="edges">Its citations.</param>
    /// <param name="withdrawn">The places of the statements that were withdrawn.</param>
    public ClaimStarts(SupportGraph graph, SupportEdges edges, IReadOnlySet<int> withdrawn)
    {
        (_graph, _edges, _withdrawn) = (graph, edges, withdrawn);
        _followed = new(graph.Statements.Count, edges.Citing, edges.Cited, edge =>
            Support.Passes(graph.Citations[edge].Relation, Stance.Asserts));
        _ofClaim = Enumerable.Range(0, graph.Statements.Count)
            .Where(place => graph.Statements[place].ClaimId is not null)
            .ToLookup(place => graph.Statements[place].ClaimId!.Value);
        _touched = withdrawn.Count == 0
            ? []
            : Reach(withdrawn, new(graph.Statements.Count, edges.Cited, edges.Citing, edges.IsPassing));
    }

    /// <summary>The claims that statements make.</summary>
    public IEnumerable<ClaimId> Claims => _ofClaim.Select(group => group.Key);

    /// <summary>
    /// The places of the statements that stand where the claim is put forward first, and of those that a withdrawn one
    /// told of and that speak for themselves. Linear in the statements of the claim and the citations between them;
    /// where something was withdrawn, in all that stands behind them.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="equated">The claims that count as the same.</param>
    public IEnumerable<int> Of(ClaimId claim, IEnumerable<ClaimId> equated)
    {
        var roots = Roots([.. _ofClaim[claim]]);
        HashSet<int> joining = [.. equated.SelectMany(other => _ofClaim[other])];
        if (joining.Count > 0)
        {
            roots = [.. roots, .. Roots([.. joining.Union(roots)]).Where(joining.Contains)];
        }

        HashSet<int> starts = [.. roots.SelectMany(root =>
            Support.PutsForward(_graph.Statements[root].Stance) ? [root] : _edges.Passing[root].ToArray())];
        if (starts.Overlaps(_touched))
        {
            starts.UnionWith(Reach(starts, _edges.Passing).Where(_withdrawn.Contains)
                .SelectMany(place => _edges.Passing[place].ToArray())
                .Where(place => _graph.Statements[place].IsFirstHand)
                .ToList());
            starts.ExceptWith(_withdrawn);
        }

        return starts;
    }

    private IReadOnlyList<int> Roots(IReadOnlyCollection<int> places)
    {
        var members = places as HashSet<int> ?? [.. places];
        return TraceRoots.Of(places, [.. places.SelectMany(
            from => _followed[from].ToArray().Where(members.Contains), (from, to) => (from, to))]);
    }

    private static HashSet<int> Reach(IEnumerable<int> from, Adjacency steps)
    {
        HashSet<int> reached = [.. from];
        Queue<int> queue = new(reached);
        while (queue.TryDequeue(out var place))
        {
            foreach (var next in steps[place])
            {
                if (reached.Add(next))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return reached;
    }
}
