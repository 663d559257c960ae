using System.Text.Json;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution.Completion;

/// <summary>Values that the scalar itself writes.</summary>
internal sealed class WrittenFormat<T>(IScalarWriter<T> scalar) : LeafFormat<T>
{
    public override void Write(Utf8JsonWriter writer, T value) => scalar.Write(writer, value);
}
