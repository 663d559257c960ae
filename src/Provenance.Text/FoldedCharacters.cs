using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AnyAscii;
using ICU4N.Globalization;
using ICU4N.Text;

namespace Provenance.Text;

/// <summary>Folds a character together with the marks on it. What it does is the same whatever stands before and
/// after.</summary>
internal static class FoldedCharacters
{
    private const int MostKept = 1 << 16;

    private static readonly Normalizer2 _compatible = Normalizer2.NFKCCaseFoldInstance;
    private static readonly Normalizer2 _decomposed = Normalizer2.NFDInstance;
    private static readonly Normalizer2 _composed = Normalizer2.NFCInstance;

    private static readonly string?[] _single = new string?[char.MaxValue + 1];
    private static readonly ConcurrentDictionary<string, string> _marked = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _markedBySpan =
        _marked.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The form of a character with its marks.</summary>
    public static string Of(ReadOnlySpan<char> character)
    {
        if (character.Length == 1)
        {
            return _single[character[0]] ??= Fold(character.ToString());
        }

        if (_markedBySpan.TryGetValue(character, out var known))
        {
            return known;
        }

        var folded = Fold(character.ToString());
        if (_marked.Count < MostKept)
        {
            _marked.TryAdd(character.ToString(), folded);
        }

        return folded;
    }

    /// <summary>Whether what begins here belongs to the character before.</summary>
    public static bool Joins(string text, int at) => text[at] is '\u00AD' or >= '\u0300' && (
        text[at] is '\u00AD' or (>= '\u1160' and <= '\u11FF') or '\uFF9E' or '\uFF9F' or (>= '\uFFA0' and <= '\uFFDC')
        || IsMark(CharUnicodeInfo.GetUnicodeCategory(text, at)));

    public static bool IsMark(UnicodeCategory category) => category
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static string Fold(string character)
    {
        // Unpaired surrogates have no form but themselves.
        if (character is [var only] && char.IsSurrogate(only))
        {
            return character;
        }

        var folded = new StringBuilder();
        var before = default(Rune);
        var compatible = _compatible.Normalize(Punctuation.Unify(character)).ToLowerInvariant();
        foreach (var rune in _decomposed.Normalize(compatible).EnumerateRunes())
        {
            if (!Marks.IsLeftOut(rune, before))
            {
                folded.Append(Letter(rune));
                before = rune;
            }
        }

        return Punctuation.Unify(_composed.Normalize(folded.ToString()));
    }

    private static string Letter(Rune rune)
    {
        if (rune.IsAscii)
        {
            return rune.ToString();
        }

        if (CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0) is >= 0 and var digit)
        {
            return digit.ToString(CultureInfo.InvariantCulture);
        }

        if (Letters.ReadAlike(rune) is { } other)
        {
            return other;
        }

        // Letters with strokes, and letters that are written as two: their accents are gone already.
        return Rune.IsLetter(rune) && UScript.GetScript(rune.Value) == UScript.Latin
            && rune.ToString().Transliterate().ToLowerInvariant() is { Length: > 0 } ascii && ascii.All(char.IsAsciiLetter)
            ? ascii
            : rune.ToString();
    }
}
