using System.Text.Json;
using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution.Completion;

/// <summary>Values of a scalar or enum whose CLR type is known only at run time, coerced before they are
/// kept.</summary>
internal sealed class DynamicFormat(NamedType type) : LeafFormat<object?>
{
    private readonly ScalarCoercion _coercion =
        type is EnumType enumType ? new EnumCoercion(enumType) : ((ScalarType)type).Coercion;

    public override void Write(Utf8JsonWriter writer, object? value) => JsonValue.Write(writer, value);

    public bool TryCoerce(object value, out object? result, out string? message) =>
        _coercion.TryCoerceResult(value, out result, out message);
}
