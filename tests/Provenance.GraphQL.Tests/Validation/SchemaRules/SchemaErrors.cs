using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

/// <summary>What is wrong with a schema, as text.</summary>
internal static class SchemaErrors
{
    /// <summary>One line for each error: its locations and its message; empty when the schema is valid.</summary>
    public static string Of(string sdl) => string.Join('\n', SchemaBuilder.Build([new SourceText(sdl)]).Errors.Select(error =>
        $"{string.Join(' ', error.Locations.Select(place => $"{place.Line}:{place.Column}"))} {error.Message}".Trim()));
}
