using System.Text.Json;

namespace Provenance.GraphQL.Schema;

/// <summary>An optional interface of a <see cref="ScalarCoercion"/> that can write every value of a CLR type. Values
/// are then written into the response without boxing.</summary>
public interface IScalarWriter<in T>
{
    /// <summary>Writes a value as one JSON value, the same that
    /// <see cref="ScalarCoercion.TryCoerceResult"/> gives.</summary>
    public void Write(Utf8JsonWriter writer, T value);
}
