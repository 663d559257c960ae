using Provenance.Domain.Analysis.Graph;

namespace Provenance.Domain.Analysis.Reliance;

/// <summary>Finds the statements of a whole corpus that still stand when withdrawn ones are left out: the same ones
/// that <see cref="StandingStatements"/> finds in a trace of them.</summary>
internal static class StandingPlaces
{
    /// <summary>Tells for each position of the edges whether its statement stands. A statement stands if it was not
    /// withdrawn and has a way over standing statements to a standing origin, or had no way to an origin before. Linear
    /// in the statements and citations.</summary>
    public static bool[] Of(SupportGraph graph, SupportEdges edges)
    {
        var stands = new bool[graph.Statements.Count];
        Array.Fill(stands, true);
        var withdrawn = Withdrawal.In(graph, edges);
        if (withdrawn.Count == 0)
        {
            return stands;
        }

        Adjacency citing = new(
            graph.Statements.Count, edges.Cited, edges.Citing, edge => edges.IsPassing(edge) && !edges.IsWithin(edge));
        var origins = Enumerable.Range(0, stands.Length).Where(place =>
            edges.Passing[place].IsEmpty && Support.PutsForward(graph.Statements[place].Stance)).ToList();
        var before = Reach(origins, citing, _ => true);
        var after = Reach(origins, citing, place => !withdrawn.Contains(place));
        for (var place = 0; place < stands.Length; place++)
        {
            stands[place] = !withdrawn.Contains(place) && (after[place] || !before[place]);
        }
        return stands;
    }

    private static bool[] Reach(IEnumerable<int> from, Adjacency steps, Func<int, bool> mayPass)
    {
        var reached = new bool[steps.Count];
        Stack<int> open = new(from.Where(mayPass));
        while (open.TryPop(out var place))
        {
            if (!reached[place])
            {
                reached[place] = true;
                foreach (var next in steps[place])
                {
                    if (!reached[next] && mayPass(next))
                    {
                        open.Push(next);
                    }
                }
            }
        }
        return reached;
    }
}
