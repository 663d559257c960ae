using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Fuzz.Generation;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Fuzz.Targets;

/// <summary>Resolvers that give values computed from the response path: values of the type mostly, now and then null, an
/// error, or a value that does not fit.</summary>
internal sealed class MockResolver
{
    private readonly GraphQLSchema _schema;

    private MockResolver(GraphQLSchema schema) => _schema = schema;

    /// <summary>A schema with these resolvers for all its fields.</summary>
    public static ExecutableSchema For(GraphQLSchema schema)
    {
        var mock = new MockResolver(schema);
        return new ExecutableSchema(
            schema,
            schema.Types.Values
                .OfType<ObjectType>()
                .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
                .SelectMany(type => type.Fields.Values, (type, field) => (type, field))
                .ToDictionary(
                    member => (member.type, member.field.Name),
                    FieldResolver (member) => new DelegateResolver(member.field.Type, mock.Resolve)),
            value => (value as TypedObject)?.TypeName);
    }

    private object? Resolve(FieldCall call, int parent)
    {
        var path = string.Join('/', call.PathOf(parent));
        var dice = Dice.Of(0, path, call.Arguments.Count);
        return dice.Below(100) switch
        {
            0 => throw new ResolverException($"No {path}."),
            1 => null,
            2 => "a text, whatever was expected",
            3 => 3_000_000_000L,
            _ => Value(dice, call.Field.Definition.Type),
        };
    }

    private object? Value(Dice dice, GraphQLType type) => type switch
    {
        NonNullType nonNull => NonNullValue(dice, nonNull.Nullable),
        _ when dice.Chance(8) => null,
        _ => NonNullValue(dice, type),
    };

    private object? NonNullValue(Dice dice, GraphQLType type) => type switch
    {
        ListType list => Enumerable.Range(0, dice.Few(3)).Select(_ => Value(dice, list.ItemType)).ToList(),
        CompositeType composite => new TypedObject(dice.Pick(_schema.PossibleTypes(composite)).Name),
        EnumType enumType => dice.Pick([.. enumType.Values.Keys]),
        ScalarType { Name: "Int" } => dice.Int32(),
        ScalarType { Name: "Float" } => dice.Int32() / 7d,
        ScalarType { Name: "Boolean" } => dice.Chance(50),
        _ => TextGenerator.Plain(dice),
    };

    private sealed record TypedObject(string TypeName);
}
