using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>A name or alias of a source, folded for comparison.</summary>
internal sealed class SourceName
{
    /// <summary>The name in the form that <see cref="Fold"/> gives it.</summary>
    public required string Name { get; init; }

    /// <summary>The source that has the name.</summary>
    public required SourceId SourceId { get; init; }

    /// <summary>The form in which names are compared: upper case, trimmed.</summary>
    public static string Fold(string name) => name.Trim().ToUpperInvariant();

    /// <summary>The rows of a source: its name and its aliases, each once.</summary>
    public static IEnumerable<SourceName> Of(Source source) =>
        source.Aliases.Select(alias => alias.Text)
            .Prepend(source.Name)
            .Select(Fold)
            .Distinct()
            .Select(name => new SourceName { Name = name, SourceId = source.Id });
}
