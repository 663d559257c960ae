using Provenance.Data.Readers.Identity;
using Provenance.Domain.Sources;
using Provenance.Text;

namespace Provenance.Data.Configurations;

/// <summary>A name or alias of a source, folded for comparison.</summary>
internal sealed class SourceName
{
    /// <summary>The name in the form that <see cref="Names.Fold"/> gives it.</summary>
    public required string Name { get; init; }

    /// <summary>The keys of its words for <see cref="Transliteration"/>, separated by spaces as they are.</summary>
    public required string Sounds { get; init; }

    /// <summary>The first letters of its words, as an acronym of it may have; empty if they are too few.</summary>
    public required string Initials { get; init; }

    /// <summary>The source that has the name.</summary>
    public required SourceId SourceId { get; init; }

    /// <summary>The rows of a source: its name and its aliases, each once.</summary>
    public static IEnumerable<SourceName> Of(Source source) =>
        Of(source.Id, source.Aliases.Select(alias => alias.Text).Prepend(source.Name));

    /// <summary>The rows of a source with these names, each once.</summary>
    public static IEnumerable<SourceName> Of(SourceId source, IEnumerable<string> names) =>
        names.Select(Names.Fold).Distinct()
            .Select(name => (Name: name, Words: name.Split(' ')))
            .Select(name => new SourceName
            {
                Name = name.Name,
                Sounds = SoundsOf(name.Words),
                Initials = ComparedName.InitialsOf(name.Words),
                SourceId = source,
            });

    /// <summary>The keys of the words of a name.</summary>
    public static string SoundsOf(IEnumerable<string> words) => string.Join(' ', words.Select(Transliteration.KeyOf));
}
