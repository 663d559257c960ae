using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>An enum type (section 3.9).</summary>
public sealed class EnumType : NamedType
{
    /// <summary>The values by name, in schema order.</summary>
    public IReadOnlyDictionary<string, EnumValue> Values { get; internal set; } = new Dictionary<string, EnumValue>();

    /// <summary>How values of the type are read and written: by name.</summary>
    public ScalarCoercion Coercion => field ??= new EnumCoercion(this);
}

/// <summary>A value of an enum type.</summary>
public sealed class EnumValue
{
    /// <summary>The name, unique in its type; also the value's coerced form.</summary>
    public required string Name { get; init; }

    /// <summary>The description (Markdown), or null.</summary>
    public string? Description { get; init; }

    /// <summary>Why the value is deprecated; null when it is not.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition in SDL; null for built-in types.</summary>
    public EnumValueDefinitionNode? Definition { get; init; }
}

/// <summary>An input object type (section 3.10).</summary>
public sealed class InputObjectType : NamedType
{
    /// <summary>The fields by name, in schema order.</summary>
    public IReadOnlyDictionary<string, InputValue> Fields { get; internal set; } =
        new Dictionary<string, InputValue>();

    /// <summary>Whether exactly one field must be given (<c>@oneOf</c>, section 3.10.1).</summary>
    public bool IsOneOf { get; init; }
}

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValue
{
    /// <summary>The name, unique among its siblings.</summary>
    public required string Name { get; init; }

    /// <summary>Where the value stands in the schema, such as <c>Query.claim(id:)</c>, <c>@skip(if:)</c> or
    /// <c>ClaimInput.text</c> (schema coordinate, section 3.14).</summary>
    public required string Coordinate { get; init; }

    /// <summary>The description (Markdown), or null.</summary>
    public string? Description { get; init; }

    /// <summary>The input type.</summary>
    public required GraphQLType Type { get; init; }

    /// <summary>The default as written; null when there is none.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Why the value is deprecated; null when it is not.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition in SDL; null for built-in directives and introspection.</summary>
    public InputValueDefinitionNode? Definition { get; init; }

    /// <summary>Whether a value must be given: non-null and without a default.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;
}
