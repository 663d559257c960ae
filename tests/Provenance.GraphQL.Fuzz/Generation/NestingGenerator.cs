using System.Text;

namespace Provenance.GraphQL.Fuzz.Generation;

/// <summary>Documents that are large in one way: nested, repeated, spread exponentially or in circles.</summary>
internal static class NestingGenerator
{
    /// <summary>What is opened again and again, what stands inside, and what closes it.</summary>
    private static readonly (string Open, string Inside, string Close)[] _nests =
    [
        ("{a", "", "}"), ("{a:a", "{b}", "}"), ("{...", "{a}", "}"), ("{...on Query", "{id}", "}"), ("{a@include(if:true)", "{b}", "}"),
    ];

    private static readonly (string Open, string Inside, string Close)[] _values =
        [("[", "1", "]"), ("{a:", "1", "}"), ("[[", "$v", "]]"), ("[{a:\"\"\"\n", "\"\"\"", "}]")];

    /// <summary>Text of up to some ten thousand characters.</summary>
    public static string Document(Dice dice)
    {
        var depth = dice.Pick([1, 5, 50, 190, 199, 200, 201, 600, 5_000]);
        return dice.Below(9) switch
        {
            0 or 1 => Nested(dice, dice.Pick(_nests), depth),
            2 => $"{{a(x: {Nested(dice, dice.Pick(_values), depth)})}}",
            3 => $"query($v: {Nested(dice, ("[", "Int", "]"), depth)} = {Nested(dice, ("[", "1", "]"), depth)}) {{id}}",
            4 => Exponential(dice),
            5 => Chain(dice, Math.Min(depth, 600)),
            6 => Repeated(dice, dice.Pick(["id ", "a: id ", "...F ", "f0(x0: 1) f0(x0: 2) ", "...{id} ", "__typename@skip(if:false) "]), depth),
            7 => $"{{id {Repeat("@skip(if: true) ", Math.Min(depth, 2_000))}}}",
            _ => $"{{ id(x: {dice.Pick(["-", ""])}{new string('9', depth * 4)}{dice.Pick(["", ".5", "e9999", "E-99999999999"])}) }}",
        };
    }

    private static string Nested(Dice dice, (string Open, string Inside, string Close) nest, int depth) =>
        Repeat(nest.Open, depth) + nest.Inside + Repeat(nest.Close, dice.Chance(90) ? depth : dice.Below(depth + 2));

    private static string Exponential(Dice dice)
    {
        var count = dice.Between(2, 40);
        var text = new StringBuilder("{ ...F0 }");
        for (var index = 0; index < count; index++)
        {
            var next = index + 1 < count ? $"...F{index + 1} a: f0 {{ ...F{index + 1} }} ...F{index + 1}" : "id";
            text.Append($" fragment F{index} on Query {{ {next} }}");
        }

        return text.ToString();
    }

    /// <summary>Fragments that each spread the next, the last the first again: circles, or nearly.</summary>
    private static string Chain(Dice dice, int length)
    {
        var text = new StringBuilder("{ ...F0 }");
        for (var index = 0; index < length; index++)
        {
            var next = index + 1 < length ? index + 1 : dice.Chance(50) ? 0 : -1;
            text.Append($" fragment F{index} on Query {{ {(next < 0 ? "id" : $"...F{next}")} }}");
        }

        return text.ToString();
    }

    private static string Repeated(Dice dice, string piece, int times) =>
        $"{{{Repeat(piece, Math.Min(times, 2_000))}}} {(dice.Chance(50) ? "fragment F on Query {id}" : "")}";

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
