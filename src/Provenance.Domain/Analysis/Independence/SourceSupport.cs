using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>The support among the sources of an upstream trace. A source rests on another where one of its statements,
/// reached from a root by citations that pass <see cref="Support"/>, cites a statement of the other by such a citation.
/// All analyses of independence read this one graph, so their answers agree. A source that makes several of the
/// statements is one vertex, and so are sources that make one of them together: what supports one of the statements
/// supports all of these. Citations of oneself add nothing. Withdrawn statements are left out with everything that
/// falls with them; see <see cref="StandingStatements"/>.</summary>
/// <remarks>Cost: linear in the statements and citations of the trace.</remarks>
public sealed class SourceSupport
{
    private readonly SourceTrees _trees;
    private readonly Dictionary<SourceId, int> _places = [];
    private readonly List<List<Source>> _speakers = [];
    private readonly List<List<int>> _restsOn = [];
    private readonly List<List<int>> _supports = [];
    private readonly HashSet<(int Citing, int Cited)> _edges = [];
    private readonly SortedSet<int> _starts = [];
    private readonly SortedSet<int> _open = [];
    private HashSet<SourceId> _attested = [];
    private Func<SourceSupport, IReadOnlyList<Doubt>>? _searchDoubts;
    private IReadOnlyList<Doubt>? _doubts;

    private SourceSupport(SourceTrees trees, Coverage coverage) => (_trees, Coverage) = (trees, coverage);

    /// <summary>The sources that put the claim forward, nearest to the roots first.</summary>
    public IEnumerable<Source> Sources => _speakers.SelectMany(speaker => speaker);

    /// <summary>The outlets among them that report the claim. One that is only said to, although its document is held
    /// and does not, is misquoted, and no outlet that reports it.</summary>
    public IEnumerable<Source> Outlets => Sources.Where(IsReporting);

    /// <summary>The vertices: the same sources, those together that make a statement together.</summary>
    internal IReadOnlyList<IReadOnlyList<Source>> Speakers => _speakers;

    /// <summary>The statements where chains end, nearest first.</summary>
    public IReadOnlyList<Origin> Origins { get; private init; } = [];

    /// <summary>The sources left out by <see cref="Without"/>, as given.</summary>
    public IReadOnlyList<Source> Struck { get; private init; } = [];

    /// <summary>Why some of the sources may be one, looked for where there is more than one origin, when it is first asked
    /// for; see <see cref="DoubtSearch"/>.</summary>
    public IReadOnlyList<Doubt> Doubts => _doubts ??= _searchDoubts?.Invoke(this) ?? [];

    /// <summary>How much of the graph the trace saw.</summary>
    public Coverage Coverage { get; }

    /// <summary>The statements left out because they were withdrawn, nearest to the roots first.</summary>
    public IReadOnlyList<WithdrawnReport> Withdrawn { get; private init; } = [];

    /// <summary>The sources of origins, including those that withdrew.</summary>
    internal IReadOnlyList<SourceId> OriginsBeforeWithdrawals { get; private init; } = [];

    internal SourceTrees Trees => _trees;

    /// <summary>The speakers that each speaker rests on, as positions in <see cref="Speakers"/>.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> RestsOn => _restsOn;

    /// <summary>The speakers that rest on each speaker.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Supports => _supports;

    /// <summary>The speakers where chains begin: every outlet, and other speakers at a root.</summary>
    internal IReadOnlyCollection<int> Starts => _starts;

    /// <summary>The speakers where chains may continue unseen, because the trace was cut.</summary>
    internal IReadOnlyCollection<int> Open => _open;

    /// <summary>The speakers of origins.</summary>
    internal IEnumerable<int> Ends => Origins.Select(origin => PlaceOf(origin.Source)).Distinct();

    /// <summary>Builds the support graphs of upstream traces, in their order. One read of the statements that are one,
    /// one of all sources, one for each level of wholes above these and, if a graph has two origins, those of <see
    /// cref="DoubtMaterial"/>, whatever the number of traces.</summary>
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
        var then = Trace.At(graph, traces);
        var statements = traces.SelectMany(trace => trace.Nodes).Select(node => node.Statement).ToList();
        var trees = await SourceTrees.ReadAsync(
            then, statements.Select(statement => statement.SourceId), includeParts, cancellationToken);
        var joint = await then.JointStatementsAsync(
            statements.Select(statement => statement.Id).ToHashSet(), cancellationToken);
        var graphs = traces.Until(cancellationToken).Select(trace => (Trace: trace, Graph: Of(trace, trees, new(trace, joint)))).ToList();
        var doubtful = graphs.Until(cancellationToken).Where(item => OriginGroup.OriginsOf(item.Graph).Count > 1)
            .Select(item => item.Trace).ToHashSet();
        if (doubtful.Count == 0)
        {
            return [.. graphs.Select(item => item.Graph)];
        }
        var material = await DoubtMaterial.ReadAsync(then, [.. doubtful], trees, cancellationToken);
        foreach (var (trace, found) in graphs.Where(item => doubtful.Contains(item.Trace)))
        {
            found._searchDoubts = part => DoubtSearch.Of(trace, part, material, cancellationToken);
        }
        return [.. graphs.Select(item => item.Graph)];
    }

    /// <summary>The graph without these sources and, if parts count as the whole, their parts. Those who make a
    /// statement together with one of them are struck too. A remaining source is not struck, stands behind a speaker at
    /// the start of chains, and still has a chain to an origin or, in a trace that was cut, to where it may continue. A
    /// source that only lost its support does not become an origin. Sources that rest on one another in a ring and had
    /// no chain before stay. Linear in the graph.</summary>
    public SourceSupport Without(IReadOnlyList<Source> struck)
    {
        var ids = struck.Select(source => source.Id).ToHashSet();
        var alive = Enumerable.Range(0, _speakers.Count)
            .Where(place => !_speakers[place].SelectMany(source => _trees.Line(source.Id)).Any(ids.Contains)).ToHashSet();
        var before = Reach(_supports, Ends.Concat(_open), _ => true);
        var after = Reach(_supports, Ends.Concat(_open).Where(alive.Contains), alive.Contains);
        alive.RemoveWhere(place => before.Contains(place) && !after.Contains(place));
        alive = Reach(_restsOn, _starts.Where(alive.Contains), alive.Contains);

        var left = Copy(alive.Order().Select(place => (IReadOnlyList<int>)[place]), struck);
        left._searchDoubts = _searchDoubts;
        return left;
    }

    /// <summary>The graph in which the sources of each of these doubts are one.</summary>
    internal SourceSupport Doubting(IEnumerable<Doubt> doubts)
    {
        DisjointSets sets = new(_speakers.Count);
        foreach (var places in doubts.Select(doubt => doubt.Sources.Select(PlaceOf).ToList()))
        {
            places.ForEach(place => sets.Join(places[0], place));
        }
        return Copy(Enumerable.Range(0, _speakers.Count).GroupBy(sets.FirstOf).Select(set => set.ToList()));
    }

    /// <summary>The part of the graph that consists of these speakers, where those listed together are one; without
    /// doubts.</summary>
    private SourceSupport Copy(IEnumerable<IReadOnlyList<int>> speakers, IReadOnlyList<Source>? struck = null)
    {
        var kept = speakers.ToList();
        var members = kept.SelectMany(places => places).SelectMany(place => _speakers[place])
            .Select(source => source.Id).ToHashSet();
        SourceSupport copy = new(_trees, Coverage)
        {
            Origins = [.. Origins.Where(origin => members.Contains(origin.Source.Id))],
            Struck = struck ?? Struck,
            Withdrawn = Withdrawn,
            OriginsBeforeWithdrawals = OriginsBeforeWithdrawals,
            _attested = _attested,
        };
        foreach (var places in kept)
        {
            copy.Add(
                [.. places.SelectMany(place => _speakers[place])],
                places.Any(_starts.Contains),
                places.Any(_open.Contains));
        }
        foreach (var place in kept.SelectMany(places => places))
        {
            foreach (var cited in _restsOn[place].Where(cited => members.Contains(_speakers[cited][0].Id)))
            {
                copy.Connect(_speakers[place][0].Id, _speakers[cited][0].Id);
            }
        }
        return copy;
    }

    /// <summary>Whether a source is an outlet that reports the claim; see <see cref="Outlets"/>.</summary>
    internal bool IsReporting(Source source) => source is Outlet && _attested.Contains(source.Id);

    internal int PlaceOf(Source source) => _places[source.Id];

    /// <summary>A source and those with whom it makes a statement.</summary>
    internal IReadOnlyList<Source> SpeakerOf(Source source) => _speakers[PlaceOf(source)];

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

    private static SourceSupport Of(Trace trace, SourceTrees trees, JointStatements joint)
    {
        StandingStatements standing = new(trace, joint);
        SourceSupport graph = new(trees, trace.Coverage)
        {
            Origins = [.. standing.Origins.Select(
                end => Origin.Of(end, trees[end.SourceId], trace.Withdrawals.Contains(end.Id)))],
            Withdrawn = [.. standing.Withdrawn.Select(statement => Report(statement, trace, trees))],
            OriginsBeforeWithdrawals = [.. standing.OriginsBeforeWithdrawals.Select(end => end.SourceId).Distinct()],
        };
        var supporting = trace.Nodes.Where(node => standing.Stands(node.Statement)).ToList();
        graph._attested = [.. supporting.Where(node => node.Statement.Attestation != Attestation.NotFound)
            .Select(node => node.Statement.SourceId)];
        var sourceOf = supporting.ToDictionary(node => node.Statement.Id, node => node.Statement.SourceId);
        var speakers = SpeakersOf(supporting, joint);
        foreach (var node in supporting)
        {
            graph.Add(
                [.. speakers[node.Statement.SourceId].Select(id => trees[id])
                    .OrderBy(source => Origin.ClassOf(source) != OriginClass.Named)],
                graph.IsReporting(trees[node.Statement.SourceId]) || standing.Starts(node.Statement),
                node.Expandable || joint.IsOpen(node.Statement.Id));
        }
        foreach (var node in supporting)
        {
            foreach (var cited in standing.RestsOn(node.Statement))
            {
                graph.Connect(node.Statement.SourceId, sourceOf[cited]);
            }
        }
        return graph;
    }

    /// <summary>For each source all those with whom it makes a statement, directly or through others, and itself;
    /// nearest first.</summary>
    private static Dictionary<SourceId, List<SourceId>> SpeakersOf(
        IReadOnlyList<TraceNode> supporting, JointStatements joint)
    {
        var sources = supporting.Select(node => node.Statement.SourceId).Distinct().ToList();
        var places = sources.Index().ToDictionary(source => source.Item, source => source.Index);
        DisjointSets sets = new(sources.Count);
        foreach (var together in supporting.GroupBy(node => joint[node.Statement.Id], node => node.Statement.SourceId))
        {
            together.ToList().ForEach(source => sets.Join(places[together.First()], places[source]));
        }
        var speakers = sources.GroupBy(source => sets.FirstOf(places[source]))
            .ToDictionary(speaker => speaker.Key, speaker => speaker.ToList());
        return sources.ToDictionary(source => source, source => speakers[sets.FirstOf(places[source])]);
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

    private void Add(List<Source> speaker, bool starts, bool open)
    {
        if (!_places.TryGetValue(speaker[0].Id, out var place))
        {
            place = _speakers.Count;
            _speakers.Add(speaker);
            _restsOn.Add([]);
            _supports.Add([]);
            speaker.ForEach(source => _places.Add(source.Id, place));
        }
        if (starts)
        {
            _starts.Add(place);
        }
        if (open)
        {
            _open.Add(place);
        }
    }

    private void Connect(SourceId citing, SourceId cited)
    {
        var (from, to) = (_places[citing], _places[cited]);
        if (from != to && _edges.Add((from, to)))
        {
            _restsOn[from].Add(to);
            _supports[to].Add(from);
        }
    }
}
