namespace Provenance.GraphQL.Schema;

/// <summary>A list of another type (section 3.11).</summary>
public sealed class ListType(GraphQLType itemType) : GraphQLType
{
    /// <summary>The type of every item.</summary>
    public GraphQLType ItemType { get; } = itemType;

    /// <inheritdoc/>
    public override NamedType Named => ItemType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{ItemType}]";
}

/// <summary>A type whose null is an error (section 3.12).</summary>
public sealed class NonNullType(GraphQLType nullableType) : GraphQLType
{
    /// <inheritdoc/>
    public override GraphQLType Nullable { get; } = nullableType;

    /// <inheritdoc/>
    public override NamedType Named => Nullable.Named;

    /// <inheritdoc/>
    public override string ToString() => $"{Nullable}!";
}
