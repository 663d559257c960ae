using Provenance.Server.Desk;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Suggestions;

/// <summary>A source that is new to two passages of one text is the one that the first of them brings.</summary>
internal static class SettledSources
{
    /// <summary>The keys of the named sources that are new to a passage.</summary>
    public static IEnumerable<string> KeysOf(CitationPassageInput passage) =>
        passage.Chain.SelectMany(hop => new[] { KeyOf(hop.Source), KeyOf(hop.Source.New?.BrokeredBy) })
            .OfType<string>().Distinct();

    /// <summary>The passage with those of its sources that are known by now.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="known">The keys of sources that are known.</param>
    public static CitationPassageInput Of(CitationPassageInput passage, ICollection<string> known)
    {
        return passage with
        {
            Chain = [.. passage.Chain.Select(hop => hop with { Source = Settled(hop.Source) })],
        };

        SourceInput Settled(SourceInput source) =>
            KeyOf(source) is { } key && known.Contains(key) ? new() { Key = key }
            : source.New is { BrokeredBy: { } broker } added ? new() { New = added with { BrokeredBy = Settled(broker) } }
            : source;
    }

    private static string? KeyOf(SourceInput? source) =>
        source?.New is { } added && added.IsNamed() ? added.Key ?? MadeKeys.Of(added.Name!) : null;
}
