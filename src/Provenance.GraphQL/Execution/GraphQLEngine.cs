using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Incremental;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Persisted;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Planning.Cost;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Telemetry;
using Provenance.GraphQL.Validation;

namespace Provenance.GraphQL.Execution;

/// <summary>Answers requests against one schema: parses, validates and plans each document once, coerces the variables,
/// and runs. Safe to share between threads.</summary>
public sealed class GraphQLEngine(ExecutableSchema schema, EngineOptions options)
{
    private readonly PersistedDocuments _persisted = new(options);
    private readonly EngineOptions _options = options.Checked();
    private readonly RecentCache<string, PreparedDocument> _documents =
        new(options.DocumentCacheSize, options.DocumentCacheLength);

    private readonly IntrospectionAnswers _introspection = new(options.IntrospectionCacheSize);
    private readonly ParserOptions _parsing = new() { MaxTokens = options.MaxTokens };
    private readonly ValidationOptions _validation = new() { MaxMergingSteps = options.MaxMergingSteps };

    /// <summary>The schema that is answered.</summary>
    public ExecutableSchema Schema { get; } = CostDirectives.Checked(
        options.AllowIncrementalDelivery ? schema.With(DeferDirective.Definition) : schema);

    /// <summary>Whether answers may come in parts, to requests that accept them.</summary>
    public bool AnswersInParts => _options.AllowIncrementalDelivery;

    /// <summary>Runs a query or mutation. Whatever is wrong with it is in the response; only cancellation
    /// throws.</summary>
    public async ValueTask<GraphQLResponse> ExecuteAsync(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var measure = RequestMeasure.Start(_options);
        var whole = request.AcceptsParts ? request with { AcceptsParts = false } : request;
        var response = Plan(whole, services, measure, out var failure) is not { } planned ? failure!
            : planned.Plan.Operation.Operation is OperationType.Subscription
                ? NoStream()
                : await ExecuteAsync(planned, cancellationToken);
        return measure?.Answered(response) ?? response;
    }

    /// <summary>Runs a query or mutation, for transports that can send an answer in parts but no streams. Whatever is wrong with
    /// the request is in the response; only cancellation throws. All parts share the services and the token.</summary>
    public ValueTask<SubscriptionResult> DeliverAsync(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken) =>
        DeliverAsync(request, services, static (_, _) => new(new SubscriptionResult(NoStream())), cancellationToken);

    /// <summary>Runs an operation of any kind, for transports that can send streams. Whatever is wrong with the request
    /// is in a response; only cancellation throws. All executions of a stream share the services and the
    /// token.</summary>
    public ValueTask<SubscriptionResult> SubscribeAsync(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken) =>
        DeliverAsync(
            request,
            services,
            static (planned, stop) => new SubscriptionExecution(planned.Plan, planned.ContextFor).StartAsync(stop),
            cancellationToken);

    private async ValueTask<SubscriptionResult> DeliverAsync(
        GraphQLRequest request,
        IServiceProvider services,
        Func<PlannedRequest, CancellationToken, ValueTask<SubscriptionResult>> subscribe,
        CancellationToken cancellationToken)
    {
        using var measure = RequestMeasure.Start(_options);
        var result = Plan(request, services, measure, out var failure) is not { } planned
            ? new SubscriptionResult(failure!)
            : planned.Plan.Operation.Operation is OperationType.Subscription
                ? await subscribe(planned, cancellationToken)
                : await DeliverAsync(planned, cancellationToken);
        measure?.Answered(result);
        return result;
    }

    private static GraphQLResponse NoStream() => GraphQLResponse.Failed(RequestFailure.Operation, [
        new GraphQLError("A subscription gives a stream of responses: it cannot run as one request.")]);

    private async ValueTask<SubscriptionResult> DeliverAsync(PlannedRequest planned, CancellationToken cancellationToken)
    {
        if (!planned.Plan.Defers)
        {
            return new SubscriptionResult(await ExecuteAsync(planned, cancellationToken));
        }

        var parts = new ResponseParts(planned.Plan, planned.ContextFor, _options.MaxAnswerParts, cancellationToken);
        try
        {
            using var step = EngineTelemetry.Step("graphql.execute");
            var first = await parts.BeginAsync(_options.OnCost is { } admit ? stop => admit(planned.Cost.Larger, stop) : null);
            first = planned.ReportsCost ? first.WithExtension("cost", planned.Cost.ToExtension()) : first;
            if (parts.HasNext)
            {
                return new SubscriptionResult(first, parts);
            }

            await parts.DisposeAsync();
            return new SubscriptionResult(first);
        }
        catch
        {
            await parts.DisposeAsync();
            throw;
        }
    }

    private async ValueTask<GraphQLResponse> ExecuteAsync(PlannedRequest planned, CancellationToken cancellationToken)
    {
        using var step = EngineTelemetry.Step("graphql.execute");
        var response = _introspection.Find(planned.Plan);
        if (response is null)
        {
            var context = planned.ContextFor(cancellationToken);
            var admission = _options.OnCost is { } admit
                ? await admit(planned.Cost.Larger, cancellationToken)
                : default;
            using var place = admission.Place;
            response = admission.Refusal is { } refusal
                ? GraphQLResponse.Refused(refusal)
                : GraphQLResponse.Of(await new OperationExecution(planned.Plan, context).RunAsync(new object()));
            _introspection.Add(planned.Plan, response);
        }

        return planned.ReportsCost ? response.WithExtension("cost", planned.Cost.ToExtension()) : response;
    }

    /// <summary>The plan to run, or the response to a request that cannot run.</summary>
    private PlannedRequest? Plan(
        GraphQLRequest request, IServiceProvider services, RequestMeasure? measure, out GraphQLResponse? failure)
    {
        if (_persisted.TextOf(request, out var newId, out var unknown) is not { } text)
        {
            failure = GraphQLResponse.Failed(RequestFailure.Document, [unknown!]);
            return null;
        }

        if (Prepare(text, out failure) is not { } document)
        {
            return null;
        }

        measure?.Found(document);
        if (newId is not null)
        {
            _persisted.Keep(newId, text);
        }

        using var step = EngineTelemetry.Step("graphql.plan");

        var (operation, error) = document.Operation(request.OperationName);
        if (operation is null)
        {
            failure = GraphQLResponse.Failed(RequestFailure.Operation, [error!]);
            return null;
        }

        if (request.ReadOnly && operation.Operation.Operation is OperationType.Mutation)
        {
            failure = GraphQLResponse.Failed(RequestFailure.NotAllowed, [
                new GraphQLError("A request that may only read cannot run a mutation: send it by POST.")]);
            return null;
        }

        var variables = InputCoercion.CoerceVariables(
            Schema.Schema, operation.Operation.VariableDefinitions, request.Variables);
        if (variables.Errors.Count > 0)
        {
            failure = GraphQLResponse.Failed(RequestFailure.Variables, variables.Errors);
            return null;
        }

        var (cost, excess) = operation.CostOf(variables.Values, _options);
        measure?.Found(operation.Operation, cost);
        if (excess is not null)
        {
            failure = GraphQLResponse.Failed(RequestFailure.Limit, [excess]);
            failure = request.ReportCost ? failure.WithExtension("cost", cost.ToExtension()) : failure;
            return null;
        }

        var plan = operation.PlanFor(variables.Values, request.AcceptsParts && AnswersInParts);
        if (_options.OnOperation?.Invoke(plan, services) is { } refusal)
        {
            failure = GraphQLResponse.Refused(refusal);
            return null;
        }

        return new PlannedRequest(plan, cost, request.ReportCost, cancellationToken => new RequestContext
        {
            Schema = Schema.Schema,
            Services = services,
            Variables = variables.Values,
            CancellationToken = cancellationToken,
            Fault = _options.OnFault,
        });
    }

    private PreparedDocument? Prepare(string text, out GraphQLResponse? failure)
    {
        failure = null;
        var known = _documents.Find(text);
        EngineTelemetry.Count(known is not null);
        if (known is not null)
        {
            return known;
        }

        if (text.Length > _options.MaxDocumentLength)
        {
            var tooLong = new GraphQLError($"The document has more than {_options.MaxDocumentLength} characters.");
            failure = GraphQLResponse.Failed(RequestFailure.Limit, [tooLong.WithCode(ErrorCode.DocumentTooLong)]);
            return null;
        }

        ParseResult parsed;
        using (EngineTelemetry.Step("graphql.parse"))
        {
            parsed = GraphQLParser.Parse(new SourceText(text), _parsing);
        }

        if (parsed.Document is not { } syntax)
        {
            failure = GraphQLResponse.Failed(RequestFailure.Syntax, [parsed.Error!]);
            return null;
        }

        using var step = EngineTelemetry.Step("graphql.validate");
        if (new OperationSize(syntax, _options).Excess() is { } excess)
        {
            failure = GraphQLResponse.Failed(RequestFailure.Limit, [excess]);
            return null;
        }

        var errors = DocumentValidator.Validate(Schema.Schema, syntax, _validation);
        if (errors.Count > 0)
        {
            failure = GraphQLResponse.Failed(RequestFailure.Validation, errors);
            return null;
        }

        var document = new PreparedDocument(Schema, syntax) { Text = text, IsTrusted = _persisted.Trusts(text) };
        _documents.Add(text, document, text.Length);
        return document;
    }

    private sealed record PlannedRequest(
        OperationPlan Plan, OperationCost Cost, bool ReportsCost, Func<CancellationToken, RequestContext> ContextFor);
}
