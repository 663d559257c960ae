using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Coercion;

/// <summary>An enum's values by name, as <see cref="string"/> (section 3.9).</summary>
internal sealed class EnumCoercion(EnumType type) : ScalarCoercion
{
    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message)
    {
        if (value.ValueKind is JsonValueKind.String)
        {
            return TryFind(value.GetString()!, out result, out message);
        }

        result = null;
        var shown = Inspection.Of(value);
        message = $"Enum \"{type}\" cannot represent non-string value: {shown}.{DidYouMean(shown)}";
        return false;
    }

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message)
    {
        if (literal is EnumValueNode name)
        {
            return TryFind(name.Value, out result, out message);
        }

        result = null;
        var shown = SyntaxPrinter.Print(literal);
        message = $"Enum \"{type}\" cannot represent non-enum value: {shown}.{DidYouMean(shown)}";
        return false;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result, out string? message)
    {
        var name = PlainValue.Unwrap(value) as string;
        result = name is not null && type.Values.ContainsKey(name) ? name : null;
        message = result is null ? $"Enum \"{type}\" cannot represent value: {Inspection.Of(value)}" : null;
        return result is not null;
    }

    private bool TryFind(string name, out object? result, out string? message)
    {
        var isKnown = type.Values.ContainsKey(name);
        result = isKnown ? name : null;
        message = isKnown ? null : $"Value \"{name}\" does not exist in \"{type}\" enum.{DidYouMean(name)}";
        return isKnown;
    }

    private string DidYouMean(string shown) => Suggestions.DidYouMean(shown, type.Values.Keys, "the enum value");
}
