namespace Provenance.GraphQL.Language;

/// <summary>A definition or extension of the type system (section 3.2).</summary>
public abstract class TypeSystemDefinitionNode : DefinitionNode;

/// <summary>The schema definition (section 3.3).</summary>
public sealed class SchemaDefinitionNode : TypeSystemDefinitionNode
{
    /// <summary>Description, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Directives applied to the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>Root operation types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Optional(Description), .. Directives, .. OperationTypes];
}

/// <summary>A root operation type.</summary>
public sealed class OperationTypeDefinitionNode : SyntaxNode
{
    /// <summary>Which operation.</summary>
    public OperationType Operation { get; init; }

    /// <summary>Its root type.</summary>
    public required NamedTypeNode Type { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Type];
}

/// <summary>A directive definition (section 3.13).</summary>
public sealed class DirectiveDefinitionNode : TypeSystemDefinitionNode
{
    /// <summary>Description, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Name of the definition.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Arguments in source order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>Whether it may be applied more than once at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Where it may be applied.</summary>
    public IReadOnlyList<NameNode> Locations { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Optional(Description), Name, .. Arguments, .. Locations];
}

/// <summary>A definition of a named type (section 3.4).</summary>
public abstract class TypeDefinitionNode : TypeSystemDefinitionNode
{
    /// <summary>Description, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Name of the definition.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Directives applied to the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>A scalar (section 3.5).</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Optional(Description), Name, .. Directives];
}

/// <summary>An object type (section 3.6).</summary>
public sealed class ObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>Interfaces it implements.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>Fields in source order.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        [.. Optional(Description), Name, .. Interfaces, .. Directives, .. Fields];
}

/// <summary>An interface type (section 3.7).</summary>
public sealed class InterfaceTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>Interfaces it implements.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>Fields in source order.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        [.. Optional(Description), Name, .. Interfaces, .. Directives, .. Fields];
}

/// <summary>A union type (section 3.8).</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>Member types in source order.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Optional(Description), Name, .. Directives, .. Types];
}

/// <summary>An enum type (section 3.9).</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>Values in source order.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Optional(Description), Name, .. Directives, .. Values];
}

/// <summary>An input object type (section 3.10).</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>Fields in source order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Optional(Description), Name, .. Directives, .. Fields];
}

/// <summary>A field of an object or interface type.</summary>
public sealed class FieldDefinitionNode : SyntaxNode
{
    /// <summary>Description, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Name of the definition.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Arguments in source order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>Type of the field.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Directives applied to the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        [.. Optional(Description), Name, .. Arguments, Type, .. Directives];
}

/// <summary>An argument or an input field.</summary>
public sealed class InputValueDefinitionNode : SyntaxNode
{
    /// <summary>Description, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Name of the definition.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Its default, if any.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Directives applied to the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        [.. Optional(Description), Name, Type, .. Optional(DefaultValue), .. Directives];
}

/// <summary>A value of an enum type.</summary>
public sealed class EnumValueDefinitionNode : SyntaxNode
{
    /// <summary>Description, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Name of the definition.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Directives applied to the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Optional(Description), Name, .. Directives];
}
