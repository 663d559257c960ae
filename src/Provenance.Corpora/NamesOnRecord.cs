using Provenance.Domain.Sources;
using Provenance.Text;

namespace Provenance.Corpora;

/// <summary>Finds the names of sources on record in texts about someone unnamed, whose identity has no place in the
/// record.</summary>
/// <param name="sources">The sources of the corpus.</param>
/// <param name="stored">The stored sources that have a name that may be in a text, by the folded name.</param>
internal sealed class NamesOnRecord(IEnumerable<CorpusSource> sources, ILookup<string, Source> stored)
{
    /// <summary>Words that texts use in place of a name, and that corpora list among the names.</summary>
    private static readonly HashSet<string> _pronouns =
    [
        "he", "she", "it", "they", "we", "i", "you", "who", "er", "sie", "es", "wir", "ich", "il", "elle", "ils", "elles", "on",
        "el", "ella", "ellos", "ellas",
    ];

    private readonly Lazy<ILookup<string, Source>> _own = new(() => sources
        .Select(record => record.Source)
        .Where(source => IsNamed(source))
        .SelectMany(NamesOf, (source, name) => (Name: Names.Fold(name), source))
        .ToLookup(named => named.Name, named => named.source));

    /// <summary>The first name of a source on record in a text, and the source; null if the text may be recorded.</summary>
    internal (string Name, Source Source)? In(UnnamedText text)
    {
        foreach (var name in PossibleName.In(text.Text))
        {
            var source = _own.Value[name.Folded].Concat(stored[name.Folded])
                .FirstOrDefault(source => IsGivenAway(source, text, name));
            if (source is not null)
            {
                return (text.Text[name.Start..name.End], source);
            }
        }

        return null;
    }

    /// <summary>Whether the words give a source away: not if the record refers to it openly, nor if the document itself
    /// says with them where someone belongs.</summary>
    private static bool IsGivenAway(Source source, UnnamedText text, PossibleName name) =>
        IsNamed(source)
        && !text.Named.Contains(source.Key)
        && (!text.IsPrinted || source is Person or Official)
        && (!name.IsOneWord || IsMeant(source, text.Text[name.Start], name.Folded));

    /// <summary>Whether one word is a name and not a word like others: "time" is not the magazine.</summary>
    private static bool IsMeant(Source source, char first, string folded) => !_pronouns.Contains(folded)
        && (char.IsUpper(first) || !NamesOf(source).Where(name => Names.Fold(name) == folded)
            .Any(name => char.IsUpper(name.FirstOrDefault(char.IsLetterOrDigit))));

    private static bool IsNamed(Source source) =>
        !UnnamedText.IsUnnamed(source) && source is not Outlet { Identified: false };

    private static IEnumerable<string> NamesOf(Source source) => source.Aliases.Select(alias => alias.Text).Prepend(source.Name);
}
