using Provenance.GraphQL.Fuzz.Generation;

namespace Provenance.GraphQL.Fuzz.Mutation;

/// <summary>Deletes, repeats, moves, puts in or cuts off characters.</summary>
internal static class CharacterMutation
{
    private static readonly string[] _inserted =
    [
        "\"", "\"\"\"", "\\", "\\u", "\\u{", "\\u{110000}", "\\uD83D", "\\uDE00\\uD83D", "\ud800", "\udfff", "\0", "\u0007", "\ufeff", "\uffff", "#",
        "\r", "\n", "{", "}", "[", "]", "(", ")", "...", "..", "$", "@", "!", "|", "&", "=", ":", "-", "0", "00", "1e", "1.", ".1", "1e+", "%", "?",
        "'", "é", "😀", "\u2028", "\u00a0", "_", "__",
    ];

    public static string Mutate(Dice dice, string text)
    {
        var start = dice.Below(text.Length + 1);
        var end = Math.Min(text.Length, start + dice.Few(20));
        var part = text[start..end];
        return dice.Below(6) switch
        {
            0 => text.Remove(start, end - start),
            1 => text.Insert(dice.Below(text.Length + 1), part),
            2 => text[..start],
            3 => text[start..],
            4 => text.Insert(start, string.Concat(Enumerable.Repeat(part, dice.Below(200)))),
            _ => text.Insert(start, dice.Pick(_inserted)),
        };
    }
}
