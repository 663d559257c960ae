namespace Provenance.Server.Tests.Sqlite;

/// <summary>
/// How many SQL statements a request takes, where no reads share one by the way: SQLite answers within the call.
/// </summary>
public sealed class StatementCountTests(KurskServer server)
{
    [Fact]
    public async Task All_analyses_of_one_claim_share_one_walk()
    {
        await server.DataAsync("""{ claim(by: { key: "C-cas-4000" }) { independence { outlets } } }""");
        var one = server.Statements.Count;
        await server.DataAsync("""
            { claim(by: { key: "C-cas-4000" }) {
                independence { outlets } bottlenecks { share } minimumRefutation { key }
            } }
            """);
        Assert.Equal(one, server.Statements.Count);
    }

    [Fact]
    public async Task The_number_of_SQL_statements_does_not_depend_on_the_number_of_claims()
    {
        var query = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "schema", "operations", "fifty-claims.graphql"),
            TestContext.Current.CancellationToken);
        var counts = new List<int>();
        foreach (var first in new[] { 10, 50, 85 })
        {
            var data = await server.DataAsync(query, new { first });
            Assert.Equal(first, data.GetProperty("claims").GetProperty("nodes").GetArrayLength());
            counts.Add(server.Statements.Count);
        }

        Assert.Single(counts.Distinct());
    }
}
