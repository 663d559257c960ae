using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Provenance.GraphQL.AspNetCore.Tests.Http;

public sealed class RequestReaderTests(GraphQLHostFixture fixture) : IClassFixture<GraphQLHostFixture>
{
    private const string Valid = """{"query":"{ __typename }"}""";

    public static TheoryData<string, string> MalformedBodies => new()
    {
        { "", "The request body is empty; send JSON." },
        { "{", "The request body is not valid JSON at line 1, byte 2: Expected depth to be zero at the end" },
        {
            "{\n  \"query\": '{ a }'\n}",
            "The request body is not valid JSON at line 2, byte 12: ''' is an invalid start"
        },
        { Valid + "}", "The request body is not valid JSON at line 1, byte 27: '}' is invalid after" },
        { "\uFEFF" + Valid, "The request body is not valid JSON at line 1, byte 1: '0xEF' is an invalid start" },
        { """{"query":"{ a }","query":"{ b }"}""", "The request body is not valid JSON: Duplicate property 'query'" },
        { """{"query":"{ a }","variables":{"a":1,"\u0061":2}}""", "The request body is not valid JSON: Duplicate" },
        { """{"query":"\ud800"}""", "The request body has a string with half a surrogate pair" },
        {
            """{"query":"{ a }","variables":{"\udc00":1}}""",
            "The request body has a string with half a surrogate pair"
        },
        { "null", "The request body must be a JSON object, not null." },
        { "\"{ a }\"", "The request body must be a JSON object, not a string." },
        { $"[{Valid}]", "The request body is a list, and this server takes no batches" },
        { "{}", "The parameter \"query\" is missing; send the text of a GraphQL document." },
        { """{"query":null}""", "The parameter \"query\" is missing; send the text of a GraphQL document." },
        {
            """{"query":["{ a }"]}""",
            "The parameter \"query\" must be a string, the text of a GraphQL document, not a list."
        },
        {
            """{"query":"{ a }","operationName":1}""",
            "The parameter \"operationName\" must be a string or null, not a number."
        },
        {
            """{"query":"{ a }","variables":"{}"}""",
            "The parameter \"variables\" must be an object or null, not a string."
        },
        {
            """{"query":"{ a }","extensions":false}""",
            "The parameter \"extensions\" must be an object or null, not a Boolean."
        },
    };

    [Theory]
    [MemberData(nameof(MalformedBodies))]
    public async Task A_malformed_body_is_refused_with_its_reason(string body, string reason)
    {
        using var response = await fixture.Host.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(reason, Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
        Assert.Equal(body is ['[', ..] ? "BATCH_REFUSED" : "BAD_REQUEST", await response.CodeAsync());
        await AssertAnswersAsync(fixture.Host);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_refused()
    {
        using var response = await fixture.Host.PostAsync([.. "{\"query\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["The request body is not valid UTF-8."], await response.ErrorsAsync());
        await AssertAnswersAsync(fixture.Host);
    }

    [Fact]
    public async Task All_wrong_parameters_are_told_together()
    {
        using var response = await fixture.Host.PostAsync(
            """{"query":1,"operationName":{},"variables":[],"extensions":0}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(4, (await response.ErrorsAsync()).Length);
    }

    [Theory]
    [InlineData(64, HttpStatusCode.OK, null)]
    [InlineData(65, HttpStatusCode.BadRequest, "JSON_TOO_DEEP")]
    [InlineData(10_000, HttpStatusCode.BadRequest, "JSON_TOO_DEEP")]
    public async Task Nesting_is_bounded(int levels, HttpStatusCode status, string? code)
    {
        // The body, "variables" and the lists in it make the levels.
        var (opening, closing) = (new string('[', levels - 2), new string(']', levels - 2));

        using var response = await fixture.Host.PostAsync(
            $$$"""{"query":"{ __typename }","variables":{"unused":{{{opening}}}{{{closing}}}}}""");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, await response.CodeAsync());
        await AssertAnswersAsync(fixture.Host);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain; application/json")]
    [InlineData("text/plain, application/json")]
    [InlineData("application/json, text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task A_type_that_a_page_of_another_origin_could_send_or_that_is_not_JSON_is_refused(string? type)
    {
        using var response = await fixture.Host.PostAsync(Valid, contentType: type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("application/json", Assert.Single(response.Headers.GetValues("Accept-Post")));
        Assert.Contains("application/json", Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("Application/JSON")]
    public async Task JSON_in_UTF8_is_read(string type)
    {
        using var response = await fixture.Host.PostAsync(Valid, contentType: type);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(1024, false, HttpStatusCode.OK)]
    [InlineData(1025, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1024, true, HttpStatusCode.OK)]
    [InlineData(1025, true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1024 * 1024, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_longer_than_the_limit_is_refused(int length, bool hidesItsLength, HttpStatusCode status)
    {
        await using var host = await GraphQLHost.StartAsync(options => options.MaxRequestBodySize = 1024);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Valid.PadRight(length)));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = hidesItsLength;

        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status is HttpStatusCode.OK ? null : "REQUEST_TOO_LARGE", await response.CodeAsync());
        await AssertAnswersAsync(host);
    }

    [Theory]
    [InlineData(1024 * 1024, HttpStatusCode.OK)]
    [InlineData((1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task The_limit_is_one_MiB_unless_set(int length, HttpStatusCode status)
    {
        using var response = await fixture.Host.PostAsync(Valid.PadRight(length));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_client_that_hangs_up_in_the_middle_of_a_body_harms_nobody()
    {
        var address = fixture.Host.Client.BaseAddress!;
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(
                Encoding.UTF8.GetBytes(
                    "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n\r\n{\"query\":"),
                TestContext.Current.CancellationToken);
        }

        await AssertAnswersAsync(fixture.Host);
    }

    [Theory]
    [InlineData("", "The parameter \"query\" is missing")]
    [InlineData("?query=", "The parameter \"query\" is missing")]
    [InlineData("?query=%7Ba%7D&query=%7Bb%7D", "The parameter \"query\" is given 2 times; give it once.")]
    [InlineData("?query=%7Ba%7D&variables=%7B", "The parameter \"variables\" is not valid JSON at line 1, byte 2:")]
    [InlineData("?query=%7Ba%7D&variables=1", "The parameter \"variables\" must be an object or null, not a number.")]
    [InlineData("?query=a&extensions=%5B%5D", "The parameter \"extensions\" must be an object or null, not a list.")]
    public async Task A_malformed_address_is_refused_with_its_reason(string query, string reason)
    {
        using var response = await fixture.Host.GetAsync($"/graphql{query}", GraphQLHost.Json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(reason, Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
    }

    private static async Task AssertAnswersAsync(GraphQLHost host)
    {
        using var response = await host.PostAsync(Valid);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.TextAsync());
    }
}
