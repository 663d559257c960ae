using System.Text.Json;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>Converts literals and JSON values to the CLR values of a scalar, and CLR values to JSON (section 3.5). A
/// value that the scalar does not accept gives false and a message; nothing throws.</summary>
public abstract class ScalarCoercion
{
    /// <summary>Reads a value given in variables. The message of a refusal is a whole sentence part, such as
    /// <c>Int cannot represent non-integer value: 1.5</c>.</summary>
    public abstract bool TryCoerceInput(JsonElement value, out object? result, out string? message);

    /// <summary>Reads a literal of the document, in which no variables occur.</summary>
    public abstract bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message);

    /// <summary>Converts a resolver's value to the value that is written: a string, bool, int, long, double, decimal,
    /// <see cref="JsonElement"/>, or a list or dictionary of these.</summary>
    public abstract bool TryCoerceResult(object value, out object? result, out string? message);
}
