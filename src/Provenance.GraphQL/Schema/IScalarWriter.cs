using System.Text.Json;

namespace Provenance.GraphQL.Schema;

/// <summary>What a <see cref="ScalarCoercion"/> may be as well: able to write every value of a CLR type, so that no object
/// is made of a value on its way into the response.</summary>
public interface IScalarWriter<in T>
{
    /// <summary>Writes a value as one JSON value, the same that
    /// <see cref="ScalarCoercion.TryCoerceResult"/> gives.</summary>
    public void Write(Utf8JsonWriter writer, T value);
}
