using System.Text.Encodings.Web;
using System.Text.Json;

namespace Provenance.GraphQL.Fuzz.Generation;

/// <summary>Random JSON.</summary>
internal static class JsonGenerator
{
    private const int MaxDepth = 5;

    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] _numbers =
    [
        "0", "-0", "1", "-1", "1.0", "0.1", "2147483648", "-2147483649", "9007199254740993", "1e400", "-1e-400", "1E+5",
        "123456789012345678901234567890.123456789",
    ];

    /// <summary>A JSON value of any kind.</summary>
    public static string Value(Dice dice, int depth = 0) => dice.Below(depth < MaxDepth ? 8 : 6) switch
    {
        0 => "null",
        1 => dice.Chance(50) ? "true" : "false",
        2 => dice.Pick(_numbers),
        3 => TextGenerator.Integer(dice),
        6 => $"[{string.Join(',', Enumerable.Range(0, dice.Few(5)).Select(_ => Value(dice, depth + 1)))}]",
        7 => Object(dice, depth),
        _ => Text(dice),
    };

    /// <summary>A JSON object of random fields.</summary>
    public static string Object(Dice dice, int depth = 0) => $"{{{string.Join(',', Enumerable.Range(0, dice.Few(5)).Select(
        index => $"\"i{index}\":{Value(dice, depth + 1)}"))}}}";

    /// <summary>A JSON string, escaped as little or as much as JSON allows.</summary>
    public static string Text(Dice dice) => Quoted(dice, TextGenerator.Plain(dice));

    /// <summary>This text as a JSON string.</summary>
    public static string Quoted(Dice dice, string text) => JsonSerializer.Serialize(text, dice.Chance(80) ? _readable : null);
}
