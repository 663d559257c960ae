using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Schema;

/// <summary>Schemas for tests, of SDL written in the test.</summary>
internal static class Schemas
{
    /// <summary>A schema that must be without errors.</summary>
    public static GraphQLSchema Build(params IReadOnlyList<string> documents)
    {
        var result = SchemaBuilder.Build([.. documents.Select(document => new SourceText(document))]);
        Assert.Empty(result.Errors.Select(error => error.Message));
        return result.Schema!;
    }
}
