using System.Net;
using System.Text.Json;

namespace Provenance.Server.Tests.Hosting;

/// <summary>A row of which a byte was flipped: whoever meets it is told, and so is whoever watches the server.</summary>
public sealed class DamageTests() : SampleServer("kursk")
{
    private const string Query = """{ claims(first: 1) { nodes { statements(first: 100) { nodes { stance } } } } }""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readiness_names_table_and_row_once_something_has_met_it_and_no_more_when_it_is_put_right()
    {
        var (row, stance) = await DamageAsync();
        Assert.Equal("""{"status":"Healthy","reasons":[]}""", await Client.GetStringAsync("/health/ready", Stop));

        var (_, answer) = await AskAsync(Query);

        var error = answer.GetProperty("errors")[0];
        Assert.Equal("STORE_DAMAGED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.StartsWith("A record that this rests on is damaged and cannot be read.", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ASSERTZ", JsonSerializer.Serialize(answer), StringComparison.Ordinal);
        var told = await ReadinessAsync(until: "Degraded");
        Assert.Contains($"statement {row}: column stance cannot be read: \\\"ASSERTZ\\\" is none of", told, StringComparison.Ordinal);

        await ExecuteAsync($"UPDATE statement SET stance = '{stance}' WHERE id = {row}");
        Assert.Equal("""{"status":"Healthy","reasons":[]}""", await ReadinessAsync(until: "Healthy"));
        Assert.False((await AskAsync(Query)).Answer.TryGetProperty("errors", out _));
    }

    private async Task<string> ReadinessAsync(string until)
    {
        while (true)
        {
            using var response = await Client.GetAsync("/health/ready", Stop);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var told = await response.Content.ReadAsStringAsync(Stop);
            if (told.Contains(until, StringComparison.Ordinal))
            {
                return told;
            }

            await Task.Delay(50, Stop);
        }
    }

    /// <summary>Damages the first statement of the first claim.</summary>
    private async Task<(long Row, string Stance)> DamageAsync()
    {
        await using var connection = Database.Connect();
        await connection.OpenAsync(Stop);
        await using var find = connection.CreateCommand();
        find.CommandText = "SELECT id, stance FROM statement WHERE claim_id = 1 AND superseded_at IS NULL ORDER BY id LIMIT 1";
        long row;
        string stance;
        await using (var found = await find.ExecuteReaderAsync(Stop))
        {
            Assert.True(await found.ReadAsync(Stop));
            (row, stance) = (found.GetInt64(0), found.GetString(1));
        }

        if (connection is Npgsql.NpgsqlConnection)
        {
            await ExecuteAsync("ALTER TABLE statement DROP CONSTRAINT ck_statement_stance");
        }

        await ExecuteAsync($"UPDATE statement SET stance = 'ASSERTZ' WHERE id = {row}");
        return (row, stance);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = Database.Connect();
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }
}
