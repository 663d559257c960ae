using System.Runtime.CompilerServices;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Telemetry;

namespace Provenance.GraphQL.Execution;

/// <summary>Runs a subscription (specification, section 6.2.3): one source stream, and for each of its events one
/// execution of the operation with its own context.</summary>
internal sealed class SubscriptionExecution
{
    private readonly OperationPlan _plan;
    private readonly Func<CancellationToken, RequestContext> _contextFor;
    private readonly FieldPlan _field;
    private readonly ObjectBatch _root;

    public SubscriptionExecution(OperationPlan plan, Func<CancellationToken, RequestContext> contextFor)
    {
        _plan = plan;
        _contextFor = contextFor;
        _field = plan.RootSelection.Fields.Single();
        _root = new ObjectBatch(plan.Root, null);
        _root.Add(new object(), plan.RootSelection, 0);
    }

    private FieldPlace Place => new(_root, _field, null);

    public async ValueTask<SubscriptionResult> StartAsync(CancellationToken cancellationToken)
    {
        var context = _contextFor(cancellationToken);
        var arguments = _field.ArgumentsFor(context);
        if (arguments.Error is { } error)
        {
            return new SubscriptionResult(Failed(error));
        }

        try
        {
            var call = new FieldCall(_field, _root.Objects, arguments.Values, context, Place);
            var source = _field.Resolver is SubscriptionResolver resolver
                ? await resolver.SubscribeAsync(call)
                : throw NoStream();
            return new SubscriptionResult(MapAsync(source, cancellationToken));
        }
        catch (Exception exception) when (!context.IsCancellation(exception))
        {
            return new SubscriptionResult(Failed(context.ErrorOf(exception)));
        }
    }

    private async IAsyncEnumerable<GraphQLResponse> MapAsync(
        IAsyncEnumerable<object> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var events = source.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var context = _contextFor(cancellationToken);
            GraphQLResponse response;
            var ended = false;
            try
            {
                if (!await events.MoveNextAsync())
                {
                    yield break;
                }

                response = await ExecuteAsync(events.Current, context);
            }
            catch (Exception exception) when (!context.IsCancellation(exception))
            {
                response = Failed(context.ErrorOf(exception));
                ended = true;
            }

            yield return response;
            if (ended)
            {
                yield break;
            }
        }
    }

    private async ValueTask<GraphQLResponse> ExecuteAsync(object value, RequestContext context)
    {
        using var step = EngineTelemetry.Step("graphql.event");
        return GraphQLResponse.Of(await new OperationExecution(_plan, context).RunAsync(value));
    }

    private ResolverException NoStream() => new($"Field \"{Place.CoordinateOf(0)}\" gives no stream of events.")
    {
        Extensions = new Dictionary<string, object?> { ["code"] = ErrorCode.Internal },
    };

    private GraphQLResponse Failed(GraphQLError error) =>
        GraphQLResponse.Failed(RequestFailure.Subscription, [Place.Locate(0, error)]);
}
