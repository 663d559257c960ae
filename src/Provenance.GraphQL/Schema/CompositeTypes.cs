using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>A type that selections can be made on: object, interface or union.</summary>
public abstract class CompositeType : NamedType;

/// <summary>A type that declares fields: object or interface.</summary>
public abstract class FieldsType : CompositeType
{
    /// <summary>The fields by name, in schema order. Filled while the schema is built and fixed afterwards.</summary>
    public IReadOnlyDictionary<string, FieldDefinition> Fields { get; internal set; } =
        new Dictionary<string, FieldDefinition>();

    /// <summary>The interfaces the type declares to implement, in schema order.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; private set; } = [];

    /// <summary>All types named after <c>implements</c>, including those that are not interfaces, which schema
    /// validation reports.</summary>
    internal IReadOnlyList<NamedType> DeclaredInterfaces
    {
        get;
        set
        {
            field = value;
            Interfaces = [.. value.OfType<InterfaceType>()];
        }
    } = [];
}

/// <summary>An object type (section 3.6).</summary>
public sealed class ObjectType : FieldsType;

/// <summary>An interface type (section 3.7).</summary>
public sealed class InterfaceType : FieldsType;

/// <summary>A union type (section 3.8).</summary>
public sealed class UnionType : CompositeType
{
    /// <summary>The member types in schema order.</summary>
    public IReadOnlyList<ObjectType> Members { get; private set; } = [];

    /// <summary>All types named as members, including those that are not object types, which schema validation
    /// reports.</summary>
    internal IReadOnlyList<NamedType> DeclaredMembers
    {
        get;
        set
        {
            field = value;
            Members = [.. value.OfType<ObjectType>()];
        }
    } = [];
}

/// <summary>A field of an object or interface type.</summary>
public sealed class FieldDefinition
{
    /// <summary>The name, unique in its type.</summary>
    public required string Name { get; init; }

    /// <summary>Where the field stands in the schema, such as <c>Claim.text</c> (schema coordinate, section
    /// 3.14).</summary>
    public required string Coordinate { get; init; }

    /// <summary>The description (Markdown), or null.</summary>
    public string? Description { get; init; }

    /// <summary>The arguments by name, in schema order.</summary>
    public required IReadOnlyDictionary<string, InputValue> Arguments { get; init; }

    /// <summary>The type of the field.</summary>
    public required GraphQLType Type { get; init; }

    /// <summary>Why the field is deprecated; null when it is not.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition in SDL; null for the fields of introspection.</summary>
    public FieldDefinitionNode? Definition { get; init; }
}
