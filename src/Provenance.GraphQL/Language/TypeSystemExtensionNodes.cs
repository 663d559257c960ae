namespace Provenance.GraphQL.Language;

/// <summary>An extension of the schema (section 3.3.2).</summary>
public sealed class SchemaExtensionNode : TypeSystemDefinitionNode
{
    /// <summary>Directives applied to the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>Root operation types added.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Directives, .. OperationTypes];
}

/// <summary>An extension of a named type (section 3.4.3).</summary>
public abstract class TypeExtensionNode : TypeSystemDefinitionNode
{
    /// <summary>Name of the type that is extended.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Directives applied to the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>An extension of a scalar.</summary>
public sealed class ScalarTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, .. Directives];
}

/// <summary>An extension of an object type.</summary>
public sealed class ObjectTypeExtensionNode : TypeExtensionNode
{
    /// <summary>Interfaces added.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>Fields added.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, .. Interfaces, .. Directives, .. Fields];
}

/// <summary>An extension of an interface type.</summary>
public sealed class InterfaceTypeExtensionNode : TypeExtensionNode
{
    /// <summary>Interfaces added.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>Fields added.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, .. Interfaces, .. Directives, .. Fields];
}

/// <summary>An extension of a union type.</summary>
public sealed class UnionTypeExtensionNode : TypeExtensionNode
{
    /// <summary>Member types added.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, .. Directives, .. Types];
}

/// <summary>An extension of an enum type.</summary>
public sealed class EnumTypeExtensionNode : TypeExtensionNode
{
    /// <summary>Values added.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, .. Directives, .. Values];
}

/// <summary>An extension of an input object type.</summary>
public sealed class InputObjectTypeExtensionNode : TypeExtensionNode
{
    /// <summary>Fields added.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, .. Directives, .. Fields];
}
