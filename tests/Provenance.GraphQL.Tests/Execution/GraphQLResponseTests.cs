using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Execution;

public sealed class GraphQLResponseTests
{
    [Fact]
    public async Task The_deepest_operation_is_answered_with_every_object_in_seven_lists()
    {
        const string Sdl = "type Query { q: [[[[[[[Query]]]]]]] }";
        const int FieldsOfFragment = 98;
        var document = "{ ...F0 }" + string.Concat(Enumerable.Range(0, 5).Select(index =>
            $" fragment F{index} on Query {{ {string.Concat(Enumerable.Repeat("q { ", FieldsOfFragment))}"
            + (index < 4 ? $"...F{index + 1}" : "__typename")
            + string.Concat(Enumerable.Repeat(" }", FieldsOfFragment + 1))));
        var schema = SchemaBuilder.Build([new SourceText(Sdl)]).Schema!;
        var query = new Dictionary<string, object?> { ["__typename"] = "Query" };
        object value = query;
        for (var list = 0; list < 7; list++)
        {
            value = new[] { value };
        }

        var engine = new GraphQLEngine(
            Delegated.Of(schema, (_, _) => value), new EngineOptions { MaxOperationDepth = 500, DefaultListSize = 1 });
        var json = Newsroom.Json(await engine.ExecuteAsync(
            new GraphQLRequest(document), Delegated.NoServices.Instance, TestContext.Current.CancellationToken));
        Assert.Contains("{\"__typename\":\"Query\"}", json, StringComparison.Ordinal);
        Assert.Equal(5 * FieldsOfFragment * 7, json.Count(character => character is '['));
    }
}
