using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Introspection;

/// <summary><c>__Field</c> (section 4.2.3).</summary>
internal static class FieldIntrospection
{
    public static string Name(FieldDefinition field) => field.Name;

    public static string? Description(FieldDefinition field) => field.Description;

    public static IEnumerable<InputValue> Args(FieldDefinition field, bool? includeDeprecated) =>
        field.Arguments.Values.Where(argument => includeDeprecated is true || argument.DeprecationReason is null);

    public static GraphQLType Type(FieldDefinition field) => field.Type;

    public static bool IsDeprecated(FieldDefinition field) => field.DeprecationReason is not null;

    public static string? DeprecationReason(FieldDefinition field) => field.DeprecationReason;
}
