using System.Text.Json;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution.Completion;

/// <summary>Values that the type's own coercion converts to JSON.</summary>
internal sealed class CoercedFormat<T>(ScalarCoercion coercion) : LeafFormat<T>
{
    public override bool CanRefuse => true;

    public override string? Refusal(T value) =>
        coercion.TryCoerceResult(value!, out _, out var message) ? null : message;

    public override void Write(Utf8JsonWriter writer, T value)
    {
        coercion.TryCoerceResult(value!, out var result, out _);
        JsonValue.Write(writer, result);
    }
}
