using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution;

/// <summary>
/// Runs an operation level by level (specification, section 6.3, in batches): each field of a level is asked once, for all
/// the objects of that level. All the calls of a level are started before the first is awaited; a mutation's top-level
/// fields run one after another, each with everything below it (section 6.2.2).
/// </summary>
internal sealed class OperationExecution(OperationPlan plan, RequestContext request)
{
    private readonly Level _next = new(plan.Schema);

    public async ValueTask<ObjectBatch> RunAsync()
    {
        var root = new ObjectBatch(plan.Root, null);
        root.Add(new object(), plan.RootSelection, 0);
        var fields = root.Fields().Select(field => new PendingField(root, field.Field, field.Objects)).ToList();
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

    private async ValueTask RunAsync(List<PendingField> fields)
    {
        while (fields.Count > 0)
        {
            request.CancellationToken.ThrowIfCancellationRequested();
            foreach (var field in fields)
            {
                field.Start(request);
            }

            foreach (var field in fields)
            {
                await field.CompleteAsync(request, _next);
            }

            fields = [.. _next.TakeBatches().SelectMany(batch =>
                batch.Fields().Select(field => new PendingField(batch, field.Field, field.Objects)))];
        }
    }

    /// <summary>A field of a level from its start to its completion.</summary>
    private sealed class PendingField(ObjectBatch batch, FieldPlan field, int[]? objects)
    {
        private readonly FieldPlace _place = new(batch, field, objects);
        private FieldCall? _call;
        private GraphQLError? _argumentError;
        private Task<ResolvedValues>? _values;

        public void Start(RequestContext request)
        {
            if (field.Resolver is null)
            {
                return;
            }

            var arguments = field.ArgumentsFor(request);
            _argumentError = arguments.Error;
            if (_argumentError is null)
            {
                _call = new FieldCall(field, Parents(), arguments.Values, request, _place);
                _values = StartCall(field.Resolver, _call);
            }
        }

        public async ValueTask CompleteAsync(RequestContext request, Level next)
        {
            if (field.Resolver is not null)
            {
                batch.SetResult(field, await ColumnAsync(request, next), objects);
            }
        }

        private async ValueTask<ResultColumn> ColumnAsync(RequestContext request, Level next)
        {
            if (_argumentError is not null)
            {
                return Failed(_argumentError);
            }

            try
            {
                var column = (await _values!).Complete(_place, next);
                _call!.ApplyFailures(column);
                return column;
            }
            catch (OperationCanceledException) when (request.CancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception)
            {
                return Failed(ErrorOf(exception, request));
            }
        }

        private FailedColumn Failed(GraphQLError error)
        {
            var column = new FailedColumn(_place, field.Definition.Type is NonNullType);
            for (var slot = 0; slot < (objects?.Length ?? batch.Objects.Count); slot++)
            {
                var placed = _place.Error(slot, error.Message);
                column.Fail(slot, error with
                {
                    Locations = error.Locations.Count > 0 ? error.Locations : placed.Locations,
                    Path = placed.Path,
                });
            }

            return column;
        }

        private static GraphQLError ErrorOf(Exception exception, RequestContext request) => exception switch
        {
            ResolverException expected => new GraphQLError(expected.Message) { Extensions = expected.Extensions },
            _ => request.Fault(exception),
        };

        private IReadOnlyList<object> Parents() =>
            objects is null ? batch.Objects : [.. objects.Select(index => batch.Objects[index])];

        /// <summary>Turns an exception that the resolver throws at once into one that its task carries.</summary>
        private static async Task<ResolvedValues> StartCall(FieldResolver resolver, FieldCall call) =>
            await resolver.ResolveAsync(call);
    }
}
