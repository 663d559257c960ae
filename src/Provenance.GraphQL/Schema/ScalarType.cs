namespace Provenance.GraphQL.Schema;

/// <summary>A scalar type (section 3.5).</summary>
public sealed class ScalarType : NamedType
{
    /// <summary>Where the scalar's format is specified (<c>@specifiedBy</c>), or null.</summary>
    public string? SpecifiedByUrl { get; init; }

    /// <summary>How the scalar's values are read and written.</summary>
    public required ScalarCoercion Coercion { get; init; }
}
