using System.Text;
using ICU4N;

namespace Provenance.Text;

/// <summary>Names characters as Unicode does, so that those that look alike can be told apart.</summary>
public static class CharacterNames
{
    /// <summary>The code points of what a reader takes for one character, with their names: "U+00A0 NO-BREAK
    /// SPACE".</summary>
    public static string Of(string character) => string.Join(", ", character.EnumerateRunes().Select(Of));

    private static string Of(Rune rune) => $"U+{rune.Value:X4} {NameOf(rune)}".TrimEnd();

    /// <summary>The name; empty where Unicode gives none, or only since a version that is not known here.</summary>
    private static string NameOf(Rune rune) => rune.Value switch
    {
        // Control characters have no names, only aliases.
        '\t' => "CHARACTER TABULATION",
        '\n' => "LINE FEED",
        '\r' => "CARRIAGE RETURN",
        _ => UChar.GetName(rune.Value) ?? "",
    };
}
