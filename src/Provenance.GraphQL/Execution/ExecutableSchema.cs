using System.Collections.Frozen;
using Provenance.GraphQL.Introspection;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution;

/// <summary>A schema with everything that answers it: a resolver for each field of each object type, and the object
/// type of each CLR value.</summary>
public sealed class ExecutableSchema
{
    private readonly FrozenDictionary<(ObjectType Type, string Field), FieldResolver> _resolvers;
    private readonly Func<object, string?> _typeName;

    /// <summary>Joins a schema with resolvers for all fields of its object types except introspection, and with a
    /// function that names the object type of a value where the schema expects an interface or union (null when
    /// unknown).</summary>
    public ExecutableSchema(
        GraphQLSchema schema,
        IReadOnlyDictionary<(ObjectType Type, string Field), FieldResolver> resolvers,
        Func<object, string?> typeName)
    {
        Schema = schema;
        _typeName = typeName;
        _resolvers = resolvers.Concat(IntrospectionResolvers.For(schema)).ToFrozenDictionary();
        var unanswered = schema.Types.Values.OfType<ObjectType>()
            .SelectMany(type => type.Fields.Keys, (type, field) => (Type: type, Field: field))
            .Where(key => !_resolvers.ContainsKey(key))
            .Select(key => $"{key.Type}.{key.Field}")
            .ToList();
        if (unanswered is not [])
        {
            throw new ArgumentException($"No resolver for {string.Join(", ", unanswered)}.", nameof(resolvers));
        }
    }

    private ExecutableSchema(ExecutableSchema other, GraphQLSchema schema)
    {
        Schema = schema;
        _typeName = other._typeName;
        _resolvers = other._resolvers;
    }

    /// <summary>The schema.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>The same with one directive more.</summary>
    internal ExecutableSchema With(DirectiveDefinition directive) => new(this, Schema.With(directive));

    /// <summary>The resolver of a field; null for <c>__typename</c>.</summary>
    internal FieldResolver? ResolverOf(ObjectType type, FieldDefinition field) =>
        field == MetaFields.TypeName ? null : _resolvers[(type, field.Name)];

    /// <summary>The object type of a value where a composite type is expected (section 6.4.3, ResolveAbstractType);
    /// null when there is none.</summary>
    internal ObjectType? TypeOf(object value, CompositeType expected) => expected as ObjectType
        ?? (_typeName(value) is { } name
            && Schema.Types.TryGetValue(name, out var type)
            && type is ObjectType objectType
            && Schema.IsSubType(expected, objectType)
                ? objectType
                : null);

    /// <summary>Why <see cref="TypeOf"/> found no type for a value of a field.</summary>
    internal string UnknownType(object value, CompositeType expected, string coordinate) => _typeName(value) switch
    {
        null => $"Abstract type \"{expected}\" must resolve to an Object type at runtime for field \"{coordinate}\". "
            + $"No object type is known for a value of type {value.GetType().Name}.",
        var name when !Schema.Types.ContainsKey(name) =>
            $"Abstract type \"{expected}\" was resolved to a type \"{name}\" that does not exist inside the schema.",
        var name when Schema.Types[name] is not ObjectType =>
            $"Abstract type \"{expected}\" was resolved to a non-object type \"{name}\".",
        var name => $"Runtime Object type \"{name}\" is not a possible type for \"{expected}\".",
    };
}
