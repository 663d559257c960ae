using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Telemetry;

/// <summary>What the log has of a fault of the server.</summary>
public sealed class FaultLogTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fault_is_logged_under_the_reference_that_the_client_has_with_the_id_of_its_trace()
    {
        const string traceId = "0af7651916cd43dd8448eb211c80319c";
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0");
        await using (var connection = server.Database.Connect())
        {
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE claim RENAME TO hidden";
            await command.ExecuteNonQueryAsync(Stop);
        }

        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ claims(first: 1) { totalCount } }" }),
        };
        request.Headers.Add("traceparent", $"00-{traceId}-b7ad6b7169203331-01");
        using var response = await server.Client.SendAsync(request, Stop);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);

        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal("INTERNAL", extensions.GetProperty("code").GetString());
        var line = Assert.Single(server.Log.Lines, line => line.Contains("A field failed", StringComparison.Ordinal));
        Assert.Matches(
            new Regex($"^Error: A field failed, reference {extensions.GetProperty("reference").GetString()}, trace {traceId} "), line);
    }
}
