namespace Provenance.GraphQL.Schema;

/// <summary>A type as used by fields, arguments and variables: a named type, or a list or non-null wrapper around one
/// (specification, section 3.4.1).</summary>
public abstract class GraphQLType
{
    /// <summary>The named type inside all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>This type without a non-null wrapper around it.</summary>
    public virtual GraphQLType Nullable => this;

    /// <summary>Whether values of the type may be given as input: scalars, enums and input objects, wrapped or
    /// not.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether fields may have the type: everything but input objects, wrapped or not.</summary>
    public bool IsOutput => Named is not InputObjectType;
}
