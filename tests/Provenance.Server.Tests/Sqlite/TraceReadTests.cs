using System.Text.RegularExpressions;

namespace Provenance.Server.Tests.Sqlite;

/// <summary>A trace reads only those columns of records that its selection needs.</summary>
public sealed partial class TraceReadTests(KurskServer server)
{
    [Fact]
    public async Task For_the_coverage_it_reads_the_id_of_the_claim_and_no_source() =>
        Assert.Equal(["claim: id key"], await ReadAsync("coverage { nodesVisited }"));

    [Fact]
    public async Task For_the_class_of_origins_it_reads_what_kinds_their_sources_are() =>
        Assert.Equal(["claim: id key", "source: id type"], await ReadAsync("origins { class }"));

    [Fact]
    public async Task It_reads_of_the_sources_of_origins_what_is_selected_anywhere() => Assert.Contains(
        "source: country id name type",
        await ReadAsync(
            "origins { class source { name } } chains { origin { source { ... on Outlet { country } } } }"));

    [Fact]
    public async Task Who_stands_behind_a_claim_is_read_once() => Assert.Single(
        await ReadAsync("coverage { nodesVisited } } independence(options: { includeParts: false }) { outlets"),
        read => read.StartsWith("source: ", StringComparison.Ordinal));

    /// <summary>The table and the columns that each statement reads for a part of a claim's upstream.</summary>
    private async Task<IEnumerable<string>> ReadAsync(string selection)
    {
        await server.DataAsync($$"""{ claim(by: { key: "C-cas-4000" }) { upstream { {{selection}} } } }""");
        var reads = server.Statements.Statements.Select(sql => RecordRead().Match(sql));
        return reads.Where(read => read.Success).Select(read =>
        {
            var columns = read.Groups["column"].Captures.Select(column => column.Value);
            return $"{read.Groups["table"]}: {string.Join(' ', columns.Order())}";
        });
    }

    [GeneratedRegex("""^SELECT (?:row\."(?<column>\w+)"(?:, )?)+ FROM (?<table>\w+) AS row""")]
    private static partial Regex RecordRead();
}
