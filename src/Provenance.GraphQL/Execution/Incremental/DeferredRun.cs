using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution.Incremental;

/// <summary>Groups with the same fields on objects of the same batch, whose resolvers are called once for all of
/// them.</summary>
internal sealed class DeferredRun
{
    public DeferredRun(IReadOnlyList<DeferredGroup> groups)
    {
        Groups = groups;
        var whole = groups[0].Batch;
        Batch = new(whole, groups[0].Part.Table);
        foreach (var group in groups)
        {
            Batch.Add(whole.Objects[group.Index], group.Part.Selection, group.Index);
        }
    }

    /// <summary>The groups, in the order of their objects in the batch.</summary>
    public IReadOnlyList<DeferredGroup> Groups { get; }

    public ObjectBatch Batch { get; }

    public async Task<DeferredRun> RunAsync(OperationPlan plan, RequestContext request)
    {
        await new OperationExecution(plan, request).RunAsync(Batch);
        return this;
    }
}
