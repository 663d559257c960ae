using System.Text.Json.Nodes;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Validation;

namespace Provenance.GraphQL.Conformance.Wants;

/// <summary>want <c>validate</c>: the errors of all rules, or of those that the request names.</summary>
internal static class ValidateAnswer
{
    public static JsonObject Of(GraphQLSchema schema, DocumentNode document, IReadOnlySet<string>? rules)
    {
        var errors = DocumentValidator.Validate(schema, document, new ValidationOptions { Rules = rules });
        return new JsonObject { ["valid"] = errors is [], ["errors"] = ErrorJson.Of(errors) };
    }
}
