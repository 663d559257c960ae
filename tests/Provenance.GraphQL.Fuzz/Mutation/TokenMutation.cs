using System.Text.RegularExpressions;
using Provenance.GraphQL.Fuzz.Generation;

namespace Provenance.GraphQL.Fuzz.Mutation;

/// <summary>Deletes, doubles, swaps or replaces tokens; names often by keywords and names of the specification.</summary>
internal static partial class TokenMutation
{
    private static readonly string[] _tokens =
    [
        "query", "mutation", "subscription", "fragment", "on", "true", "false", "null", "type", "extend", "input", "enum", "union", "scalar", "schema",
        "interface", "directive", "implements", "repeatable", "__typename", "__schema", "__type", "Query", "Int", "String", "Boolean", "ID", "Any", "T3",
        "I0", "U0", "E0", "In0", "f0", "f1", "id", "x0", "FE0", "F0", "v0", "$v0", "@skip", "@include", "@mark", "@once", "@deprecated", "@oneOf",
        "@specifiedBy", "{", "}", "(", ")", "[", "]", "!", "...", "$", "@", ":", "=", "|", "&", "0", "-1", "1.5", "1e999", "99999999999999999999", "\"\"",
        "\"\"\"a\n b\"\"\"", "\"\\ud83d\\ude00\"", "{id}", "...F0", "...on Query", "[{a: 1}]", "extend type Query { id: Int }",
    ];

    public static string Mutate(Dice dice, string text, string other)
    {
        var tokens = Tokens().Matches(text);
        if (tokens is [])
        {
            return dice.Pick(_tokens);
        }

        var token = dice.Pick(tokens);
        var second = dice.Pick(tokens);
        return dice.Below(6) switch
        {
            0 => text.Remove(token.Index, token.Length),
            1 => text.Insert(token.Index, $"{token.Value} "),
            2 => Replaced(token, second.Value),
            3 when Tokens().Matches(other) is { Count: > 0 } others => Replaced(token, dice.Pick(others).Value),
            4 => text.Insert(token.Index, $" {dice.Pick(_tokens)} "),
            _ => Replaced(token, dice.Pick(_tokens)),
        };

        string Replaced(Match old, string by) => $"{text.AsSpan(0, old.Index)}{by}{text.AsSpan(old.Index + old.Length)}";
    }

    [GeneratedRegex("\"\"\".*?\"\"\"|\"[^\"\n]*\"|\\.\\.\\.|[\\w.+-]+|[^\\s,]", RegexOptions.Singleline)]
    private static partial Regex Tokens();
}
