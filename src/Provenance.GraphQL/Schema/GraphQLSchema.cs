using System.Collections.Frozen;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>A whole schema (section 3.3): fixed once built and safe to share between threads.</summary>
public sealed class GraphQLSchema
{
    private readonly FrozenDictionary<string, IReadOnlyList<ObjectType>> _possibleTypes;

    internal GraphQLSchema(IReadOnlyDictionary<string, NamedType> types)
    {
        Types = types;
        _possibleTypes = types.Values
            .OfType<CompositeType>()
            .ToFrozenDictionary(type => type.Name, type => PossibleTypesOf(type, types.Values));
    }

    /// <summary>The description (Markdown), or null.</summary>
    public string? Description { get; init; }

    /// <summary>The root type of queries; null only in an incomplete schema, which schema validation reports.</summary>
    public ObjectType? QueryType { get; init; }

    /// <summary>The root type of mutations, if there are any.</summary>
    public ObjectType? MutationType { get; init; }

    /// <summary>The root type of subscriptions, if there are any.</summary>
    public ObjectType? SubscriptionType { get; init; }

    /// <summary>All types by name, built-in and introspection types included.</summary>
    public IReadOnlyDictionary<string, NamedType> Types { get; }

    /// <summary>All directives by name, built-in ones included.</summary>
    public required IReadOnlyDictionary<string, DirectiveDefinition> Directives { get; init; }

    /// <summary>The schema definition in SDL, if it has one.</summary>
    public SchemaDefinitionNode? Definition { get; init; }

    /// <summary>The extensions of the schema definition, in source order.</summary>
    public IReadOnlyList<SchemaExtensionNode> Extensions { get; init; } = [];

    /// <summary>The root type of an operation, or null when the schema has none for it.</summary>
    public ObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The object types a value of the type can have, in schema order: the type itself when it is an object
    /// type, the implementing types of an interface, the members of a union.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(CompositeType type) => _possibleTypes[type.Name];

    private static IReadOnlyList<ObjectType> PossibleTypesOf(CompositeType type, IEnumerable<NamedType> all) => type switch
    {
        ObjectType self => [self],
        UnionType union => union.Members,
        _ => [.. all.OfType<ObjectType>().Where(candidate => candidate.Interfaces.Contains(type))],
    };
}
