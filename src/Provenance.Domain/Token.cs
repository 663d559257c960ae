using System.Collections.Frozen;
using System.Text.Json;

namespace Provenance.Domain;

/// <summary>The spelling of enumeration values in corpora: upper case with underscores, ABOUT, AT_LEAST.</summary>
public static class Token
{
    /// <summary>The token of <paramref name="value"/>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Table<T>.ToToken[value];

    /// <summary>The value that <paramref name="token"/> spells, or null.</summary>
    public static T? Parse<T>(string token) where T : struct, Enum =>
        Table<T>.FromToken.TryGetValue(token, out var value) ? value : null;

    /// <summary>All tokens, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Table<T>.Tokens;

    private static class Table<T> where T : struct, Enum
    {
        internal static readonly FrozenDictionary<T, string> ToToken = Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()));

        internal static readonly FrozenDictionary<string, T> FromToken =
            ToToken.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

        internal static readonly IReadOnlyList<string> Tokens =
            [.. Enum.GetValues<T>().Select(value => ToToken[value])];
    }
}
