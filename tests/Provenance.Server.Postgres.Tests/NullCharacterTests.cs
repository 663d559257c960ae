namespace Provenance.Server.Tests;

/// <summary>The null character, which PostgreSQL has in no text, is a fault of the request and not of the server.</summary>
public sealed class NullCharacterTests(KurskServer server)
{
    [Theory]
    [InlineData("""{ claim(by: { key: "a\u0000" }) { key } }""")]
    [InlineData("""{ claims(where: { proposition: { contains: "\u0000" } }) { totalCount } }""")]
    [InlineData("""{ sources(where: { name: { in: ["a", "\u0000"] } }) { totalCount } }""")]
    public async Task A_request_with_it_is_told(string query)
    {
        var (status, answer) = await server.AskAsync(query);

        Assert.Equal(200, status);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            ("An argument has the null character, U+0000; other characters would be accepted.", "BAD_USER_INPUT"),
            (error.GetProperty("message").GetString(), error.GetProperty("extensions").GetProperty("code").GetString()));
    }
}
