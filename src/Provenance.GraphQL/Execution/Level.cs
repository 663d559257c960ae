using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution;

/// <summary>The objects at the end of one level of the response, which are the parents of the next.</summary>
internal sealed class Level(ExecutableSchema schema)
{
    private List<ObjectBatch> _batches = [];

    public ExecutableSchema Schema { get; } = schema;

    public ObjectBatch NewBatch(SelectionPlan selection, ColumnPlace place)
    {
        var batch = new ObjectBatch(selection, place);
        _batches.Add(batch);
        return batch;
    }

    public List<ObjectBatch> TakeBatches()
    {
        var batches = _batches;
        _batches = [];
        return batches;
    }
}
