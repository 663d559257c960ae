using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>Writes the signature of a missing resolver method for its author to copy.</summary>
internal static class MethodSuggestion
{
    public static string For(GraphQLSchema schema, ObjectType type, FieldDefinition field, Type? clrType)
    {
        var value = ClrNameOf(field.Type);
        var arguments = field.Arguments.Values.Select(argument => $"{ClrNameOf(argument.Type)} {argument.Name}");
        if (clrType is null)
        {
            var parameters = string.Join(", ", arguments.Append("CancellationToken cancellationToken"));
            var result = type == schema.SubscriptionType ? "IAsyncEnumerable" : "Task";
            return $"'public {result}<{value}> {Names.Pascal(field.Name)}({parameters})' to a class of {type.Name} resolvers";
        }

        var parent = TypeNames.Of(clrType);
        var all = string.Join(
            ", ",
            arguments.Prepend($"IReadOnlyList<{parent}> parents").Append("CancellationToken cancellationToken"));
        return $"'public Task<IReadOnlyList<{value}>> {Names.Pascal(field.Name)}({all})' to {type.Name}Fields";
    }

    private static string ClrNameOf(GraphQLType type) => type switch
    {
        NonNullType nonNull => ClrNameOf(nonNull.Nullable).TrimEnd('?'),
        ListType list => $"IReadOnlyList<{ClrNameOf(list.ItemType)}>?",
        ScalarType { Name: "Int" } => "int?",
        ScalarType { Name: "Float" } => "double?",
        ScalarType { Name: "Boolean" } => "bool?",
        ScalarType { Name: "String" or "ID" } => "string?",
        var named => $"{named}?",
    };
}
