namespace Provenance.GraphQL.Language;

/// <summary>Type system definitions and extensions.</summary>
public static partial class SyntaxPrinter
{
    private static string PrintTypeSystem(SyntaxNode node) => node switch
    {
        SchemaDefinitionNode schema => Described(schema.Description)
            + Words("schema", Join(schema.Directives, " "), Block(schema.OperationTypes)),
        SchemaExtensionNode schema =>
            Words("extend schema", Join(schema.Directives, " "), Block(schema.OperationTypes)),
        OperationTypeDefinitionNode root => $"{Keyword(root.Operation)}: {root.Type.Name.Value}",
        DirectiveDefinitionNode directive => PrintDirectiveDefinition(directive),
        TypeDefinitionNode type => Described(type.Description) + PrintTypeDefinition(type),
        TypeExtensionNode extension => "extend " + PrintTypeExtension(extension),
        FieldDefinitionNode field => Described(field.Description)
            + $"{field.Name.Value}{Arguments(field.Arguments)}: {Print(field.Type)}"
            + Wrap(" ", Join(field.Directives, " ")),
        InputValueDefinitionNode input => Described(input.Description)
            + $"{input.Name.Value}: {Print(input.Type)}"
            + Wrap(" = ", Optional(input.DefaultValue))
            + Wrap(" ", Join(input.Directives, " ")),
        EnumValueDefinitionNode value =>
            Described(value.Description) + Words(value.Name.Value, Join(value.Directives, " ")),
        _ => throw new ArgumentException($"There is no syntax node of type {node.GetType()}.", nameof(node)),
    };

    private static string PrintDirectiveDefinition(DirectiveDefinitionNode directive) =>
        Described(directive.Description)
        + $"directive @{directive.Name.Value}{Arguments(directive.Arguments)}"
        + (directive.IsRepeatable ? " repeatable" : "")
        + $" on {Join(directive.Locations, " | ")}";

    private static string PrintTypeDefinition(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode t => Type("type", type.Name, t.Interfaces, type.Directives, Block(t.Fields)),
        InterfaceTypeDefinitionNode t => Type("interface", type.Name, t.Interfaces, type.Directives, Block(t.Fields)),
        UnionTypeDefinitionNode t => Type("union", type.Name, [], type.Directives, Members(t.Types)),
        EnumTypeDefinitionNode t => Type("enum", type.Name, [], type.Directives, Block(t.Values)),
        InputObjectTypeDefinitionNode t => Type("input", type.Name, [], type.Directives, Block(t.Fields)),
        _ => Type("scalar", type.Name, [], type.Directives, ""),
    };

    private static string PrintTypeExtension(TypeExtensionNode type) => type switch
    {
        ObjectTypeExtensionNode t => Type("type", type.Name, t.Interfaces, type.Directives, Block(t.Fields)),
        InterfaceTypeExtensionNode t => Type("interface", type.Name, t.Interfaces, type.Directives, Block(t.Fields)),
        UnionTypeExtensionNode t => Type("union", type.Name, [], type.Directives, Members(t.Types)),
        EnumTypeExtensionNode t => Type("enum", type.Name, [], type.Directives, Block(t.Values)),
        InputObjectTypeExtensionNode t => Type("input", type.Name, [], type.Directives, Block(t.Fields)),
        _ => Type("scalar", type.Name, [], type.Directives, ""),
    };

    private static string Type(
        string keyword,
        NameNode name,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<DirectiveNode> directives,
        string body) =>
        Words(keyword, name.Value, Wrap("implements ", Join(interfaces, " & ")), Join(directives, " "), body);

    private static string Members(IReadOnlyList<NamedTypeNode> types) => Wrap("= ", Join(types, " | "));

    private static string Arguments(IReadOnlyList<InputValueDefinitionNode> definitions)
    {
        string[] arguments = [.. definitions.Select(Print)];
        return AnyMultiline(arguments)
            ? $"(\n{Indent(string.Join('\n', arguments))}\n)"
            : Wrap("(", string.Join(", ", arguments), ")");
    }
}
