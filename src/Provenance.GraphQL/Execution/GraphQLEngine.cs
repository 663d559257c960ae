using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Validation;

namespace Provenance.GraphQL.Execution;

/// <summary>Answers requests against one schema: parse, validate, plan (all three once a document), coerce the variables,
/// run. Safe to share between threads.</summary>
public sealed class GraphQLEngine(ExecutableSchema schema, EngineOptions options)
{
    private readonly DocumentCache _documents = new(options.DocumentCacheSize);

    /// <summary>The schema that is answered.</summary>
    public ExecutableSchema Schema { get; } = schema;

    /// <summary>Runs a request. Whatever is wrong with it is in the response; only cancellation throws.</summary>
    public async ValueTask<GraphQLResponse> ExecuteAsync(
        GraphQLRequest request,
        IServiceProvider services,
        CancellationToken cancellationToken)
    {
        if (Prepare(request.Document, out var failure) is not { } document)
        {
            return failure!;
        }

        var (operation, error) = document.Operation(request.OperationName);
        if (operation is null)
        {
            return GraphQLResponse.Failed(RequestFailure.Operation, [error!]);
        }

        if (request.ReadOnly && operation.Operation.Operation is not OperationType.Query)
        {
            return GraphQLResponse.Failed(RequestFailure.NotAllowed, [
                new GraphQLError("A request that may only read cannot run a mutation or subscription: send it by POST.")]);
        }

        if (operation.Operation.Operation is OperationType.Subscription)
        {
            return GraphQLResponse.Failed(RequestFailure.Operation, [
                new GraphQLError("A subscription gives a stream of responses: it cannot run as one request.")]);
        }

        var variables = InputCoercion.CoerceVariables(
            Schema.Schema, operation.Operation.VariableDefinitions, request.Variables);
        if (variables.Errors.Count > 0)
        {
            return GraphQLResponse.Failed(RequestFailure.Variables, variables.Errors);
        }

        var context = new RequestContext
        {
            Schema = Schema.Schema,
            Services = services,
            Variables = variables.Values,
            CancellationToken = cancellationToken,
            Fault = options.OnFault,
        };
        return GraphQLResponse.Of(await new OperationExecution(operation.PlanFor(variables.Values), context).RunAsync());
    }

    private PreparedDocument? Prepare(string text, out GraphQLResponse? failure)
    {
        failure = null;
        if (_documents.Find(text) is { } known)
        {
            return known;
        }

        var parsed = GraphQLParser.Parse(new SourceText(text));
        if (parsed.Document is not { } syntax)
        {
            failure = GraphQLResponse.Failed(RequestFailure.Syntax, [parsed.Error!]);
            return null;
        }

        var errors = DocumentValidator.Validate(Schema.Schema, syntax);
        if (errors.Count > 0)
        {
            failure = GraphQLResponse.Failed(RequestFailure.Validation, errors);
            return null;
        }

        var document = new PreparedDocument(Schema, syntax, options.MaxOperationDepth);
        _documents.Add(text, document);
        return document;
    }
}
