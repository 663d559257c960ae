using System.Text.Json;

namespace Provenance.GraphQL.Execution.Results;

/// <summary>A field whose one call failed: every value is null and in error.</summary>
internal sealed class FailedColumn(ColumnPlace place, bool nonNull) : ResultColumn(place, nonNull)
{
    protected override bool HasNoValue(int slot) => true;

    protected override void WriteValue(Utf8JsonWriter writer, int slot) => writer.WriteNullValue();
}
