using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>The support among the sources of an upstream trace. A source rests on another where one of its statements,
/// reached from a root by citations that pass <see cref="Support"/>, cites a statement of the other by such a citation.
/// All analyses of independence read this one graph, so their answers agree. A source that makes several of the
/// statements is one vertex: what supports one of them supports it. Citations of oneself add nothing. Withdrawn
/// statements are left out with everything that falls with them; see <see cref="StandingStatements"/>.</summary>
/// <remarks>Cost: linear in the statements and citations of the trace.</remarks>
public sealed class SourceSupport
{
    private readonly SourceTrees _trees;
    private readonly Dictionary<SourceId, int> _places = [];
    private readonly List<Source> _sources = [];
    private readonly List<List<int>> _restsOn = [];
    private readonly List<List<int>> _supports = [];
    private readonly HashSet<(int Citing, int Cited)> _edges = [];
    private readonly SortedSet<int> _starts = [];
    private readonly SortedSet<int> _open = [];

    private SourceSupport(SourceTrees trees, Coverage coverage) => (_trees, Coverage) = (trees, coverage);

    /// <summary>The sources that put the claim forward, nearest to the roots first.</summary>
    public IReadOnlyList<Source> Sources => _sources;

    /// <summary>The outlets among them.</summary>
    public IEnumerable<Source> Outlets => _sources.Where(source => source is Outlet);

    /// <summary>The statements where chains end, nearest first.</summary>
    public IReadOnlyList<Origin> Origins { get; private init; } = [];

    /// <summary>The sources left out by <see cref="Without"/>, as given.</summary>
    public IReadOnlyList<Source> Struck { get; private init; } = [];

    /// <summary>How much of the graph the trace saw.</summary>
    public Coverage Coverage { get; }

    /// <summary>The statements left out because they were withdrawn, nearest to the roots first.</summary>
    public IReadOnlyList<WithdrawnReport> Withdrawn { get; private init; } = [];

    /// <summary>The sources of origins, including those that withdrew.</summary>
    internal IReadOnlyList<SourceId> OriginsBeforeWithdrawals { get; private init; } = [];

    internal SourceTrees Trees => _trees;

    /// <summary>The sources that each source rests on, as positions in <see cref="Sources"/>.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> RestsOn => _restsOn;

    /// <summary>The sources that rest on each source.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Supports => _supports;

    /// <summary>The sources where chains begin: every outlet, and other speakers at a root.</summary>
    internal IReadOnlyCollection<int> Starts => _starts;

    /// <summary>The sources where chains may continue unseen, because the trace was cut.</summary>
    internal IReadOnlyCollection<int> Open => _open;

    /// <summary>The sources of origins.</summary>
    internal IEnumerable<int> Ends => Origins.Select(origin => PlaceOf(origin.Source)).Distinct();

    /// <summary>Builds the support graphs of upstream traces, in their order. One read of all their sources, and one
    /// for each level of wholes above these, whatever the number of traces.</summary>
    /// <param name="graph">The graph of the traces.</param>
    /// <param name="traces">The traces.</param>
    /// <param name="includeParts">See <see cref="TraceOptions.IncludeParts"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<IReadOnlyList<SourceSupport>> OfAsync(
        ICitationGraph graph,
        IReadOnlyList<Trace> traces,
        bool includeParts = true,
        CancellationToken cancellationToken = default)
    {
        var trees = await SourceTrees.ReadAsync(
            Trace.At(graph, traces),
            traces.SelectMany(trace => trace.Nodes).Select(node => node.Statement.SourceId),
            includeParts,
            cancellationToken);
        return [.. traces.Select(trace => Of(trace, trees))];
    }

    /// <summary>The graph without these sources and, if parts count as the whole, their parts. A remaining source is
    /// not struck, stands behind a speaker at the start of chains, and still has a chain to an origin or, in a trace
    /// that was cut, to where it may continue. A source that only lost its support does not become an origin. Sources
    /// that rest on one another in a ring and had no chain before stay. Linear in the graph.</summary>
    public SourceSupport Without(IReadOnlyList<Source> struck)
    {
        var ids = struck.Select(source => source.Id).ToHashSet();
        var alive = Enumerable.Range(0, _sources.Count)
            .Where(place => !_trees.Line(_sources[place].Id).Any(ids.Contains)).ToHashSet();
        var before = Reach(_supports, Ends.Concat(_open), _ => true);
        var after = Reach(_supports, Ends.Concat(_open).Where(alive.Contains), alive.Contains);
        alive.RemoveWhere(place => before.Contains(place) && !after.Contains(place));
        alive = Reach(_restsOn, _starts.Where(alive.Contains), alive.Contains);

        SourceSupport left = new(_trees, Coverage)
        {
            Origins = [.. Origins.Where(origin => alive.Contains(PlaceOf(origin.Source)))],
            Struck = struck,
            Withdrawn = Withdrawn,
            OriginsBeforeWithdrawals = OriginsBeforeWithdrawals,
        };
        foreach (var place in alive.Order())
        {
            left.Add(_sources[place], _starts.Contains(place), _open.Contains(place));
        }
        foreach (var place in alive.Order())
        {
            foreach (var cited in _restsOn[place].Where(alive.Contains))
            {
                left.Connect(_sources[place], _sources[cited]);
            }
        }
        return left;
    }

    internal int PlaceOf(Source source) => _places[source.Id];

    /// <summary>Everything that can be reached from these positions, including themselves, over positions that may be
    /// passed.</summary>
    internal static HashSet<int> Reach(
        IReadOnlyList<IReadOnlyList<int>> steps, IEnumerable<int> from, Func<int, bool> mayPass)
    {
        HashSet<int> reached = [.. from];
        Queue<int> queue = new(reached);
        while (queue.TryDequeue(out var place))
        {
            foreach (var next in steps[place].Where(mayPass).Where(reached.Add))
            {
                queue.Enqueue(next);
            }
        }
        return reached;
    }

    private static SourceSupport Of(Trace trace, SourceTrees trees)
    {
        StandingStatements standing = new(trace);
        SourceSupport graph = new(trees, trace.Coverage)
        {
            Origins = [.. trace.Ends.Where(end => standing.All.Contains(end.Id)).Select(
                end => Origin.Of(end, trees[end.SourceId], trace.Withdrawals.Contains(end.Id)))],
            Withdrawn = [.. standing.Withdrawn.Select(statement => Report(statement, trace, trees))],
            OriginsBeforeWithdrawals = [.. trace.Ends.Select(end => end.SourceId).Distinct()],
        };
        var statements = trace.Nodes.ToDictionary(node => node.Statement.Id, node => node.Statement);
        var supporting = trace.Nodes.Where(node => standing.All.Contains(node.Statement.Id)).ToList();
        foreach (var node in supporting)
        {
            var source = trees[node.Statement.SourceId];
            graph.Add(source, source is Outlet || standing.Starts.Contains(node.Statement.Id), node.Expandable);
        }
        foreach (var node in supporting)
        {
            foreach (var cited in standing.RestsOn(node.Statement.Id))
            {
                graph.Connect(trees[node.Statement.SourceId], trees[statements[cited].SourceId]);
            }
        }
        return graph;
    }

    private static WithdrawnReport Report(TracedStatement statement, Trace trace, SourceTrees trees)
    {
        var withdrawals = trace.Withdrawals[statement.Id].OrderBy(withdrawal => withdrawal.By.Id.Value).ToList();
        return new(
            statement,
            trees[statement.SourceId],
            withdrawals.ConvertAll(withdrawal => withdrawal.By),
            withdrawals.Select(withdrawal => withdrawal.At).OfType<FuzzyDate>()
                .OrderBy(date => date.Latest ?? date.Earliest ?? DateOnly.MaxValue).FirstOrDefault());
    }

    private void Add(Source source, bool starts, bool open)
    {
        if (_places.TryAdd(source.Id, _sources.Count))
        {
            _sources.Add(source);
            _restsOn.Add([]);
            _supports.Add([]);
        }
        if (starts)
        {
            _starts.Add(PlaceOf(source));
        }
        if (open)
        {
            _open.Add(PlaceOf(source));
        }
    }

    private void Connect(Source citing, Source cited)
    {
        var (from, to) = (PlaceOf(citing), PlaceOf(cited));
        if (from != to && _edges.Add((from, to)))
        {
            _restsOn[from].Add(to);
            _supports[to].Add(from);
        }
    }
}
