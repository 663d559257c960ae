namespace Provenance.GraphQL.Language;

/// <summary>A type reference (section 2.12).</summary>
public abstract class TypeNode : SyntaxNode;

/// <summary>A reference to a named type.</summary>
public sealed class NamedTypeNode : TypeNode
{
    /// <summary>Name of the type.</summary>
    public required NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name];
}

/// <summary>A list type.</summary>
public sealed class ListTypeNode : TypeNode
{
    /// <summary>Type of the items.</summary>
    public required TypeNode ItemType { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [ItemType];
}

/// <summary>A non-null type.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <summary>The named or list type that must not be null.</summary>
    public required TypeNode NullableType { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [NullableType];
}
