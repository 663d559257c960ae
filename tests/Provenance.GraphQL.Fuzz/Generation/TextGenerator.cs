using System.Text;

namespace Provenance.GraphQL.Fuzz.Generation;

/// <summary>Literals of the leaves: texts with everything that strings may hold, and numbers up to the edges.</summary>
internal static class TextGenerator
{
    private static readonly string[] _pieces =
    [
        "a", "Who cited whom?", " ", "  ", "ß", "Ελλάς", "日本", "😀", "é", "\u200b", "\ufeff", "\u2028", "#", ",", "{", "}", "$x", "@skip",
        "...", "'", "<script>", "\u007f", "\u0085",
    ];

    private static readonly string[] _escapes =
    [
        "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0041", "\\u0000", "\\u{1F600}", "\\u{0}", "\\uD83D\\uDE00",
        "\\u{10FFFF}",
    ];

    // A quote is followed by a space, so that no three come together.
    private static readonly string[] _blockPieces = ["\n", "\r\n", "\n\n", "\n  ", "\n\t", "\\\"\"\"", "\\", "\" ", "\"\" ", "    "];

    private static readonly string[] _integers = ["0", "-0", "1", "-1", "7", "42", "2147483647", "-2147483648"];

    private static readonly string[] _floats =
        ["0.0", "-0.0", "1.5", "1e3", "-2.5E-3", "1e308", "5e-324", "123456789012345678901234567890", "0.1e+1"];

    /// <summary>A string literal of GraphQL, in quotes or as a block.</summary>
    public static string StringLiteral(Dice dice) =>
        dice.Chance(30) ? BlockString(dice) : $"\"{Pieces(dice, _escapes, 30)}\"";

    /// <summary>A block string.</summary>
    public static string BlockString(Dice dice) => $"\"\"\"{(dice.Chance(50) ? "" : " ")}{Pieces(dice, _blockPieces, 50)} \"\"\"";

    /// <summary>Text without escapes.</summary>
    public static string Plain(Dice dice) => Pieces(dice, [], 0);

    /// <summary>A 32-bit integer.</summary>
    public static string Integer(Dice dice) => dice.Chance(50) ? dice.Pick(_integers) : $"{dice.Int32()}";

    /// <summary>A number with a fraction or an exponent, or an integer of any length.</summary>
    public static string Float(Dice dice) => dice.Chance(70) ? dice.Pick(_floats) : Integer(dice);

    private static string Pieces(Dice dice, string[] special, int percent)
    {
        var text = new StringBuilder();
        for (var left = dice.Few(12); left > 0; left--)
        {
            text.Append(special is not [] && dice.Chance(percent) ? dice.Pick(special) : dice.Pick(_pieces));
        }

        return text.ToString();
    }
}
