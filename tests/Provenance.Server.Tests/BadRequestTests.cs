using System.Net;
using System.Text;

namespace Provenance.Server.Tests;

/// <summary>Bad requests get a clear error, and the server answers the next one.</summary>
public sealed class BadRequestTests(KurskServer server)
{
    public static TheoryData<string, string> BadBodies => new()
    {
        { """{"query":"{ claims { nodes { propositon } } }"}""", "Cannot query field \\\"propositon\\\" on type \\\"Claim\\\". Did you mean \\\"proposition\\\" or \\\"revision\\\"?" },
        { """{"query":"query ($first: Int!) { claims(first: $first) { totalCount } }","variables":{"first":"many"}}""", "Variable \\\"$first\\\" has invalid value" },
        { """{"query":"{ claims { totalCount } """, "" },
        { $$"""{"query":"{{new string('{', 10_000)}}"}""", "Syntax Error" },
        { $$"""{"query":"{ claims { totalCount } }","variables":{{new string('[', 10_000)}}}""", "" },
        { """{"query":"{ claims(first: 1, last: 1) { totalCount } }"}""", "exclude each other" },
        { """{"query":"{ claims(first: 101) { totalCount } }"}""", "0 to 100" },
        { """{"query":"{ claims(after: \"nonsense\") { totalCount } }"}""", "no cursor of this list" },
        { """{"query":"{ claim(by: { key: \"C-cas-4000\" }) { upstream(options: { maxDepth: 65 }) { direction } } }"}""", "1 to 64" },
        { """{"query":"{ claim(by: { key: \"C-cas-4000\" }) { upstream(options: { deadlineMs: 10001 }) { direction } } }"}""", "1 to 10000" },
        { """{"query":"{ claim(by: { key: \"C-cas-4000\" }) { independence(options: { deadlineMs: 0 }) { outlets } } }"}""", "1 to 10000" },
        { """{"query":"{ claim(by: { key: \"a\", id: \"b\" }) { key } }"}""", "exactly one" },
        { """{"query":"{ claims(after: \"AQAAAAAAAAAB\", order: [{ key: ASC }]) { totalCount } }"}""", "no cursor of this list" },
        { """{"query":"{ claims(order: [{ key: ASC, proposition: ASC }]) { totalCount } }"}""", "OneOf" },
        { $$"""{"query":"{ claims(where: {{string.Concat(Enumerable.Repeat("{ not: ", 10))}} { key: {} } {{new string('}', 10)}}) { totalCount } }"}""", "10 levels" },
        { $$"""{"query":"{ search(text: \"{{new string('a', 201)}}\") { totalCount } }"}""", "at most 200" },
        { """{"query":"{ search(text: \"a\", after: \"AQAAAAAAAAAB\") { totalCount } }"}""", "no cursor of this list" },
        { """{"query":"{ chains(from: { key: \"huffpost\" }, to: { key: \"nobody\" }) { chains { firstHandHops } } }"}""", "there is no source {key: \\\"nobody\\\"}" },
        { """{"query":"{ chains(from: { key: \"huffpost\" }, to: { key: \"nis\" }, claim: { key: \"none\" }) { chains { firstHandHops } } }"}""", "there is no claim {key: \\\"none\\\"}" },
        { """{"query":"{ chains(from: { key: \"nis\" }, to: { key: \"nis\" }) { chains { firstHandHops } } }"}""", "name the same source" },
        { """{"query":"{ chains(from: { key: \"uk-mod\" }, to: { key: \"uk-di\" }) { chains { firstHandHops } } }"}""", "one is a part of the other" },
        { """{"query":"{ chains(from: { key: \"huffpost\" }, to: { key: \"nis\" }, first: 101) { chains { firstHandHops } } }"}""", "1 to 100 chains" },
        { """{"query":"{ chains(from: { key: \"huffpost\" }, to: { key: \"nis\" }, options: { maxNodes: 0 }) { chains { firstHandHops } } }"}""", "1 to 20000" },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_bad_request_is_told_what_is_wrong_and_the_next_one_works(string body, string message)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync("/graphql", content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"errors\"", text, StringComparison.Ordinal);
        Assert.Contains(message, text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        var data = await server.DataAsync("{ claims(first: 0) { totalCount } }");
        Assert.Equal(85, data.GetProperty("claims").GetProperty("totalCount").GetInt32());
    }
}
