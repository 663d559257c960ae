using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Conformance.Resolvers;

/// <summary>One fixed value for each type: the protocol's wiring mode.</summary>
internal sealed class WiringResolver(GraphQLSchema schema)
{
    public object? Resolve(FieldCall call, int parent) => ValueOf(call.Field.Definition.Type);

    private object ValueOf(GraphQLType type) => type.Nullable switch
    {
        ListType list => new[] { ValueOf(list.ItemType), ValueOf(list.ItemType) },
        EnumType enumType => enumType.Values.Values.First().Name,
        ScalarType scalar => ScalarValue(scalar.Name),
        ObjectType objectType => new TypedObject(objectType.Name),
        UnionType union => new TypedObject(union.Members.Select(member => member.Name).Min(StringComparer.Ordinal)!),
        InterfaceType interfaceType => new TypedObject(
            schema.PossibleTypes(interfaceType).Select(possible => possible.Name).Max(StringComparer.Ordinal)!),
        _ => throw new ArgumentException($"{type} is no output type.", nameof(type)),
    };

    private static object ScalarValue(string name) => name switch
    {
        "Int" => 2,
        "Float" => 3.14,
        "Boolean" => true,
        "ID" => "id",
        _ => "str",
    };
}
