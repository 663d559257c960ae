using System.Net;
using System.Text;

namespace Provenance.GraphQL.AspNetCore.Tests.Uploads;

/// <summary>Requests that bring files, as the GraphQL multipart request specification has them.</summary>
public sealed class MultipartRequestTests : IAsyncLifetime
{
    private const string Operations =
        """{"query":"mutation ($files: [Upload!]!) { describe(files: $files) }","variables":{"files":[null,null]}}""";

    private const string Map = """{"a":["variables.files.0"],"b":["variables.files.1"]}""";

    private GraphQLHost? _host;

    private GraphQLHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await GraphQLHost.StartAsync(options =>
    {
        options.MaxUploads = 2;
        options.MaxUploadSize = 2048;
        options.MaxRequestBodySize = 1024;
    });

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public static TheoryData<string, string, string> Malformed => new()
    {
        { "[]", Map, "The part \"operations\" must be a JSON object, not a list: this server takes no batches." },
        { "{", Map, "The part \"operations\" is not valid JSON at line 1" },
        { Operations, "[]", "The part \"map\" must be a JSON object" },
        { Operations, """{"a":"variables.files.0"}""", "The part \"map\" must give a list of places for \"a\"" },
        { Operations, """{"a":["variables.files.2"]}""", "The part \"map\" leads \"a\" to \"variables.files.2\"; a place" },
        { Operations, """{"a":["query"]}""", "The part \"map\" leads \"a\" to \"query\"; a place" },
        {
            Operations, """{"a":["variables.files.0"],"b":["variables.files.0"]}""",
            "The part \"map\" leads \"b\" to \"variables.files.0\"; a place"
        },
        { Operations, """{"a":["variables.files.0"]}""", "The part \"b\" is not one of which the part \"map\" says" },
        {
            Operations, """{"c":["variables.files.0"],"a":["variables.files.1"]}""",
            "The part \"b\" is not one of which the part \"map\" says"
        },
        { """{"query":1}""", "{}", "The part \"a\" is not one of which the part \"map\" says" },
    };

    [Fact]
    public async Task Files_are_given_to_the_resolver_and_are_gone_afterwards()
    {
        using var response = await SendAsync(Operations, Map, ("a", "one.jsonl", "One"u8.ToArray()), ("b", "x/two", new byte[2048]));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var described = (await response.JsonAsync()).GetProperty("data").GetProperty("describe").EnumerateArray()
            .Select(text => text.GetString()!.Split(' ')).ToList();
        Assert.Equal(["one.jsonl", "3"], described[0][..2]);
        Assert.Equal(["two", "2048"], described[1][..2]);
        Assert.Equal(Digest("One"u8), described[0][2]);
        Assert.EndsWith(".jsonl", described[0][3], StringComparison.Ordinal);
        await UntilAsync(() => !described.Exists(file => File.Exists(file[3])));
    }

    [Fact]
    public async Task Files_are_gone_after_a_request_that_failed()
    {
        var before = Folders();

        using var response = await SendAsync(
            """{"query":"mutation ($files: [Upload!]!) { describe(files: $files, fails: true) }","variables":{"files":[null]}}""",
            """{"a":["variables.files.0"]}""",
            ("a", "one", "One"u8.ToArray()));

        Assert.Equal(["Not today."], await response.ErrorsAsync());
        await UntilAsync(() => before.SequenceEqual(Folders()));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_request_is_refused_with_its_reason(string operations, string map, string reason)
    {
        using var response = await SendAsync(operations, map, ("a", "one", "One"u8.ToArray()), ("b", "two", "Two"u8.ToArray()));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(reason, Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_come_is_missed()
    {
        using var response = await SendAsync(Operations, Map, ("a", "one", "One"u8.ToArray()));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["The part \"b\" is missing, which the part \"map\" names."], await response.ErrorsAsync());
    }

    [Fact]
    public async Task A_file_longer_than_the_limit_is_refused()
    {
        using var response = await SendAsync(Operations, Map, ("a", "one", new byte[2049]), ("b", "two", []));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("REQUEST_TOO_LARGE", await response.CodeAsync());
        Assert.Contains("2048 bytes", Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_longer_than_the_limit_are_refused()
    {
        using var response = await SendAsync(Operations + new string(' ', 1024), Map, ("a", "one", []), ("b", "two", []));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("1024 bytes", Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_files_than_the_limit_are_refused()
    {
        using var response = await SendAsync(
            Operations.Replace("[null,null]", "[null,null,null]", StringComparison.Ordinal),
            """{"a":["variables.files.0"],"b":["variables.files.1"],"c":["variables.files.2"]}""",
            ("a", "one", []), ("b", "two", []), ("c", "three", []));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(["The request brings 3 files, and this server takes at most 2."], await response.ErrorsAsync());
    }

    [Theory]
    [InlineData("GraphQL-preflight", HttpStatusCode.OK)]
    [InlineData("Apollo-Require-Preflight", HttpStatusCode.OK)]
    [InlineData("X-Apollo-Operation-Name", HttpStatusCode.OK)]
    [InlineData("X-Other", HttpStatusCode.BadRequest)]
    public async Task A_request_needs_a_header_that_a_page_of_another_origin_cannot_send(string header, HttpStatusCode status)
    {
        using var response = await SendAsync(header, Operations, Map, ("a", "one", []), ("b", "two", []));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status is HttpStatusCode.BadRequest, (await response.TextAsync()).Contains("GraphQL-preflight: 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_ends_early_is_refused()
    {
        using var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        content.Headers.Add("GraphQL-preflight", "1");
        using var response = await Host.Client.PostAsync("/graphql", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(
            "The request body cannot be read as multipart/form-data", Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cannot_be_named_in_another_way()
    {
        using var response = await Host.PostAsync(
            """{"query":"mutation ($files: [Upload!]!) { describe(files: $files) }","variables":{"files":["/etc/passwd"]}}""");

        Assert.Contains(
            "Upload cannot represent value: \"/etc/passwd\". Send the file as a part",
            Assert.Single(await response.ErrorsAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_takes_no_files_reads_none()
    {
        await using var host = await GraphQLHost.StartAsync(options => options.MaxUploads = 0);
        using MultipartFormDataContent content = new() { { new StringContent(Operations), "operations" } };
        using var response = await host.Client.PostAsync("/graphql", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    /// <summary>Waits for what happens right after the answer; a test that waits too long is ended.</summary>
    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static string[] Folders() => Directory.GetDirectories(Path.GetTempPath(), "graphql-upload-*");

    private static string Digest(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..8];

    private Task<HttpResponseMessage> SendAsync(
        string operations, string map, params (string Part, string Name, byte[] Content)[] files) =>
        SendAsync("GraphQL-preflight", operations, map, files);

    private async Task<HttpResponseMessage> SendAsync(
        string header, string operations, string map, params (string Part, string Name, byte[] Content)[] files)
    {
        using MultipartFormDataContent content = new()
        {
            { new StringContent(operations, Encoding.UTF8), "operations" },
            { new StringContent(map, Encoding.UTF8), "map" },
        };
        foreach (var (part, name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), part, name);
        }

        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Add(header, "1");
        return await Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
