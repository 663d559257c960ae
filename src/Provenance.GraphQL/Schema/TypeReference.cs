using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>Resolves the type references of documents (section 2.12).</summary>
internal static class TypeReference
{
    /// <summary>The type that a reference names, or null when there is no such type.</summary>
    public static GraphQLType? Resolve(TypeNode node, IReadOnlyDictionary<string, NamedType> types) => node switch
    {
        NonNullTypeNode nonNull => Resolve(nonNull.NullableType, types) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => Resolve(list.ItemType, types) is { } inner ? new ListType(inner) : null,
        NamedTypeNode named => types.GetValueOrDefault(named.Name.Value),
        _ => null,
    };

    /// <summary>Whether two references have the same wrappers around the same type.</summary>
    public static bool AreEqual(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType, NonNullType) => AreEqual(left.Nullable, right.Nullable),
        (ListType leftList, ListType rightList) => AreEqual(leftList.ItemType, rightList.ItemType),
        _ => left == right,
    };
}
