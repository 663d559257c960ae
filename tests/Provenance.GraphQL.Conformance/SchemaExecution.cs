using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.GraphQL.Conformance.Resolvers;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Conformance;

/// <summary>Schemas that one function answers, and responses as JSON.</summary>
internal static class SchemaExecution
{
    /// <summary>The engine's limits at their widest: the cases are about the specification, not about what a server
    /// bears.</summary>
    public static EngineOptions WidestLimits { get; } = new()
    {
        MaxDocumentLength = 16 * 1024 * 1024,
        MaxTokens = 1_000_000,
        MaxSelections = 1_000_000,
        MaxAliases = 1_000_000,
        MaxDirectives = 1_000_000,
        MaxMergingSteps = 100_000_000,
        MaxFieldCost = 1_000_000_000,
        MaxTypeCost = 1_000_000_000,
        DefaultListSize = 1,
    };

    /// <summary>A schema whose every field one function resolves.</summary>
    public static ExecutableSchema Of(GraphQLSchema schema, Func<FieldCall, int, object?> resolve) => new(
        schema,
        schema.Types.Values
            .OfType<ObjectType>()
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => type.Fields.Values, (type, field) => (type, field))
            .ToDictionary(
                member => (member.type, member.field.Name),
                FieldResolver (member) => new DelegateResolver(member.field.Type, resolve)),
        value => (value as TypedObject)?.TypeName);

    /// <summary>The response to a request, and why it failed, if it failed before it ran.</summary>
    public static async ValueTask<(RequestFailure Failure, JsonObject Response)> RunAsync(
        GraphQLEngine engine, GraphQLRequest request)
    {
        var response = await engine.ExecuteAsync(request, NoServices.Instance, CancellationToken.None);
        using var json = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(json))
        {
            response.WriteTo(writer);
        }

        return (response.Failure, JsonNode.Parse(json.ToArray())!.AsObject());
    }

    /// <summary>The resolvers of the cases ask for no services.</summary>
    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
