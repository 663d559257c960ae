using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>Finds the reasons on record for which sources that stand behind a claim may be one.</summary>
/// <remarks>Cost: linear in the statements of the trace, their passages and the ties of their sources.</remarks>
internal sealed class DoubtSearch
{
    private readonly Trace _trace;
    private readonly SourceSupport _graph;
    private readonly DoubtMaterial _material;
    private readonly HashSet<SourceId> _sources;
    private readonly CancellationToken _stop;

    private DoubtSearch(Trace trace, SourceSupport graph, DoubtMaterial material, CancellationToken stop)
    {
        (_trace, _graph, _material, _stop) = (trace, graph, material, stop);
        _sources = [.. graph.Sources.Select(source => source.Id)];
    }

    /// <summary>The doubts among the sources of a graph: first who is possibly the same, then owners, then equal
    /// passages, then what is in one document. Where fewer than two origins have a name, nothing is shown anyway, and
    /// only origins that are possibly the same are found.</summary>
    internal static IReadOnlyList<Doubt> Of(
        Trace trace, SourceSupport graph, DoubtMaterial material, CancellationToken cancellationToken)
    {
        DoubtSearch search = new(trace, graph, material, cancellationToken);
        if (OriginGroup.OriginsOf(graph).Count(OriginGroup.AreNamed) < 2)
        {
            var origins = graph.Origins.Select(origin => origin.Source.Id).ToHashSet();
            return [.. search.PossiblySame()
                .Select(doubt => doubt.Sources.Where(source => origins.Contains(source.Id)).ToList())
                .Where(sources => sources.Count > 1)
                .Select(sources => new Doubt(sources, DoubtReason.PossiblySame))];
        }
        return [.. search.PossiblySame(), .. search.OneOwner(), .. search.WordForWord(), .. search.OneDocument()];
    }

    private IEnumerable<Doubt> PossiblySame()
    {
        var trees = _material.Trees;
        return OriginGroup.Merge(trees.All, source => KeysOf(source).Concat(trees.Candidates(source)))
            .Select(Apart)
            .Where(sources => sources.Count > 1)
            .Select(sources => new Doubt(sources, DoubtReason.PossiblySame));

        // A source beside the graph leads to those that it may be, and not to where else it belongs.
        IEnumerable<SourceId> KeysOf(Source source) =>
            _sources.Contains(source.Id) ? trees.Organizations(source) : trees.Wholes(source);
    }

    private IEnumerable<Doubt> OneOwner()
    {
        if (!_material.Trees.All.Any(source => source.Owners.Count > 0))
        {
            return [];
        }
        OwnerSearch owners = new(_trace, _material);
        return _graph.Sources.Until(_stop)
            .SelectMany(source => owners.Of(source), (source, owner) => (source, Owner: owner.Key, IsOwner: owner.Value))
            .GroupBy(pair => pair.Owner)
            .Where(pairs => pairs.Any(pair => pair.IsOwner))
            .Select(pairs => (Owner: _material.Trees[pairs.Key], Owned: Apart([.. pairs.Select(pair => pair.source)])))
            .Where(item => item.Owned.Count > 1)
            .DistinctBy(item => string.Join(' ', item.Owned.Select(source => source.Id.Value).Order()))
            .Select(item => new Doubt(item.Owned, DoubtReason.OneOwner, item.Owner));
    }

    private IEnumerable<Doubt> WordForWord()
    {
        return _trace.Nodes.Until(_stop).Select(node => node.Statement)
            .Where(statement => _sources.Contains(statement.SourceId))
            .SelectMany(
                statement => _material.Passages[statement.Id],
                (statement, passage) => (statement.SourceId, Words: Wording.Of(passage)))
            .Where(passage => passage.Words is not null)
            .GroupBy(passage => passage.Words, passage => passage.SourceId).Until(_stop)
            .Select(alike => Apart(OnTheirOwn([.. alike.Distinct().Select(id => _material.Trees[id])])))
            .Where(sources => sources.Count > 1)
            .DistinctBy(sources => string.Join(' ', sources.Select(source => source.Id.Value)))
            .Select(sources => new Doubt(sources, DoubtReason.WordForWord));

        // Who cites another for it has not printed it as if it were its own.
        List<Source> OnTheirOwn(List<Source> sources) => sources.FindAll(source => !sources.Exists(other =>
            other.Id != source.Id && _graph.RestsOn[_graph.PlaceOf(source)].Contains(_graph.PlaceOf(other))));
    }

    private IEnumerable<Doubt> OneDocument() => _graph.Origins
        .Where(origin => origin.Statement is { IsInOutlet: true, DocumentId: not null, ClaimId: not null })
        .GroupBy(origin => (origin.Statement.DocumentId, origin.Statement.ClaimId), origin => origin.Source)
        .Select(sources => Apart([.. sources]))
        .Where(sources => sources.Count > 1)
        .Select(sources => new Doubt(sources, DoubtReason.OneDocument));

    /// <summary>Those of these sources that are in the graph, one of each organization and of each speaker, nearest to
    /// the roots first.</summary>
    private List<Source> Apart(IReadOnlyList<Source> sources) =>
    [
        .. OriginGroup.Merge(
            sources.Where(source => _sources.Contains(source.Id)).DistinctBy(source => source.Id)
                .OrderBy(_graph.PlaceOf),
            source => _graph.SpeakerOf(source).SelectMany(_material.Trees.Organizations))
            .Select(group => group[0]),
    ];
}
