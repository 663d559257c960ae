using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>Groups sources into organizations by the wholes they are part of. Without parts, each source stands only
/// for itself, and persons are separate from the organizations they are affiliated with.</summary>
internal sealed class SourceTrees
{
    private readonly Dictionary<SourceId, Source> _known;

    private readonly bool _includeParts;

    private SourceTrees(Dictionary<SourceId, Source> known, bool includeParts) =>
        (_known, _includeParts) = (known, includeParts);

    /// <summary>Reads these sources, the wholes they are part of, and the sources they are affiliated with: one read
    /// for each level of wholes, whatever the number of sources, or one read without parts.</summary>
    internal static async Task<SourceTrees> ReadAsync(
        ICitationGraph graph, IEnumerable<SourceId> ids, bool includeParts, CancellationToken cancellationToken)
    {
        Dictionary<SourceId, Source> known = [];
        var wanted = ids.ToHashSet();
        Func<Source, IEnumerable<SourceId>> related = source => [.. WholeOf(source), .. OrganizationsOf(source)];
        while (wanted.Count > 0)
        {
            var read = await graph.SourcesAsync(wanted, cancellationToken);
            foreach (var (id, source) in read)
            {
                known.Add(id, source);
            }
            wanted = !includeParts ? [] : [.. read.Values.SelectMany(related).Where(id => !known.ContainsKey(id))];
            related = WholeOf;
        }
        return new(known, includeParts);
    }

    /// <summary>The same with everything by which these sources may be one, however many steps away: whom they, or
    /// others, name as possibly the same, and their owners. Two reads at most for each step.</summary>
    internal async Task<SourceTrees> WithTiesAsync(
        ICitationGraph graph, IEnumerable<SourceId> ids, CancellationToken cancellationToken)
    {
        SourceTrees more = new(new(_known), _includeParts);
        HashSet<SourceId> asked = [];
        var wanted = ids.ToHashSet();
        while (wanted.Count > 0)
        {
            var missing = wanted.Where(id => !more._known.ContainsKey(id)).ToList();
            if (missing.Count > 0)
            {
                more.Know((await graph.SourcesAsync(missing, cancellationToken)).Values);
            }
            var others = await graph.PossiblySameAsAsync(wanted, cancellationToken);
            more.Know(others);
            asked.UnionWith(wanted);
            wanted = [.. wanted.Where(more._known.ContainsKey).Select(id => more._known[id]).Concat(others)
                .SelectMany(source => more.TiedTo(source).Prepend(source.Id))
                .Where(id => !asked.Contains(id))];
        }
        return more;
    }

    internal Source this[SourceId id] => _known[id];

    /// <summary>Everything that was read.</summary>
    internal IEnumerable<Source> All => _known.Values;

    /// <summary>The source and all its wholes, smallest first; each once, even if parts form a loop.</summary>
    internal IReadOnlyCollection<SourceId> Line(SourceId id) =>
        Withdrawal.Line(id, part => _includeParts ? _known.GetValueOrDefault(part)?.PartOfId : null);

    /// <summary>The largest wholes of the source and of the organizations it is affiliated with.</summary>
    internal IEnumerable<SourceId> Organizations(Source source) =>
        (_includeParts ? OrganizationsOf(source) : []).Prepend(source.Id).Select(Largest);

    /// <summary>The largest wholes of the sources that it may be. Someone unnamed who may be one of several is not
    /// taken for all of them.</summary>
    internal IEnumerable<SourceId> Candidates(Source source) =>
        source is AnonymousSource or UnspecifiedSource && source.PossiblySameAsIds.Count > 1
            ? []
            : source.PossiblySameAsIds.Select(Largest);

    /// <summary>Its largest whole.</summary>
    internal IEnumerable<SourceId> Wholes(Source source) => [Largest(source.Id)];

    /// <summary>The sources of which it is a part or a member.</summary>
    internal IEnumerable<SourceId> Above(Source source) =>
        _includeParts ? [.. WholeOf(source), .. OrganizationsOf(source)] : [];

    /// <summary>The last of the line; if parts form a loop, the one with the smallest id.</summary>
    private SourceId Largest(SourceId id)
    {
        var line = Line(id);
        var last = line.Last();
        return !_includeParts || _known.GetValueOrDefault(last)?.PartOfId is null
            ? last
            : Line(last).MinBy(part => part.Value);
    }

    private void Know(IEnumerable<Source> sources)
    {
        foreach (var source in sources)
        {
            _known.TryAdd(source.Id, source);
        }
    }

    private IEnumerable<SourceId> TiedTo(Source source) =>
    [
        .. Above(source),
        .. source.PossiblySameAsIds,
        .. source.Owners.Select(ownership => ownership.OwnerId),
    ];

    private static IEnumerable<SourceId> WholeOf(Source source) => source.PartOfId is { } whole ? [whole] : [];

    private static IEnumerable<SourceId> OrganizationsOf(Source source) => (source switch
    {
        Official official => official.Affiliations,
        Person person => person.Affiliations,
        _ => [],
    }).Select(affiliation => affiliation.OrganizationId);
}
