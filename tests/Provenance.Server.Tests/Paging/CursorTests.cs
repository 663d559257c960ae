using System.Text.Json;

namespace Provenance.Server.Tests.Paging;

/// <summary>A cursor goes on in the list that gave it and in no other, and a wrong one spoils no other answer.</summary>
public sealed class CursorTests(KurskServer server) : IClassFixture<KurskServer>
{
    private const string Claims = """{ claims(first: 2) { pageInfo { endCursor } } }""";

    [Fact]
    public async Task One_bad_cursor_among_three_fields_leaves_two_answers()
    {
        var response = await AnswerAsync(
            """{ claims { totalCount } wrong: documents(after: "nonsense") { totalCount } sources { totalCount } }""");

        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Equal("wrong", Assert.Single(error.GetProperty("path").EnumerateArray()).GetString());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
        var data = response.GetProperty("data");
        Assert.Equal(85, data.GetProperty("claims").GetProperty("totalCount").GetInt32());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("wrong").ValueKind);
        Assert.True(data.GetProperty("sources").GetProperty("totalCount").GetInt32() > 0);
    }

    [Fact]
    public async Task A_cursor_goes_on_with_the_same_arguments_however_they_are_given()
    {
        var cursor = await CursorAsync(
            """{ claims(where: { key: { startsWith: "C-" } }, first: 2) { pageInfo { endCursor } } }""", "claims");
        var data = await server.DataAsync(
            """
            query ($where: ClaimFilterInput, $after: String) {
              claims(first: 1, order: null, after: $after, where: $where) { nodes { key } }
            }
            """,
            new { where = new { key = new { startsWith = "C-" } }, after = cursor });
        Assert.Single(data.GetProperty("claims").GetProperty("nodes").EnumerateArray());
    }

    [Theory]
    [InlineData("documents(after: $after) { totalCount }")]
    [InlineData("claims(order: [{ key: ASC }], after: $after) { totalCount }")]
    [InlineData("claims(where: { key: { startsWith: \"C-\" } }, before: $after) { totalCount }")]
    [InlineData("claims(asOf: { published: \"2025-01-01\" }, after: $after) { totalCount }")]
    public async Task A_cursor_of_another_list_is_refused(string field)
    {
        var cursor = await CursorAsync(Claims, "claims");
        var response = await AnswerAsync($"query ($after: String) {{ {field} }}", new { after = cursor });
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Contains("no cursor of this list", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("after: $after")]
    [InlineData("order: [{ key: DESC }], after: $after")]
    [InlineData("order: [{ proposition: ASC }], after: $after")]
    [InlineData("order: [{ key: ASC }, { proposition: ASC }], after: $after")]
    public async Task A_cursor_of_an_order_is_refused_in_every_other(string arguments)
    {
        var cursor = await CursorAsync("{ claims(order: [{ key: ASC }], first: 2) { pageInfo { endCursor } } }", "claims");
        var response = await AnswerAsync(
            $"query ($after: String) {{ claims({arguments}) {{ totalCount }} }}", new { after = cursor });
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Contains("no cursor of this list", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_one_parent_is_refused_by_the_others_alone()
    {
        var cursor = await CursorAsync(
            """{ document(by: { key: "D003" }) { statements(first: 1) { pageInfo { endCursor } } } }""",
            "document",
            "statements");
        var response = await AnswerAsync(
            """
            query ($after: String) {
              documents(where: { key: { in: ["D002", "D003"] } }) { nodes { key statements(first: 1, after: $after) { nodes { id } } } }
            }
            """,
            new { after = cursor });

        var nodes = response.GetProperty("data").GetProperty("documents").GetProperty("nodes").EnumerateArray().ToDictionary(
            node => node.GetProperty("key").GetString()!, node => node.GetProperty("statements"));
        Assert.Equal(JsonValueKind.Null, nodes["D002"].ValueKind);
        Assert.Single(nodes["D003"].GetProperty("nodes").EnumerateArray());
        Assert.Single(response.GetProperty("errors").EnumerateArray());
    }

    private async Task<JsonElement> AnswerAsync(string query, object? variables = null) =>
        (await server.AskAsync(query, variables)).Answer;

    private async Task<string> CursorAsync(string query, params string[] path)
    {
        var list = path.Aggregate(await server.DataAsync(query), (at, name) => at.GetProperty(name));
        return list.GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
    }
}
