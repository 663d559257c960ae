using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation;

/// <summary>Knows which nodes carry directives, and which <c>DirectiveLocation</c> of the grammar each of them is
/// (section 3.13).</summary>
internal static class DirectiveUse
{
    /// <summary>The directives applied to a node; none for nodes that cannot carry any.</summary>
    public static IReadOnlyList<DirectiveNode> On(SyntaxNode node) => node switch
    {
        OperationDefinitionNode operation => operation.Directives,
        FragmentDefinitionNode fragment => fragment.Directives,
        VariableDefinitionNode variable => variable.Directives,
        SelectionNode selection => selection.Directives,
        SchemaDefinitionNode schema => schema.Directives,
        SchemaExtensionNode extension => extension.Directives,
        TypeDefinitionNode type => type.Directives,
        TypeExtensionNode extension => extension.Directives,
        FieldDefinitionNode field => field.Directives,
        InputValueDefinitionNode input => input.Directives,
        EnumValueDefinitionNode value => value.Directives,
        _ => [],
    };

    /// <summary>The location of directives on the node, which must be one that carries directives.</summary>
    public static string LocationOf(SyntaxNode node, SyntaxNode? parent) => node switch
    {
        OperationDefinitionNode { Operation: OperationType.Query } => "QUERY",
        OperationDefinitionNode { Operation: OperationType.Mutation } => "MUTATION",
        OperationDefinitionNode => "SUBSCRIPTION",
        FragmentDefinitionNode => "FRAGMENT_DEFINITION",
        VariableDefinitionNode => "VARIABLE_DEFINITION",
        FieldNode => "FIELD",
        FragmentSpreadNode => "FRAGMENT_SPREAD",
        InlineFragmentNode => "INLINE_FRAGMENT",
        SchemaDefinitionNode or SchemaExtensionNode => "SCHEMA",
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => "SCALAR",
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => "OBJECT",
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => "INTERFACE",
        UnionTypeDefinitionNode or UnionTypeExtensionNode => "UNION",
        EnumTypeDefinitionNode or EnumTypeExtensionNode => "ENUM",
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => "INPUT_OBJECT",
        FieldDefinitionNode => "FIELD_DEFINITION",
        EnumValueDefinitionNode => "ENUM_VALUE",
        InputValueDefinitionNode when parent is InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode =>
            "INPUT_FIELD_DEFINITION",
        InputValueDefinitionNode => "ARGUMENT_DEFINITION",
        _ => throw new ArgumentException("The node cannot carry directives.", nameof(node)),
    };
}
