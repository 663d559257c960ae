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

    /// <summary>Reads these sources, the wholes they are part of, the sources they are affiliated with, and the sources
    /// that they may be: one read for each level of wholes, whatever the number of sources, or one read without
    /// parts.</summary>
    internal static async Task<SourceTrees> ReadAsync(
        ICitationGraph graph, IEnumerable<SourceId> ids, bool includeParts, CancellationToken cancellationToken)
    {
        Dictionary<SourceId, Source> known = [];
        var wanted = ids.ToHashSet();
        Func<Source, IEnumerable<SourceId>> related = source =>
            [.. WholeOf(source), .. OrganizationsOf(source), .. source.PossiblySameAsIds];
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

    internal Source this[SourceId id] => _known[id];

    /// <summary>The source and all its wholes, smallest first; each once, even if parts form a loop.</summary>
    internal IReadOnlyCollection<SourceId> Line(SourceId id) =>
        Withdrawal.Line(id, part => _includeParts ? _known.GetValueOrDefault(part)?.PartOfId : null);

    /// <summary>The largest wholes of the source and of the organizations it is affiliated with.</summary>
    internal IEnumerable<SourceId> Organizations(Source source) =>
        (_includeParts ? OrganizationsOf(source) : []).Prepend(source.Id).Select(Largest);

    /// <summary>The largest wholes of the sources that it may be.</summary>
    internal IEnumerable<SourceId> Candidates(Source source) => source.PossiblySameAsIds.Select(Largest);

    /// <summary>The last of the line; if parts form a loop, the one with the smallest id.</summary>
    private SourceId Largest(SourceId id)
    {
        var line = Line(id);
        var last = line.Last();
        return !_includeParts || _known.GetValueOrDefault(last)?.PartOfId is null
            ? last
            : Line(last).MinBy(part => part.Value);
    }

    private static IEnumerable<SourceId> WholeOf(Source source) => source.PartOfId is { } whole ? [whole] : [];

    private static IEnumerable<SourceId> OrganizationsOf(Source source) => (source switch
    {
        Official official => official.Affiliations,
        Person person => person.Affiliations,
        _ => [],
    }).Select(affiliation => affiliation.OrganizationId);
}
