using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Tracing;

public sealed class TraceRootsTests
{
    [Fact]
    public void Every_statement_is_reached_from_the_roots_and_no_root_from_another_but_round_a_loop()
    {
        for (var seed = 0; seed < RandomReports.Seeds; seed++)
        {
            var graph = RandomReports.Of(seed);
            foreach (var direction in Enum.GetValues<TraceDirection>())
            {
                var reach = graph.Statements.ToDictionary(item => item.Id, item => Reach(graph, item.Id, direction));
                Assert.Equal(
                    graph.Statements.Select(item => item.Id)
                        .Where(id => reach.All(pair => !pair.Value.Contains(id) || reach[id].Contains(pair.Key))),
                    TraceRoots.Of([.. graph.Statements.Select(item => item.Id)], graph.Citations.Select(TracedCitation.Of), direction, new()));
            }
        }
    }

    private static HashSet<StatementId> Reach(ProvenanceGraph graph, StatementId from, TraceDirection direction)
    {
        HashSet<StatementId> reached = [from];
        while (graph.Citations.Any(citation => direction == TraceDirection.Upstream
            ? reached.Contains(citation.CitingId) && reached.Add(citation.CitedId)
            : reached.Contains(citation.CitedId) && reached.Add(citation.CitingId)))
        {
        }
        return reached;
    }
}
