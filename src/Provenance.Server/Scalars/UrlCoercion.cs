using System.Text.Json;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.Server.Scalars;

/// <summary>URL: an address as a document prints it, which may lack its scheme.</summary>
internal sealed class UrlCoercion : ScalarCoercion, IScalarWriter<string>
{
    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message) =>
        TryRead(value.ValueKind is JsonValueKind.String ? value.GetString() : null, value.GetRawText(), out result, out message);

    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message) =>
        TryRead((literal as StringValueNode)?.Value, SyntaxPrinter.Print(literal), out result, out message);

    public override bool TryCoerceResult(object value, out object? result, out string? message)
    {
        result = value as string;
        message = result is null ? $"URL cannot represent value: {value}" : null;
        return result is not null;
    }

    public void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    private static bool TryRead(string? text, string shown, out object? result, out string? message)
    {
        var isUrl = text is not null && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _);
        result = isUrl ? text : null;
        message = isUrl ? null : $"URL cannot represent value: {shown}. Give an address, as in \"https://example.org/story\".";
        return isUrl;
    }
}
