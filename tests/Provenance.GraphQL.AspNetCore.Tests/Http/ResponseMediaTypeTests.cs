using System.Net;

namespace Provenance.GraphQL.AspNetCore.Tests.Http;

public sealed class ResponseMediaTypeTests(GraphQLHostFixture fixture) : IClassFixture<GraphQLHostFixture>
{
    private const string Json = "application/json";
    private const string GraphQL = "application/graphql-response+json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/graphql-response+json", GraphQL)]
    [InlineData("APPLICATION/GraphQL-Response+JSON", GraphQL)]
    [InlineData("application/json; charset=UTF-8", Json)]
    [InlineData("application/graphql-response+json; charset=\"utf-8\"", GraphQL)]
    [InlineData("application/graphql-response+json; charset=latin1, application/json", Json)]
    [InlineData("application/graphql-response+json, application/json", GraphQL)]
    [InlineData("application/json, application/graphql-response+json", GraphQL)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQL)]
    [InlineData("application/graphql-response+json;q=0.8, application/json;q=0.9", Json)]
    [InlineData("application/graphql-response+json;q=0.8, */*", Json)]
    [InlineData("application/graphql-response+json, */*", GraphQL)]
    [InlineData("application/json;q=0, */*", GraphQL)]
    [InlineData("application/json;q=0.1, application/*;q=0.5", GraphQL)]
    [InlineData("text/event-stream, application/json", Json)]
    [InlineData("text/event-stream;q=0.9, */*", Json)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Json)]
    public async Task The_preferred_type_is_written(string? accept, string expected)
    {
        using var response = await fixture.Host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Equal("Accept", Assert.Single(response.Headers.Vary));
        Assert.Equal("Query", (await response.JsonAsync()).GetProperty("data").GetProperty("__typename").GetString());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/*")]
    [InlineData("application/xml")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("*/*;q=0")]
    [InlineData("///")]
    public async Task A_request_that_accepts_no_type_is_refused(string accept)
    {
        using var response = await fixture.Host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains("application/json", Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
    }
}
