using System.Collections.Concurrent;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Persisted;

namespace Provenance.GraphQL.Planning;

/// <summary>A validated document within the limits of the engine. Its operations are prepared on first use.</summary>
internal sealed class PreparedDocument(ExecutableSchema schema, DocumentNode document)
{
    private readonly OperationDefinitionNode[] _operations =
        [.. document.Definitions.OfType<OperationDefinitionNode>()];

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.Definitions
        .OfType<FragmentDefinitionNode>()
        .DistinctBy(fragment => fragment.Name.Value)
        .ToDictionary(fragment => fragment.Name.Value);

    private readonly ConcurrentDictionary<OperationDefinitionNode, PreparedOperation> _prepared = new();

    /// <summary>The text of the document.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the server trusts the document, so that it is one of few.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>The hash of the text, by which the document may be persisted.</summary>
    public string Hash => field ??= TrustedDocuments.IdOf(Text);

    /// <summary>The operation that a request names (specification, section 6.1, GetOperation), or why there is
    /// none.</summary>
    public (PreparedOperation? Operation, GraphQLError? Error) Operation(string? name)
    {
        if (name is null && _operations.Length > 1)
        {
            return (null, new GraphQLError("Must provide operation name if query contains multiple operations."));
        }

        if (Array.Find(_operations, operation => name is null || operation.Name?.Value == name) is not { } operation)
        {
            return (null, new GraphQLError(
                name is null ? "Must provide an operation." : $"Unknown operation named \"{name}\"."));
        }

        if (schema.Schema.RootType(operation.Operation) is not { } rootType)
        {
            var kind = operation.Operation.ToString().ToLowerInvariant();
            return (null, GraphQLError.At($"Schema is not configured to execute {kind} operation.", operation));
        }

        return _prepared.TryGetValue(operation, out var prepared)
            ? (prepared, null)
            : (_prepared.GetOrAdd(operation, new PreparedOperation(schema, operation, _fragments, rootType)), null);
    }
}
