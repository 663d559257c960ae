using System.Collections.Frozen;
using Provenance.GraphQL.Introspection;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution;

/// <summary>A schema with everything that answers it: a resolver for each field of each object type, and the object type
/// of each CLR value.</summary>
public sealed class ExecutableSchema
{
    private readonly FrozenDictionary<(ObjectType Type, string Field), FieldResolver> _resolvers;
    private readonly Func<object, string?> _typeName;

    /// <summary>Joins a schema with resolvers for all fields of its object types, introspection excepted, and a function
    /// that names the object type of a value where the schema says interface or union (null when unknown).</summary>
    public ExecutableSchema(
        GraphQLSchema schema,
        IReadOnlyDictionary<(ObjectType Type, string Field), FieldResolver> resolvers,
        Func<object, string?> typeName)
    {
        Schema = schema;
        _typeName = typeName;
        _resolvers = resolvers.Concat(IntrospectionResolvers.For(schema)).ToFrozenDictionary();
    }

    /// <summary>The schema.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>The resolver of a field; null for <c>__typename</c>.</summary>
    internal FieldResolver? ResolverOf(ObjectType type, FieldDefinition field) =>
        field == MetaFields.TypeName ? null : _resolvers[(type, field.Name)];

    /// <summary>The object type of a value where a composite type is expected; null with a message, in which
    /// <c>{field}</c> stands for the field, when there is none.</summary>
    internal ObjectType? TypeOf(object value, CompositeType expected, out string? message)
    {
        message = null;
        if (expected is ObjectType known)
        {
            return known;
        }

        if (_typeName(value) is not { } name || !Schema.Types.TryGetValue(name, out var type))
        {
            message = $"Abstract type \"{expected.Name}\" must resolve to an Object type at runtime for field "
                + $"\"{{field}}\". No object type is known for a value of type {value.GetType().Name}.";
            return null;
        }

        if (type is ObjectType objectType && Schema.IsSubType(expected, objectType))
        {
            return objectType;
        }

        message = $"Runtime Object type \"{name}\" is not a possible type for \"{expected.Name}\".";
        return null;
    }
}
