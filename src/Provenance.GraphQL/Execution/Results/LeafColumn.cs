using System.Text.Json;
using Provenance.GraphQL.Execution.Completion;

namespace Provenance.GraphQL.Execution.Results;

/// <summary>Scalars or enum values, kept as the resolver gave them.</summary>
internal sealed class LeafColumn<T>(T[] values, LeafFormat<T> format, ColumnPlace place, bool nonNull)
    : ResultColumn(place, nonNull)
{
    protected override bool HasNoValue(int slot) => format.IsNull(values[slot]);

    protected override void WriteValue(Utf8JsonWriter writer, int slot) => format.Write(writer, values[slot]);
}
