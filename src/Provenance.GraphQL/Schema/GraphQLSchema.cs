using System.Collections.Frozen;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>A whole schema (section 3.3): fixed once built and safe to share between threads.</summary>
public sealed class GraphQLSchema
{
    private readonly FrozenDictionary<string, IReadOnlyList<ObjectType>> _possibleTypes;
    private readonly FrozenDictionary<string, FrozenSet<NamedType>> _subTypes;

    internal GraphQLSchema(IReadOnlyDictionary<string, NamedType> types)
    {
        Types = types;
        var composites = types.Values.OfType<CompositeType>().ToList();
        _possibleTypes = composites.ToFrozenDictionary(type => type.Name, type => PossibleTypesOf(type, composites));
        _subTypes = composites.ToFrozenDictionary(type => type.Name, type => SubTypesOf(type, composites));
    }

    /// <summary>The description (Markdown), or null.</summary>
    public string? Description { get; init; }

    /// <summary>The root type of queries; null only in an incomplete schema, which schema validation reports.</summary>
    public ObjectType? QueryType => RootType(OperationType.Query);

    /// <summary>The root type of mutations, if there are any.</summary>
    public ObjectType? MutationType => RootType(OperationType.Mutation);

    /// <summary>The root type of subscriptions, if there are any.</summary>
    public ObjectType? SubscriptionType => RootType(OperationType.Subscription);

    /// <summary>All types by name, built-in and introspection types included: in the order of their definitions, each
    /// built-in scalar after the first type that refers to it, the introspection types last.</summary>
    public IReadOnlyDictionary<string, NamedType> Types { get; }

    /// <summary>All directives by name, built-in ones included.</summary>
    public required IReadOnlyDictionary<string, DirectiveDefinition> Directives { get; init; }

    /// <summary>The schema definition in SDL, if it has one.</summary>
    public SchemaDefinitionNode? Definition { get; init; }

    /// <summary>The extensions of the schema definition, in source order.</summary>
    public IReadOnlyList<SchemaExtensionNode> Extensions { get; init; } = [];

    /// <summary>The types named as root types, including those that are not object types, which schema validation
    /// reports.</summary>
    internal IReadOnlyDictionary<OperationType, NamedType> DeclaredRootTypes { get; init; } =
        FrozenDictionary<OperationType, NamedType>.Empty;

    /// <summary>The same schema with one directive more, or another of that name.</summary>
    internal GraphQLSchema With(DirectiveDefinition directive) => new(Types)
    {
        Description = Description,
        DeclaredRootTypes = DeclaredRootTypes,
        Directives = new OrderedDictionary<string, DirectiveDefinition>(Directives) { [directive.Name] = directive },
        Definition = Definition,
        Extensions = Extensions,
    };

    /// <summary>The root type of an operation, or null when the schema has none for it.</summary>
    public ObjectType? RootType(OperationType operation) =>
        DeclaredRootTypes.GetValueOrDefault(operation) as ObjectType;

    /// <summary>The object types a value of the type can have, in schema order: the type itself when it is an object
    /// type, the implementing types of an interface, the members of a union.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(CompositeType type) => _possibleTypes[type.Name];

    /// <summary>Whether the type is a proper subtype of the abstract one: an object type or interface that implements
    /// the interface, or a member of the union.</summary>
    public bool IsSubType(CompositeType abstractType, NamedType type) => _subTypes[abstractType.Name].Contains(type);

    /// <summary>Whether values of the first type can stand wherever the second is expected (section 3.6,
    /// <c>IsValidImplementationFieldType</c>): equal types, or covariant ones.</summary>
    public bool IsCovariant(GraphQLType type, GraphQLType expected) => (type, expected) switch
    {
        (NonNullType, NonNullType) => IsCovariant(type.Nullable, expected.Nullable),
        (_, NonNullType) => false,
        (NonNullType, _) => IsCovariant(type.Nullable, expected),
        (ListType list, ListType expectedList) => IsCovariant(list.ItemType, expectedList.ItemType),
        (ListType, _) or (_, ListType) => false,
        _ => type == expected
            || (type is NamedType named && expected is CompositeType composite && IsSubType(composite, named)),
    };

    /// <summary>The field of that name that can be selected on the type, or null: a field of the type itself,
    /// <c>__typename</c> (section 4.3), or on the query root <c>__schema</c> and <c>__type</c> (section 4.1).</summary>
    public FieldDefinition? FindField(CompositeType type, string name) => name switch
    {
        "__typename" => MetaFields.TypeName,
        "__schema" when type == QueryType => MetaFields.Schema,
        "__type" when type == QueryType => MetaFields.Type,
        _ => (type as FieldsType)?.Fields.GetValueOrDefault(name),
    };

    /// <summary>The type that a type reference of a document names, or null when the schema does not know it.</summary>
    public GraphQLType? FindType(TypeNode node) => TypeReference.Resolve(node, Types);

    private static IReadOnlyList<ObjectType> PossibleTypesOf(CompositeType type, List<CompositeType> all) => type switch
    {
        ObjectType self => [self],
        UnionType union => union.Members,
        _ => [.. all.OfType<ObjectType>().Where(candidate => candidate.Interfaces.Contains(type))],
    };

    private static FrozenSet<NamedType> SubTypesOf(CompositeType type, List<CompositeType> all) => type switch
    {
        UnionType union => union.Members.ToFrozenSet<NamedType>(),
        InterfaceType => all.OfType<FieldsType>()
            .Where(candidate => candidate.Interfaces.Contains(type))
            .ToFrozenSet<NamedType>(),
        _ => [],
    };
}
