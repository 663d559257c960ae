using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Circularity;
using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;

namespace Provenance.Domain.Tests.Analysis.Graph;

/// <summary>The order in which records are imported numbers them, and changes no answer.</summary>
public sealed class ImportOrderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Renumbering_the_records_of_a_graph_changes_no_answer()
    {
        for (var seed = 0; seed < RandomNews.Seeds; seed++)
        {
            var graph = RandomNews.Of(seed);
            Assert.Equal(await AnswersAsync(graph), await AnswersAsync(Renumbered(graph, new Random(seed))));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Importing_the_sample_in_another_order_changes_no_answer(int seed)
    {
        var graph = Kursk.ProjectShuffled(seed);
        Assert.Equal(await AnswersAsync(Kursk.Graph), await AnswersAsync(graph));
    }

    /// <summary>What analyses say of every statement and of the whole, in words without storage keys.</summary>
    private static async Task<IReadOnlyList<string>> AnswersAsync(ProvenanceGraph graph)
    {
        GraphIndex index = new(graph);
        Names names = new(graph);
        var statements = graph.Statements.Select(statement => statement.Id).ToList();
        TraceDirection[] directions = [TraceDirection.Upstream, TraceDirection.Downstream];
        ClaimEquality[] equates = [ClaimEquality.Exact, ClaimEquality.SameAs];
        List<string> answers = [];
        foreach (var direction in directions)
        {
            foreach (var equate in equates)
            {
                var traces = await Trace.OfAsync(
                    index,
                    [.. statements.Select(id => new TraceRequest([id], direction, new() { Equate = equate }))],
                    Token, Token);
                var support = await SourceSupport.OfAsync(
                    index, [.. traces.Where(trace => trace.Direction == TraceDirection.Upstream)],
                    cancellationToken: Token);
                var chains = await Chain.OfAsync(index, traces, 50, Token);
                answers.AddRange(traces.Zip(chains, (trace, found) =>
                    $"{direction} {equate} {names.Of(trace)} by {string.Join(',', found.Select(item => item.Citations.Count))}"));
                answers.AddRange(support.Select(item => IndependenceResult.Of(item)).Zip(statements, (found, id) =>
                    $"{equate} {names[id]} {found.Verdict} {found.Outlets} {found.IndependentOrigins} {found.Bounds} "
                    + $"{found.DisjointChains} {found.AnonymousOnly}"));
            }
        }
        answers.AddRange(DriftSteps.Of(graph).Select(step =>
            $"{(step.Citation is { } citation ? names[TracedCitation.Of(citation)] : step.Link?.Key)} {step.From.Key} {step.To.Key} "
            + string.Join(',', step.Dimensions)));
        var circles = CircularReports.Of(WholeGraph.Of(graph), WholeGraph.Equated(graph));
        answers.AddRange(circles.Reports.Select(report => $"{report.Kind} " + (report.Kind switch
        {
            CircularReportKind.Loop =>
                string.Join(',', report.SourceIds.Select(id => names[id]).Order(StringComparer.Ordinal)),

            // Of several ways that are equally short, any may be shown, and with it the outlets along it.
            CircularReportKind.Return => $"{names[report.Steps[0].Id]} {report.CitationIds.Count}",
            _ => $"{names[report.Steps[0].Id]} {names[report.Steps[1].Id]} {report.Outlets}",
        })));
        answers.Sort(StringComparer.Ordinal);
        return answers;
    }

    /// <summary>The same graph with the numbers of its records drawn anew.</summary>
    private static ProvenanceGraph Renumbered(ProvenanceGraph graph, Random random)
    {
        var sources = Numbers(graph.Sources.Count);
        var statements = Numbers(graph.Statements.Count);
        var claims = Numbers(graph.Claims.Count);
        var citations = Numbers(graph.Citations.Count);
        return new()
        {
            Sources = [.. graph.Sources.Select(source => source with
            {
                Id = new(sources[source.Id.Value]),
                PartOfId = source.PartOfId is { } whole ? new(sources[whole.Value]) : null,
                PossiblySameAsIds = [.. source.PossiblySameAsIds.Select(other => new Sources.SourceId(sources[other.Value]))],
            }).OrderBy(source => source.Id.Value)],
            Documents = [.. graph.Documents.Select(document => document with
            {
                PublisherId = document.PublisherId is { } publisher ? new(sources[publisher.Value]) : null,
            })],
            JointStatements = [.. graph.JointStatements.Select(joint => joint with
            {
                OneId = new(statements[joint.OneId.Value]),
                OtherId = new(statements[joint.OtherId.Value]),
            })],
            Claims = [.. graph.Claims.Select(claim => claim with { Id = new(claims[claim.Id.Value]) })
                .OrderBy(claim => claim.Id.Value)],
            ClaimLinks = [.. graph.ClaimLinks.Select(link => link with
            {
                FromId = new(claims[link.FromId.Value]),
                ToId = new(claims[link.ToId.Value]),
            })],
            Statements = [.. graph.Statements.Select(statement => statement with
            {
                Id = new(statements[statement.Id.Value]),
                SourceId = new(sources[statement.SourceId.Value]),
                ClaimId = statement.ClaimId is { } claim ? new(claims[claim.Value]) : null,
            }).OrderBy(statement => statement.Id.Value)],
            Citations = [.. graph.Citations.Select(citation => citation with
            {
                Id = new(citations[citation.Id.Value]),
                CitingId = new(statements[citation.CitingId.Value]),
                CitedId = new(statements[citation.CitedId.Value]),
            }).OrderBy(citation => citation.Id.Value)],
        };

        Dictionary<long, long> Numbers(int count)
        {
            var numbers = Enumerable.Range(1, count).ToArray();
            random.Shuffle(numbers);
            return numbers.Select((number, index) => (number, index))
                .ToDictionary(pair => pair.index + 1L, pair => (long)pair.number);
        }
    }

    /// <summary>The natural keys of a graph's records.</summary>
    private sealed class Names(ProvenanceGraph graph)
    {
        private readonly Dictionary<Sources.SourceId, string> _sources =
            graph.Sources.ToDictionary(source => source.Id, source => source.Key);

        private readonly Dictionary<StatementId, string> _statements = graph.Statements.ToDictionary(
            statement => statement.Id,
            statement => string.Join(
                '/',
                graph.Sources.Single(source => source.Id == statement.SourceId).Key,
                graph.Documents.FirstOrDefault(document => document.Id == statement.DocumentId)?.Key,
                graph.Claims.FirstOrDefault(claim => claim.Id == statement.ClaimId)?.Key,
                statement.StatedAt?.Earliest,
                statement.StatedAt?.Latest,
                statement.Stance));

        internal string this[Sources.SourceId id] => _sources[id];

        internal string this[StatementId id] => _statements[id];

        internal string this[TracedCitation citation] =>
            $"{_statements[citation.CitingId]}>{citation.Relation}>{_statements[citation.CitedId]}";

        internal string Of(Trace trace) =>
            $"{All(trace.Roots.Select(root => this[root.Id]))} to "
            + $"{All(trace.Nodes.Select(node => $"{node.Depth}:{this[node.Statement.Id]}"))} along "
            + $"{All(trace.Citations.Select(citation => this[citation]))} ends at "
            + $"{All(trace.Origins.Select(origin => $"{this[origin.Statement.Id]}:{origin.Class}"))} {trace.Coverage}";

        private static string All(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));
    }
}
