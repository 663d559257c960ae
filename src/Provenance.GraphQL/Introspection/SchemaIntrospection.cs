using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Introspection;

/// <summary><c>__Schema</c> (section 4.2.1).</summary>
internal static class SchemaIntrospection
{
    public static string? Description(GraphQLSchema schema) => schema.Description;

    public static IEnumerable<GraphQLType> Types(GraphQLSchema schema) => schema.Types.Values;

    public static GraphQLType QueryType(GraphQLSchema schema) => schema.QueryType!;

    public static GraphQLType? MutationType(GraphQLSchema schema) => schema.MutationType;

    public static GraphQLType? SubscriptionType(GraphQLSchema schema) => schema.SubscriptionType;

    public static IEnumerable<DirectiveDefinition> Directives(GraphQLSchema schema) => schema.Directives.Values;
}
