using System.Net;

namespace Provenance.GraphQL.AspNetCore.Tests.Http;

public sealed class GraphQLHttpEndpointTests(GraphQLHostFixture fixture) : IClassFixture<GraphQLHostFixture>
{
    private const string Json = "application/json";
    private const string GraphQL = "application/graphql-response+json";

    // The status codes that the audits of GraphQL over HTTP ask for.
    [Theory]
    [InlineData("{ __typename }", Json, 200)]
    [InlineData("{ __typename }", GraphQL, 200)]
    [InlineData("{", Json, 200)]
    [InlineData("{", GraphQL, 400)]
    [InlineData("{ nonsense }", Json, 200)]
    [InlineData("{ nonsense }", GraphQL, 400)]
    [InlineData("query Q($text: String!) { echo(text: $text) }", Json, 200)]
    [InlineData("query Q($text: String!) { echo(text: $text) }", GraphQL, 400)]
    public async Task What_was_not_executed_has_no_data_and_is_a_failure_in_GraphQLs_own_type(
        string document, string accept, int status)
    {
        using var response = await fixture.Host.PostAsync($$"""{"query":"{{document}}"}""", accept);

        var json = await response.JsonAsync();
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(document is "{ __typename }", json.TryGetProperty("data", out _));
        Assert.NotEqual(document is "{ __typename }", json.TryGetProperty("errors", out _));
    }

    [Theory]
    [InlineData(Json, 200)]
    [InlineData(GraphQL, 400)]
    public async Task An_operation_that_the_document_lacks_is_named(string accept, int status)
    {
        using var response = await fixture.Host.PostAsync(
            """{"query":"query Here { __typename }","operationName":"Absent"}""", accept);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains("Absent", Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
        Assert.Equal("OPERATION_RESOLUTION_FAILURE", await response.CodeAsync());
    }

    [Theory]
    [InlineData("{ fails }", Json)]
    [InlineData("{ fails }", GraphQL)]
    [InlineData("{ failsAll }", Json)]
    [InlineData("{ failsAll }", GraphQL)]
    public async Task What_was_executed_is_a_success_even_where_fields_failed(string document, string accept)
    {
        using var response = await fixture.Host.PostAsync($$"""{"query":"{{document}}"}""", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True((await response.JsonAsync()).TryGetProperty("data", out _));
        Assert.DoesNotContain("secret", Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_keeps_its_letters()
    {
        using var response = await fixture.Host.PostAsync(
            """{"query":"query Q($text: String!) { echo(text: $text) }","variables":{"text":"Курськ <b>&amp;'"}}""");

        Assert.Equal("""{"data":{"echo":"Курськ <b>&amp;'"}}""", await response.TextAsync());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_query_can_be_sent_with_GET()
    {
        var document = Uri.EscapeDataString("query Q($text: String!) { echo(text: $text) }");
        var variables = Uri.EscapeDataString("""{"text":"Курськ + 1"}""");

        using var response = await fixture.Host.GetAsync(
            $"/graphql?query={document}&variables={variables}&operationName=Q&extensions=");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"echo":"Курськ + 1"}}""", await response.TextAsync());
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(GraphQL)]
    public async Task A_mutation_with_GET_is_not_executed(string accept)
    {
        var document = Uri.EscapeDataString("mutation { count }");

        using var refused = await fixture.Host.GetAsync($"/graphql?query={document}", accept);
        using var first = await fixture.Host.PostAsync("""{"query":"mutation { count }"}""");
        using var again = await fixture.Host.GetAsync($"/graphql?query={document}", accept);
        using var second = await fixture.Host.PostAsync("""{"query":"mutation { count }"}""");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Equal(["POST"], refused.Content.Headers.Allow);
        Assert.Equal("BAD_REQUEST", await refused.CodeAsync());
        Assert.Equal(1, await CountAsync(second) - await CountAsync(first));
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("QUERY")]
    public async Task Other_methods_are_told_which_are_allowed(string method)
    {
        using var response = await fixture.Host.SendAsync(new HttpMethod(method), "/graphql?query={__typename}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("{__typename}", Json, HttpStatusCode.OK)]
    [InlineData("{__typename}", GraphQL, HttpStatusCode.OK)]
    [InlineData("{", GraphQL, HttpStatusCode.BadRequest)]
    [InlineData("{__typename}", "image/png", HttpStatusCode.NotAcceptable)]
    [InlineData("mutation{count}", Json, HttpStatusCode.MethodNotAllowed)]
    public async Task HEAD_is_answered_as_GET_is_but_for_the_body(string document, string accept, HttpStatusCode status)
    {
        var path = $"/graphql?query={Uri.EscapeDataString(document)}";
        using var head = await fixture.Host.SendAsync(HttpMethod.Head, path, accept);
        using var get = await fixture.Host.GetAsync(path, accept);

        Assert.Equal((status, status), (head.StatusCode, get.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.Allow, head.Content.Headers.Allow);
        Assert.Empty(await head.TextAsync());
    }

    private static async Task<int> CountAsync(HttpResponseMessage response) =>
        (await response.JsonAsync()).GetProperty("data").GetProperty("count").GetInt32();
}
