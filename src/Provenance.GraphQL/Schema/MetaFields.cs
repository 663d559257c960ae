using System.Collections.Frozen;

namespace Provenance.GraphQL.Schema;

/// <summary>The fields of introspection that no type declares (sections 4.1 and 4.3).</summary>
public static class MetaFields
{
    /// <summary><c>__typename: String!</c>, on every object, interface and union type.</summary>
    public static FieldDefinition TypeName { get; } = new()
    {
        Name = "__typename",
        Coordinate = "<meta>.__typename",
        Description = "The name of the current Object type at runtime.",
        Type = new NonNullType(SpecifiedDefinitions.Types["String"]),
        Arguments = FrozenDictionary<string, InputValue>.Empty,
    };

    /// <summary><c>__schema: __Schema!</c>, on the query root type.</summary>
    public static FieldDefinition Schema { get; } = new()
    {
        Name = "__schema",
        Coordinate = "<meta>.__schema",
        Description = "Access the current type schema of this server.",
        Type = new NonNullType(SpecifiedDefinitions.Types["__Schema"]),
        Arguments = FrozenDictionary<string, InputValue>.Empty,
    };

    /// <summary><c>__type(name: String!): __Type</c>, on the query root type.</summary>
    public static FieldDefinition Type { get; } = new()
    {
        Name = "__type",
        Coordinate = "<meta>.__type",
        Description = "Request the type information of a single type.",
        Type = SpecifiedDefinitions.Types["__Type"],
        Arguments = new Dictionary<string, InputValue>
        {
            ["name"] = new()
            {
                Name = "name",
                Coordinate = "<meta>.__type(name:)",
                Type = new NonNullType(SpecifiedDefinitions.Types["String"]),
            },
        }.ToFrozenDictionary(),
    };

    /// <summary>Whether a field is one of these.</summary>
    internal static bool Contains(FieldDefinition field) => field == TypeName || field == Schema || field == Type;
}
