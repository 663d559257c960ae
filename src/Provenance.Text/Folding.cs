using System.Buffers;

namespace Provenance.Text;

/// <summary>The one form in which texts are compared, for names, look-ups, filters and search alike. Texts that a
/// reader takes for the same have the same form: composed or decomposed, in whatever case and width, with accents,
/// strokes, vowel marks and soft hyphens or without. Apostrophes, quotation marks, hyphens and spaces are one each,
/// "U.S." is "us", and "&amp;" is "and".</summary>
public static class Folding
{
    // All of ASCII but what is folded together with its neighbours, or to something else than its lower case.
    private static readonly SearchValues<char> _plain = SearchValues.Create(
        "!\"#$%'()*+,-/0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_abcdefghijklmnopqrstuvwxyz{|}~ ");

    /// <summary>The form of a text.</summary>
    public static string Fold(string text) => OnlyLowers(text) ? text.ToLowerInvariant() : FoldedText.CharactersOf(text);

    /// <summary>Whether a text can be seen at once to be ASCII of which folding changes nothing but capital letters; of
    /// some such texts it cannot.</summary>
    public static bool OnlyLowers(string text) =>
        !text.AsSpan().ContainsAnyExcept(_plain) && !text.Contains("  ", StringComparison.Ordinal);
}
