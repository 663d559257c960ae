using System.Net;

namespace Provenance.GraphQL.AspNetCore.Tests.Ide;

public sealed class GraphQLIdeEndpointTests : IDisposable
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public GraphQLIdeEndpointTests()
    {
        Write("ide/index.html", "<title>the IDE</title>");
        Write("ide/static/js/main.0349187e.js", "script");
        Write("ide/LICENSE", "licence");
        Write("secret.txt", "secret");
    }

    [Fact]
    public async Task A_browser_at_the_endpoint_is_sent_to_the_folder_that_relative_links_need()
    {
        await using var host = await StartAsync();

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var response = await host.SendAsync(method, "/graphql", Browser);

            Assert.Equal(HttpStatusCode.Found, response.StatusCode);
            Assert.Equal("/graphql/", response.Headers.Location?.ToString());
        }
    }

    [Theory]
    [InlineData("/graphql/", Browser)]
    [InlineData("/graphql/index.html", Browser)]
    [InlineData("/graphql/index.html", "*/*")]
    [InlineData("/graphql/index.html", "application/json")]
    public async Task The_page_is_served(string path, string accept)
    {
        await using var host = await StartAsync();

        using var response = await host.GetAsync(path, accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.MediaType);
        Assert.Equal("<title>the IDE</title>", await response.TextAsync());
    }

    [Theory]
    [InlineData("/graphql/index.html", "text/html", "no-cache")]
    [InlineData("/graphql/bcp-config.json", "application/json", "no-cache")]
    [InlineData("/graphql/LICENSE", "text/plain", "no-cache")]
    [InlineData("/graphql/static/js/main.0349187e.js", "text/javascript", "public, max-age=31536000, immutable")]
    public async Task Files_have_their_type_and_only_those_named_by_hash_are_cached(
        string path, string type, string caching)
    {
        await using var host = await StartAsync();

        using var response = await host.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.MediaType);
        Assert.Equal(caching, Assert.Single(response.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public async Task The_page_may_load_nothing_from_elsewhere_and_be_framed_nowhere()
    {
        await using var host = await StartAsync();

        using var response = await host.GetAsync("/graphql/");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_configuration_holds_the_title_and_the_first_document_and_turns_telemetry_off()
    {
        await using var host = await GraphQLHost.StartAsync(options =>
        {
            options.Ide.Title = "Provenance \"1\"";
            options.Ide.Document = "# Who cited whom?\n{ __typename }";
        });

        using var response = await host.GetAsync("/graphql/bcp-config.json");

        var configuration = await response.JsonAsync();
        Assert.Equal("Provenance \"1\"", configuration.GetProperty("title").GetString());
        Assert.Equal("# Who cited whom?\n{ __typename }", configuration.GetProperty("graphQLDocument").GetString());
        Assert.True(configuration.GetProperty("useBrowserUrlAsEndpoint").GetBoolean());
        Assert.True(configuration.GetProperty("disableTelemetry").GetBoolean());
    }

    [Theory]
    [InlineData("/graphql/operations/who/", "../../", null)]
    [InlineData("/graphql/operations/who/eyJrZXkiOiLDpCJ9/", "../../../", "ä")]
    public async Task A_saved_operation_has_an_address_at_which_the_IDE_begins_with_it_and_asks_the_endpoint(
        string address, string endpoint, string? key)
    {
        await using var host = await StartWithOperationAsync();

        using var page = await host.GetAsync(address, Browser);
        using var response = await host.GetAsync($"{address}bcp-config.json");

        Assert.Equal("<title>the IDE</title>", await page.TextAsync());
        var configuration = await response.JsonAsync();
        Assert.Equal("query Who { __typename }", configuration.GetProperty("graphQLDocument").GetString());
        Assert.Equal(endpoint, configuration.GetProperty("endpoint").GetString());
        Assert.Equal(key is not null, configuration.TryGetProperty("variables", out var variables));
        Assert.Equal(key, key is null ? null : variables.GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("/graphql/operations/who", "/graphql/operations/who/")]
    [InlineData("/graphql/operations/who/eyJrZXkiOiLDpCJ9", "/graphql/operations/who/eyJrZXkiOiLDpCJ9/")]
    [InlineData("/graphql/operations/who/static/js/main.0349187e.js", "/graphql/static/js/main.0349187e.js")]
    [InlineData("/graphql/operations/who/eyJrZXkiOiLDpCJ9/static/js/main.0349187e.js", "/graphql/static/js/main.0349187e.js")]
    public async Task It_shares_the_files_of_the_IDE_and_its_address_ends_with_a_slash(string address, string location)
    {
        await using var host = await StartWithOperationAsync();

        using var response = await host.GetAsync(address, Browser);

        Assert.Equal(location, response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/graphql/operations/nobody/")]
    [InlineData("/graphql/operations/nobody/bcp-config.json")]
    [InlineData("/graphql/operations/who/no-json/")]
    [InlineData("/graphql/operations/who/WzFd/bcp-config.json")]
    [InlineData("/graphql/operations/")]
    public async Task An_operation_that_is_not_saved_and_variables_that_are_no_object_are_not_found(string address)
    {
        await using var host = await StartWithOperationAsync();

        using var response = await host.GetAsync(address, Browser);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Without_the_installed_files_the_page_says_how_to_get_them()
    {
        await using var host = await GraphQLHost.StartAsync(
            options => options.Ide.Folder = Path.Combine(_folder.FullName, "absent"));

        using var response = await host.GetAsync("/graphql/", Browser);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.MediaType);
        Assert.Contains("Install <strong>Node.js</strong>", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql/static/js/absent.js")]
    [InlineData("/graphql/static")]
    [InlineData("/graphql/..%2fsecret.txt")]
    [InlineData("/graphql/%2e%2e/secret.txt")]
    [InlineData("/graphql/static/..%2f..%2fsecret.txt")]
    public async Task Nothing_outside_the_folder_can_be_read(string path)
    {
        await using var host = await StartAsync();

        using var response = await host.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        await using var host = await StartAsync();
        using var first = await host.GetAsync("/graphql/index.html");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/graphql/index.html");
        again.Headers.IfNoneMatch.Add(Assert.IsType<System.Net.Http.Headers.EntityTagHeaderValue>(first.Headers.ETag));

        using var second = await host.Client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_IDE_can_be_turned_off()
    {
        await using var host = await GraphQLHost.StartAsync(options => options.Ide.Enabled = false);

        using var response = await host.GetAsync("/graphql/index.html", Browser);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<GraphQLHost> StartWithOperationAsync() => GraphQLHost.StartAsync(options =>
    {
        options.Ide.Folder = Path.Combine(_folder.FullName, "ide");
        options.Ide.Operations = new Dictionary<string, string> { ["who"] = "query Who { __typename }" };
    });

    private Task<GraphQLHost> StartAsync() =>
        GraphQLHost.StartAsync(options => options.Ide.Folder = Path.Combine(_folder.FullName, "ide"));

    private void Write(string path, string content)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
    }
}
