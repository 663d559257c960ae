using System.Text;
using ICU4N;
using ICU4N.Globalization;

namespace Provenance.Text;

/// <summary>The scripts that put no spaces between words: Chinese, Japanese, and those of South-East Asia that
/// Unicode's rules for words and lines leave to dictionaries.</summary>
internal static class Runs
{
    private const byte Unknown = 0;
    private const byte Yes = 1;
    private const byte No = 2;

    private static readonly byte[] _known = new byte[char.MaxValue + 1];

    /// <summary>Whether a character of a word belongs to such a script; false of half of a surrogate pair.</summary>
    public static bool Has(char character)
    {
        if (_known[character] == Unknown)
        {
            _known[character] = !char.IsSurrogate(character) && Has((int)character) ? Yes : No;
        }

        return _known[character] == Yes;
    }

    /// <summary>Whether a character of a word belongs to such a script.</summary>
    public static bool Has(Rune rune) => rune.IsBmp ? Has((char)rune.Value) : Has(rune.Value);

    private static bool Has(int codePoint) =>
        UScript.GetScript(codePoint) is UScript.Han or UScript.Hiragana or UScript.Katakana
            or UScript.KatakanaOrHiragana or UScript.Bopomofo
        || codePoint is 0x30FC or 0x3005
        || UChar.GetIntPropertyValue(codePoint, UProperty.Line_Break) == LineBreak.ComplexContext;
}
