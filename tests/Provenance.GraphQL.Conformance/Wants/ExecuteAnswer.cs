using System.Text.Json.Nodes;
using Provenance.GraphQL.Conformance.Resolvers;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Conformance.Wants;

/// <summary>want <c>execute</c>: the response of an operation, and under <c>args</c>, when these are wanted too, the
/// coerced arguments of each field that has any, by response path.</summary>
internal static class ExecuteAnswer
{
    /// <summary>The answer; null when the document is not valid.</summary>
    public static async ValueTask<JsonObject?> OfAsync(GraphQLSchema schema, DocumentNode document, Request request)
    {
        if (OperationOf(document, request.OperationName)?.Operation is OperationType.Subscription)
        {
            return new JsonObject { ["skipped"] = "subscription" };
        }

        var arguments = new JsonObject();
        var resolve = ResolverOf(schema, request);
        var engine = new GraphQLEngine(
            SchemaExecution.Of(schema, (call, parent) =>
            {
                if (call.Arguments.Count > 0)
                {
                    arguments[CanonicalJson.Of(call.PathOf(parent))] = JsonNode.Parse(CanonicalJson.Of(call.Arguments));
                }

                return resolve(call, parent);
            }),
            SchemaExecution.WidestLimits);
        var (failure, answer) = await SchemaExecution.RunAsync(engine, new GraphQLRequest(request.Document!)
        {
            OperationName = request.OperationName,
            Variables = request.Variables,
        });
        if (request.Wants("args"))
        {
            answer["args"] = arguments;
        }

        return failure is RequestFailure.Validation ? null : answer;
    }

    private static Func<FieldCall, int, object?> ResolverOf(GraphQLSchema schema, Request request) =>
        request.Resolved is { } resolved ? new ReplayResolver(resolved, request.Types).Resolve
        : request.Mode is "wiring" ? new WiringResolver(schema).Resolve
        : new MockResolver(schema).Resolve;

    private static OperationDefinitionNode? OperationOf(DocumentNode document, string? name)
    {
        OperationDefinitionNode[] operations = [.. document.Definitions
            .OfType<OperationDefinitionNode>()
            .Where(operation => name is null || operation.Name?.Value == name)];
        return operations is [var only] || name is not null ? operations.FirstOrDefault() : null;
    }
}
