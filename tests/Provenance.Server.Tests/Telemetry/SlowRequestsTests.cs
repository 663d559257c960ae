using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Provenance.GraphQL.Persisted;
using Provenance.Server.Settings;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Telemetry;

/// <summary>The line that the log has for a slow request.</summary>
public sealed partial class SlowRequestsTests
{
    private const string Query =
        """query WhoIsIt($name: String!) { sources(where: { name: { eq: $name } }) { totalCount } other: sources(where: { name: { eq: "Deep Throat" } }) { totalCount } }""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slow_request_is_one_line_with_all_that_tells_why_and_nothing_of_what_was_asked_for()
    {
        await using var server = await AccessServer.StartAsync(
            "http://127.0.0.1:0", ("SlowRequests:Threshold", "00:00:00.001"), ("Logging:LogLevel:Default", "Warning"));
        using var answer = await server.Client.PostAsJsonAsync(
            "/graphql", new { query = Query, variables = new { name = "Mark Felt" } }, Stop);
        Assert.True(answer.IsSuccessStatusCode);

        var line = Assert.Single(server.Log.Lines, line => line.Contains("Slow request", StringComparison.Ordinal));
        Assert.Matches(Expected(), line);
        Assert.Contains(TrustedDocuments.IdOf(Query), line, StringComparison.Ordinal);
        Assert.DoesNotContain("Felt", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Throat", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SlowRequests:Threshold", "01:00:00")]
    [InlineData("SlowRequests:Enabled", "false")]
    public async Task Others_are_not_logged(string setting, string value)
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0", (setting, value));
        using var answer = await server.Client.PostAsJsonAsync(
            "/graphql", new { query = Query, variables = new { name = "Mark Felt" } }, Stop);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("Slow request", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("01:00:01")]
    public void A_threshold_out_of_range_is_refused(string threshold)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("SlowRequests:Threshold", threshold)]).Build();
        var refused = Assert.Throws<OptionsValidationException>(() => SettingsServices.Check(settings));
        Assert.Equal([$"SlowRequests:Threshold is {threshold}; 00:00:00.001 to 01:00:00 would be accepted."], refused.Failures);
    }

    [GeneratedRegex(
        "Slow request: [0-9]+ ms, trace [0-9a-f]{32}, operation WhoIsIt, document [0-9a-f]{64}, field cost [0-9.]+, "
        + "type cost [0-9.]+, 2 statements, 0 errors")]
    private static partial Regex Expected();
}
