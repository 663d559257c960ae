using System.Text.Json;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Execution.Results;

/// <summary>Lists that share one column of items: list i has <c>lengths[i]</c> items from <c>starts[i]</c> on. A length
/// of -1 is null.</summary>
internal sealed class ListColumn(int[] starts, int[] lengths, ResultColumn items, ColumnPlace place, bool nonNull)
    : ResultColumn(place, nonNull)
{
    protected override bool HasNoValue(int slot) => lengths[slot] < 0;

    protected override void WriteValue(Utf8JsonWriter writer, int slot)
    {
        writer.WriteStartArray();
        for (var item = starts[slot]; item < starts[slot] + lengths[slot]; item++)
        {
            items.Write(writer, item);
        }

        writer.WriteEndArray();
    }

    protected override bool SettleValue(int slot, List<GraphQLError> errors)
    {
        for (var item = starts[slot]; item < starts[slot] + lengths[slot]; item++)
        {
            if (!items.Settle(item, errors))
            {
                return false;
            }
        }

        return true;
    }

    protected override void FindDeferredIn(int slot, List<(ObjectBatch Batch, int Index)> found)
    {
        for (var item = starts[slot]; item < starts[slot] + lengths[slot]; item++)
        {
            items.FindDeferred(item, found);
        }
    }
}
