using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>Type references of documents and the types they mean (section 2.12).</summary>
internal static class TypeReference
{
    /// <summary>The type a reference means, or null when no type of its name exists.</summary>
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
