using System.Text.Json;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.AspNetCore.Uploads;

/// <summary>A scalar whose values are files, sent by the GraphQL multipart request specification. Resolvers take an
/// <see cref="UploadedFile"/>; it is no type of a result.</summary>
public sealed class UploadCoercion : ScalarCoercion
{
    private const string Expected =
        "Send the file as a part of a request of the type multipart/form-data, whose \"map\" leads to this variable.";

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message)
    {
        result = value.ValueKind is JsonValueKind.String ? UploadedFiles.Find(value.GetString()!) : null;
        message = result is null ? $"Upload cannot represent value: {value.GetRawText()}. {Expected}" : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message)
    {
        result = null;
        message = $"Upload cannot represent value: {SyntaxPrinter.Print(literal)}. {Expected}";
        return false;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result, out string? message)
    {
        result = null;
        message = "Upload is a type of arguments only.";
        return false;
    }
}
