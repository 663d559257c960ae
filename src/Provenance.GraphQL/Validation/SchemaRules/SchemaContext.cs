using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>One validation of a whole schema: the schema and the errors found.</summary>
internal sealed class SchemaContext(GraphQLSchema schema)
{
    private readonly List<GraphQLError> _errors = [];

    public GraphQLSchema Schema { get; } = schema;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Records an error about these nodes; null stands for an element that SDL does not define.</summary>
    public void Report(string message, params IEnumerable<SyntaxNode?> nodes) =>
        _errors.Add(GraphQLError.At(message, [.. nodes.OfType<SyntaxNode>()]));

    /// <summary>All arguments of all fields and directives.</summary>
    public IEnumerable<InputValue> Arguments =>
        Schema.Directives.Values.SelectMany(directive => directive.Arguments.Values)
            .Concat(Fields.SelectMany(definition => definition.Arguments.Values));

    /// <summary>All fields of object and interface types.</summary>
    public IEnumerable<FieldDefinition> Fields =>
        Schema.Types.Values.OfType<FieldsType>().SelectMany(type => type.Fields.Values);

    /// <summary>All input object types.</summary>
    public IEnumerable<InputObjectType> InputObjects => Schema.Types.Values.OfType<InputObjectType>();

    /// <summary>All fields of input objects.</summary>
    public IEnumerable<InputValue> InputFields => InputObjects.SelectMany(type => type.Fields.Values);

    /// <summary>The definition and the extensions of a type.</summary>
    public static IEnumerable<TypeSystemDefinitionNode> NodesOf(NamedType type) =>
        type.Extensions.Prepend<TypeSystemDefinitionNode?>(type.Definition).OfType<TypeSystemDefinitionNode>();

    /// <summary>Where <c>@deprecated</c> is applied.</summary>
    public static DirectiveNode? DeprecationOf(IReadOnlyList<DirectiveNode>? directives) =>
        directives?.FirstOrDefault(directive => directive.Name.Value is "deprecated");
}
