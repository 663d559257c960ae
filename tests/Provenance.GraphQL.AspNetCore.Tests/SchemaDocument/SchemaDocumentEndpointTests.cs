using System.Net;
using System.Net.Http.Headers;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.AspNetCore.Tests.SchemaDocument;

public sealed class SchemaDocumentEndpointTests(GraphQLHostFixture fixture) : IClassFixture<GraphQLHostFixture>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/graphql?sdl", null)]
    [InlineData("/graphql?SDL", "application/json")]
    [InlineData("/graphql/?sdl=", Browser)]
    [InlineData("/graphql/schema.graphql", Browser)]
    [InlineData("/graphql/schema.graphql", "text/plain")]
    public async Task The_schema_can_be_downloaded(string path, string? accept)
    {
        using var response = await fixture.Host.GetAsync(path, accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/graphql", response.MediaType);
        Assert.Equal("schema.graphql", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var schema = SchemaBuilder.Build([new SourceText(await response.TextAsync())]).Schema;
        Assert.Equal(["count", "describe"], Assert.IsType<ObjectType>(schema?.MutationType).Fields.Keys);
    }

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task HEAD_tells_length_and_tag_without_the_text(string path)
    {
        using var whole = await fixture.Host.GetAsync(path);
        using var head = await fixture.Host.SendAsync(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.TextAsync());
    }

    [Fact]
    public async Task A_schema_that_the_client_has_is_not_sent_again()
    {
        using var first = await fixture.Host.GetAsync("/graphql?sdl");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql");
        again.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));

        using var second = await fixture.Host.Client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("no-cache", Assert.Single(second.Headers.GetValues("Cache-Control")));
        Assert.Empty(await second.TextAsync());
    }

    [Theory]
    [InlineData("/graphql?sdl", 415)]
    [InlineData("/graphql/schema.graphql", 405)]
    public async Task Nothing_can_be_sent_to_it(string path, int status)
    {
        using var response = await fixture.Host.SendAsync(HttpMethod.Post, path);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task It_is_there_without_the_IDE()
    {
        await using var host = await GraphQLHost.StartAsync(options => options.Ide.Enabled = false);

        using var response = await host.GetAsync("/graphql/schema.graphql");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/graphql?sdl", false, "INTROSPECTION_DISABLED")]
    [InlineData("/graphql/schema.graphql", false, "INTROSPECTION_DISABLED")]
    [InlineData("/graphql?sdl", true, "DOCUMENT_NOT_TRUSTED")]
    [InlineData("/graphql/schema.graphql", true, "DOCUMENT_NOT_TRUSTED")]
    public async Task It_is_refused_with_the_error_of_introspection(string path, bool trustedOnly, string code)
    {
        await using var host = await GraphQLHost.StartAsync(options => options.Engine =
            new EngineOptions { AllowIntrospection = trustedOnly, TrustedDocumentsOnly = trustedOnly });

        using var file = await host.GetAsync(path);
        using var introspection = await host.PostAsync("""{"query":"{ __schema { __typename } }"}""");

        Assert.Equal(HttpStatusCode.Forbidden, file.StatusCode);
        Assert.Equal(code, await file.CodeAsync());
        Assert.Equal(await introspection.TextAsync(), await file.TextAsync());
    }
}
