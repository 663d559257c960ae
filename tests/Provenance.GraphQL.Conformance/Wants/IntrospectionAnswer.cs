using System.Text.Json.Nodes;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Conformance.Wants;

/// <summary>want <c>introspection</c>: everything that introspection tells about a schema (section 4.2).</summary>
internal static class IntrospectionAnswer
{
    private const string Query = """
        {
          __schema {
            description
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types {
              kind name description specifiedByURL isOneOf
              fields(includeDeprecated: true) {
                name description args(includeDeprecated: true) { ...Input } type { ...Type } isDeprecated deprecationReason
              }
              inputFields(includeDeprecated: true) { ...Input }
              interfaces { ...Type }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { ...Type }
            }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...Input } }
          }
        }
        fragment Input on __InputValue { name description type { ...Type } defaultValue isDeprecated deprecationReason }
        fragment Type on __Type {
          kind name
          ofType { name kind ofType { name kind ofType { name kind ofType { name kind
            ofType { name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind } } } } }
          } } } }
        }
        """;

    /// <summary>The data, or the errors when there are any.</summary>
    public static async ValueTask<JsonNode?> OfAsync(GraphQLSchema schema)
    {
        var engine = new GraphQLEngine(SchemaExecution.Of(schema, (_, _) => null), SchemaExecution.WidestLimits);
        var (_, response) = await SchemaExecution.RunAsync(engine, new GraphQLRequest(Query));
        return response.ContainsKey("errors") ? response : response["data"]?.DeepClone();
    }
}
