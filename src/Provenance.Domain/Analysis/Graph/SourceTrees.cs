using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>
/// Which sources belong to one organization, by the wholes they are part of; without parts, each source stands for
/// itself alone, persons apart from the organizations they are affiliated with.
/// </summary>
internal sealed class SourceTrees
{
    private readonly Dictionary<SourceId, Source> _known;

    private readonly bool _includeParts;

    private SourceTrees(Dictionary<SourceId, Source> known, bool includeParts) =>
        (_known, _includeParts) = (known, includeParts);

    /// <summary>
    /// Reads these sources with all they are part of, are affiliated with or may be: one read for each level of wholes,
    /// whatever the number of sources; without parts, one read.
    /// </summary>
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

    /// <summary>The source and all that it is part of, smallest first; each once, should parts form a loop.</summary>
    internal IReadOnlyCollection<SourceId> Line(SourceId id) =>
        Withdrawal.Line(id, part => _includeParts ? _known.GetValueOrDefault(part)?.PartOfId : null);

    /// <summary>The largest wholes of the source and of the organizations it is affiliated with.</summary>
    internal IEnumerable<SourceId> Organizations(Source source) =>
        (_includeParts ? OrganizationsOf(source) : []).Prepend(source.Id).Select(Largest);

    /// <summary>The largest wholes of the sources that it may be.</summary>
    internal IEnumerable<SourceId> Candidates(Source source) => source.PossiblySameAsIds.Select(Largest);

    /// <summary>The last of the line; of a loop of parts, the part with the smallest id.</summary>
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
