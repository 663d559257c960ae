using System.Text;
using System.Text.RegularExpressions;
using AnyAscii;

namespace Provenance.Text;

/// <summary>Finds words that are one word in different transliterations: written in Latin letters (AnyAscii), with each
/// group of consonants and of vowels that transliterations use for one another as one letter, they are the
/// same.</summary>
/// <remarks>
/// Consonants: sh, sch, shch, sz and s are one; ch, tch, tsch, cz, ts, tz and a soft c are one; so are zh and z; kh and
/// h; ck, q, k and a hard c; ph and f; w and v; gh and g; th and t; dh and d; x is ks. Doubled consonants are one, and
/// an h at the end of a word is silent. Vowels, y and j among them, stand in groups: with e, i, y or j one is as good
/// as another, otherwise with o or u, otherwise a. A vowel between v and the end is any, and none is counted before r
/// there.
/// </remarks>
public static partial class Transliteration
{
    /// <summary>The key of a word that is not compared, since it is short or has no letters that are
    /// transliterated.</summary>
    public const string None = "-";

    private const int LeastLetters = 4;
    private const int LeastConsonants = 2;

    private static readonly (string Letters, string One)[] _consonants =
    [
        ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("sh", "s"), ("sz", "s"), ("cz", "c"), ("ch", "c"),
        ("ts", "c"), ("tz", "c"), ("zh", "z"), ("kh", "h"), ("ck", "k"), ("ph", "f"), ("gh", "g"), ("th", "t"),
        ("dh", "d"), ("q", "k"), ("w", "v"), ("x", "ks"),
    ];

    /// <summary>What a folded word has in common with its other transliterations; <see cref="None"/> if it has
    /// none.</summary>
    public static string KeyOf(string word)
    {
        if (word.Any(Runs.Has) || !word.Any(char.IsLetter))
        {
            return None;
        }

        // AnyAscii goes letter by letter, and so does not know that these two are one sound in Greek.
        var letters = word.Replace("ου", "u", StringComparison.Ordinal).Transliterate().ToLowerInvariant();
        var latin = string.Concat(letters.Where(char.IsAsciiLetter));
        if (latin.Length < LeastLetters)
        {
            return None;
        }

        var key = new StringBuilder();
        for (var at = 0; at < latin.Length;)
        {
            var (sound, one) = _consonants.FirstOrDefault(
                pair => latin.AsSpan(at).StartsWith(pair.Letters, StringComparison.Ordinal), (latin[at].ToString(), null!));
            at += sound.Length;
            key.Append(one ?? (sound == "c" ? HardOrSoft(latin, at) : sound));
        }

        var spelled = SilentEnd().Replace(key.ToString(), "");
        spelled = Vowels().Replace(spelled, VowelOf);
        spelled = EndInV().Replace(EndInR().Replace(spelled, "r"), "ev");
        spelled = Doubled().Replace(spelled, "$1");
        return spelled.Count(letter => letter is not ('a' or 'e' or 'o')) < LeastConsonants ? None : spelled;
    }

    /// <summary>A c is soft at the end of Slavic names, and before e, i and y.</summary>
    private static string HardOrSoft(string latin, int next) => next < latin.Length
        ? latin[next] is 'e' or 'i' or 'y' ? "c" : "k"
        : next > 1 && latin[next - 2] == 'i' ? "c" : "k";

    private static string VowelOf(Match vowels) =>
        vowels.Value.AsSpan().ContainsAny("eiyj") ? "e" : vowels.Value.AsSpan().ContainsAny("ou") ? "o" : "a";

    [GeneratedRegex("(?<=[aeiou])h$")]
    private static partial Regex SilentEnd();

    [GeneratedRegex("[aeiouyj]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("[aeo]v$")]
    private static partial Regex EndInV();

    [GeneratedRegex("(?<=[^aeo])er$")]
    private static partial Regex EndInR();

    [GeneratedRegex("(.)\\1+")]
    private static partial Regex Doubled();
}
