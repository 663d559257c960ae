namespace Provenance.GraphQL.Introspection;

/// <summary><c>__TypeKind</c> (section 4.2.2).</summary>
internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}
