using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution;

/// <summary>Runs an operation level by level (specification, section 6.3, in batches): each field of a level is called
/// once, with all objects of that level. All calls of a level are started before the first is awaited, and all have
/// ended before the first is completed. The top-level fields of a mutation run one after another, each with everything
/// below it (section 6.2.2).</summary>
internal sealed class OperationExecution(OperationPlan plan, RequestContext request)
{
    private readonly Level _next = new(plan.Schema);

    public async ValueTask<ObjectBatch> RunAsync(object rootValue)
    {
        var root = new ObjectBatch(plan.Root, null);
        root.Add(rootValue, plan.RootSelection, 0);
        var fields = FieldsOf(root).ToList();
        if (plan.Operation.Operation is OperationType.Mutation)
        {
            foreach (var field in fields)
            {
                await RunAsync([field]);
            }
        }
        else
        {
            await RunAsync(fields);
        }

        return root;
    }

    /// <summary>Runs a deferred part of a selection.</summary>
    public ValueTask RunAsync(ObjectBatch part) => RunAsync([.. FieldsOf(part)]);

    private async ValueTask RunAsync(List<PendingField> fields)
    {
        while (fields.Count > 0)
        {
            request.CancellationToken.ThrowIfCancellationRequested();
            foreach (var field in fields)
            {
                field.Start(request);
            }

            // This waits for all calls even when the request is cancelled: no call may still use the services when the
            // caller disposes of them.
            foreach (var field in fields)
            {
                await field.EndAsync();
            }

            request.CancellationToken.ThrowIfCancellationRequested();
            foreach (var field in fields)
            {
                field.Complete(request, _next);
            }

            fields = [.. _next.TakeBatches().SelectMany(FieldsOf)];
        }
    }

    private static IEnumerable<PendingField> FieldsOf(ObjectBatch batch) =>
        batch.Fields().Select(field => new PendingField(batch, field.Field, field.Objects));
}
