using Provenance.Text;

namespace Provenance.Data.Readers.Identity;

/// <summary>A name with what names are compared by.</summary>
/// <param name="Text">The name.</param>
/// <param name="Folded">Its words, without case, accents and marks.</param>
/// <param name="Words">The same, apart.</param>
/// <param name="Sounds">Its words for <see cref="Transliteration"/>, sorted; empty if none is transliterated.</param>
/// <param name="Initials">The first letters of its words, with and without small words.</param>
/// <param name="IsMain">Whether it is the name, and not a further one.</param>
internal sealed record ComparedName(
    string Text, string Folded, IReadOnlyList<string> Words, string Sounds, IReadOnlyList<string> Initials, bool IsMain)
{
    /// <summary>The fewest letters of an acronym, and of a word that counts.</summary>
    public const int LeastLetters = 3;

    private static readonly HashSet<string> _small =
        ["a", "an", "and", "at", "das", "de", "del", "der", "des", "die", "du", "et", "for", "in", "la", "le", "of", "on", "the", "und", "y"];

    /// <summary>The words that tell it from others: those of three letters or more, but for small ones.</summary>
    public IReadOnlyList<string> Important { get; } =
        [.. Words.Where(word => word.Length >= LeastLetters && !IsSmall(word)).Distinct()];

    /// <summary>Whether it is made of first letters: NATO.</summary>
    public bool IsAcronym => Words.Count == 1 && Text.Count(char.IsUpper) >= LeastLetters
        && Text.All(letter => char.IsUpper(letter) || !char.IsLetter(letter));

    public static ComparedName Of(string text, bool isMain)
    {
        var words = Provenance.Text.Words.OfName(text);
        var sounds = words.Select(word => Transliteration.KeyOf(word) is var key && key == Transliteration.None ? word : key);
        return new(
            text,
            Names.Fold(text),
            words,
            words.Any(word => Transliteration.KeyOf(word) != Transliteration.None)
                ? string.Join(' ', sounds.Order(StringComparer.Ordinal))
                : "",
            [
                .. new[] { words, words.Where(word => !IsSmall(word)) }
                    .Select(FirstLetters).Where(initials => initials.Length >= LeastLetters).Distinct(),
            ],
            isMain);
    }

    /// <summary>The first letters of folded words but for small ones; empty if they are too few for an
    /// acronym.</summary>
    public static string InitialsOf(IEnumerable<string> words) =>
        FirstLetters(words.Where(word => !IsSmall(word))) is { Length: >= LeastLetters } initials ? initials : "";

    /// <summary>Whether a folded word is one that names leave out.</summary>
    public static bool IsSmall(string word) => _small.Contains(word);

    private static string FirstLetters(IEnumerable<string> words) =>
        string.Concat(words.Where(word => word.Length > 0).Select(word => word[0]));
}
