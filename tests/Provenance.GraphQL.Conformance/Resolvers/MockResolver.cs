using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Conformance.Resolvers;

/// <summary>Values computed from the response path alone, so that another implementation gives the same: the protocol's
/// mock mode.</summary>
internal sealed class MockResolver(GraphQLSchema schema)
{
    public object? Resolve(FieldCall call, int parent)
    {
        var path = call.PathOf(parent);
        var hash = PathHash.Of(path);
        return hash % 53 is 0 ? throw new ResolverException($"E{hash}")
            : hash % 41 is 0 ? null
            : ValueOf(call.Field.Definition.Type, path, call.Arguments);
    }

    private object? ValueOf(GraphQLType type, IReadOnlyList<object> path, IReadOnlyDictionary<string, object?> arguments)
    {
        var hash = PathHash.Of(path);
        return type switch
        {
            NonNullType nonNull => ValueOfNullable(nonNull.Nullable, hash, path, arguments),
            _ when hash % 13 is 0 => null,
            _ => ValueOfNullable(type, hash, path, arguments),
        };
    }

    private object ValueOfNullable(
        GraphQLType type, uint hash, IReadOnlyList<object> path, IReadOnlyDictionary<string, object?> arguments) =>
        type switch
        {
            ListType list => Enumerable.Range(0, (int)(hash % 3))
                .Select(index => ValueOf(list.ItemType, [.. path, index], arguments))
                .ToArray(),
            EnumType enumType => enumType.Values.Values.ElementAt((int)(hash % (uint)enumType.Values.Count)).Name,
            ScalarType { Name: "Int" } => (int)(hash % 1000),
            ScalarType { Name: "Float" } => hash % 1000 / 4d,
            ScalarType { Name: "Boolean" } => hash % 2 is 0,
            ScalarType => $"s{hash}" + (arguments.Count > 0 ? $":{CanonicalJson.Of(arguments)}" : ""),
            ObjectType objectType => new TypedObject(objectType.Name),
            CompositeType composite => new TypedObject(PossibleType(composite, hash)),
            _ => throw new ArgumentException($"{type} is no output type.", nameof(type)),
        };

    private string PossibleType(CompositeType type, uint hash)
    {
        string[] names = [.. schema.PossibleTypes(type).Select(possible => possible.Name).Order(StringComparer.Ordinal)];
        return names[hash % (uint)names.Length];
    }
}
