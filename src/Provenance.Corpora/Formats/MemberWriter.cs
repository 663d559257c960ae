using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Documents;

namespace Provenance.Corpora.Formats;

/// <summary>Writes the members of one JSON object, in the order in which its format names them.</summary>
internal sealed class MemberWriter : RecordMembers
{
    private readonly JsonObject _json = [];

    private MemberWriter()
    {
    }

    /// <summary>A record as JSON.</summary>
    internal static JsonObject Write<T>(T record, Format<T> format) where T : class
    {
        MemberWriter writer = new();
        _ = format(writer, record);
        return writer._json;
    }

    internal override void Fault(string name, string message) =>
        throw new InvalidOperationException($"A record that cannot be read back: {name}: {message}");

    internal override bool Failed(string name) => false;

    internal override string String(string name, string? value, int mostBytes) => Add(name, value, value)!;

    internal override string? OptionalString(string name, string? value, int mostBytes) => Add(name, value, value);

    internal override T Enum<T>(string name, T? value) => Add(name, value, Token.Of(value!.Value))!.Value;

    internal override T? OptionalEnum<T>(string name, T? value) => Add(name, value, CorpusJson.OptionalToken(value));

    internal override bool Bool(string name, bool? value) => Add(name, value, value)!.Value;

    internal override bool? OptionalBool(string name, bool? value) => Add(name, value, value);

    internal override int Int(string name, int? value) => Add(name, value, value)!.Value;

    internal override int? OptionalInt(string name, int? value) => Add(name, value, value);

    internal override decimal? OptionalDecimal(string name, decimal? value) => Add(name, value, value);

    internal override DateOnly? OptionalDate(string name, DateOnly? value) => Add(name, value, CorpusJson.Day(value));

    internal override (DateOnly? Day, PrintedTime? Time) OptionalDayOrTime(
        string name, DateOnly? day, PrintedTime? time) =>
        Add(name, (day, time), time?.ToString() ?? CorpusJson.Day(day));

    internal override DateTimeOffset Time(string name, DateTimeOffset? value) => OptionalTime(name, value)!.Value;

    internal override DateTimeOffset? OptionalTime(string name, DateTimeOffset? value) =>
        Add(name, value, CorpusJson.Time(value));

    internal override T Object<T>(string name, T? value, Format<T> format, T absent) where T : class =>
        OptionalObject(name, value, format)!;

    internal override T? OptionalObject<T>(string name, T? value, Format<T> format) where T : class =>
        Add(name, value, value is null ? null : Write(value, format));

    internal override JsonObject Json(string name, JsonObject? value) => Add(name, value!, value!.DeepClone());

    internal override IReadOnlyList<T> List<T>(
        string name, IReadOnlyList<T>? value, Format<T> format, ShortForm<T>? shortForm) =>
        Add(name, value!, CorpusJson.List(
            value!, item => shortForm?.For(item) is { } text ? JsonValue.Create(text) : Write(item, format)));

    internal override IReadOnlyList<string> Strings(string name, IReadOnlyList<string>? value) =>
        Add(name, value!, CorpusJson.List(value!, text => JsonValue.Create(text)));

    internal override IReadOnlyList<T> Enums<T>(string name, IReadOnlyList<T>? value) =>
        Add(name, value!, CorpusJson.List(value!, CorpusJson.TokenNode));

    private T Add<T>(string name, T value, JsonNode? node)
    {
        if (node is not null)
        {
            _json.Add(name, node);
        }

        return value;
    }
}
