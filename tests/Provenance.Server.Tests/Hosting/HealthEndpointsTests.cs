using System.Net;

namespace Provenance.Server.Tests.Hosting;

public sealed class HealthEndpointsTests(KurskServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_server_with_its_store_is_healthy(string path) =>
        Assert.Equal("""{"status":"Healthy","reasons":[]}""", await server.Client.GetStringAsync(path, Stop));

    [Fact]
    public async Task A_store_without_its_schema_makes_no_server_ready()
    {
        await using var other = new KurskServer();
        await other.InitializeAsync();
        await using (var connection = other.Database.Connect())
        {
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM applied_script WHERE name = 'supersession.sql'";
            await command.ExecuteNonQueryAsync(Stop);
        }

        using var live = await other.Client.GetAsync("/health/live", Stop);
        using var ready = await other.Client.GetAsync("/health/ready", Stop);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode));
        Assert.Equal(
            """{"status":"Unhealthy","reasons":["The store is not up to date: it lacks supersession.sql."]}""",
            await ready.Content.ReadAsStringAsync(Stop));
    }
}
