using System.Text.Json;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Execution.Results;

/// <summary>Objects, by their positions in the batch that the next level resolves; -1 is null.</summary>
internal sealed class ObjectColumn(int[] objects, ObjectBatch batch, ColumnPlace place, bool nonNull)
    : ResultColumn(place, nonNull)
{
    protected override bool HasNoValue(int slot) => objects[slot] < 0;

    protected override void WriteValue(Utf8JsonWriter writer, int slot) => batch.Write(writer, objects[slot]);

    protected override bool SettleValue(int slot, List<GraphQLError> errors) => batch.Settle(objects[slot], errors);

    protected override void FindDeferredIn(int slot, List<(ObjectBatch Batch, int Index)> found) =>
        batch.FindDeferred(objects[slot], found);
}
