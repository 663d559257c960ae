using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>A field of a selection, ready to run: all selections of one response key merged (specification, section
/// 6.3.2), shared by every object type for which they resolve in the same way.</summary>
public sealed class FieldPlan
{
    private readonly FieldArguments _arguments;

    internal FieldPlan(
        int index,
        FieldDefinition definition,
        IReadOnlyList<FieldNode> nodes,
        FieldResolver? resolver,
        SelectionPlan? selection,
        FieldArguments arguments)
    {
        Index = index;
        Definition = definition;
        Nodes = nodes;
        Resolver = resolver;
        Selection = selection;
        EncodedKey = JsonEncodedText.Encode(ResponseKey, GraphQLResponse.Encoder);
        _arguments = arguments;
    }

    /// <summary>The key of the field in its response object: the alias, or the name.</summary>
    public string ResponseKey => Nodes[0].Alias?.Value ?? Nodes[0].Name.Value;

    /// <summary>The field as the schema defines it.</summary>
    public FieldDefinition Definition { get; }

    /// <summary>The merged selections in document order.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>What is selected on the field's values; null for leaf fields.</summary>
    public SelectionPlan? Selection { get; }

    /// <summary>Position among the field plans of the selection it belongs to.</summary>
    internal int Index { get; }

    /// <summary>What answers the field; null for <c>__typename</c>, which the response writer answers itself.</summary>
    public FieldResolver? Resolver { get; }

    internal JsonEncodedText EncodedKey { get; }

    /// <summary>Where the merged selections stand, for errors.</summary>
    internal IReadOnlyList<SourceLocation> Locations => field ??= GraphQLError.At("", Nodes).Locations;

    /// <summary>Whether the sub-selection contains a field, on any type.</summary>
    public bool Selects(string fieldName) => Selection?.Selects(fieldName) ?? false;

    /// <summary>The fields of the sub-selection, on any type. A field occurs several times when it has several aliases
    /// or types.</summary>
    public IEnumerable<FieldPlan> Selected => Selection?.Fields ?? [];

    /// <summary>The arguments under these variables.</summary>
    internal ArgumentsResult ArgumentsFor(RequestContext request) => _arguments.For(request);
}
