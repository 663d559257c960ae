using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Provenance.Data.Configurations;

/// <summary>Stores an enumeration as the UPPER_SNAKE text that the API and the corpus write.</summary>
internal sealed class EnumTextConverter<TEnum>()
    : ValueConverter<TEnum, string>(value => ToText(value), text => FromText(text))
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> _texts = Enum.GetValues<TEnum>()
        .ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, TEnum> _values =
        _texts.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    internal static string ToText(TEnum value) => _texts[value];

    /// <exception cref="UnreadableValueException">The text is the name of none.</exception>
    internal static TEnum FromText(string text) => _values.TryGetValue(text, out var value)
        ? value
        : throw UnreadableValueException.NoName<EnumTextConverter<TEnum>>(text, _values.Keys);
}
