using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Introspection;

/// <summary><c>__Type</c> (section 4.2.2).</summary>
internal static class TypeIntrospection
{
    public static TypeKind Kind(GraphQLType type) => type switch
    {
        ScalarType => TypeKind.Scalar,
        ObjectType => TypeKind.Object,
        InterfaceType => TypeKind.Interface,
        UnionType => TypeKind.Union,
        EnumType => TypeKind.Enum,
        InputObjectType => TypeKind.InputObject,
        ListType => TypeKind.List,
        _ => TypeKind.NonNull,
    };

    public static string? Name(GraphQLType type) => (type as NamedType)?.Name;

    public static string? Description(GraphQLType type) => (type as NamedType)?.Description;

    public static string? SpecifiedByURL(GraphQLType type) => (type as ScalarType)?.SpecifiedByUrl;

    public static IEnumerable<FieldDefinition>? Fields(GraphQLType type, bool? includeDeprecated) =>
        (type as FieldsType)?.Fields.Values.Where(field => includeDeprecated is true || field.DeprecationReason is null);

    public static IEnumerable<GraphQLType>? Interfaces(GraphQLType type) => (type as FieldsType)?.Interfaces;

    public static IEnumerable<GraphQLType>? PossibleTypes(GraphQLType type, FieldCall call) =>
        type is InterfaceType or UnionType ? call.Request.Schema.PossibleTypes((CompositeType)type) : null;

    public static IEnumerable<EnumValue>? EnumValues(GraphQLType type, bool? includeDeprecated) =>
        (type as EnumType)?.Values.Values.Where(value => includeDeprecated is true || value.DeprecationReason is null);

    public static IEnumerable<InputValue>? InputFields(GraphQLType type, bool? includeDeprecated) =>
        (type as InputObjectType)?.Fields.Values
            .Where(field => includeDeprecated is true || field.DeprecationReason is null);

    public static GraphQLType? OfType(GraphQLType type) => type switch
    {
        ListType list => list.ItemType,
        NonNullType nonNull => nonNull.Nullable,
        _ => null,
    };

    public static bool? IsOneOf(GraphQLType type) => (type as InputObjectType)?.IsOneOf;
}
