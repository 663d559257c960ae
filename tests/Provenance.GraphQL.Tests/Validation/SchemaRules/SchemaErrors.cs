using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

/// <summary>What is wrong with a schema, as text.</summary>
internal static class SchemaErrors
{
    /// <summary>One line for each error: its locations and its message; empty when the schema is valid.</summary>
    public static string Of(string sdl) =>
        string.Join('\n', SchemaBuilder.Build([new SourceText(sdl)]).Errors.Select(LineOf));

    private static string LineOf(GraphQLError error)
    {
        var places = error.Locations.Select(place => $"{place.Line}:{place.Column}");
        return string.Join(' ', [.. places, error.Message]);
    }
}
