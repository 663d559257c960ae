using System.Text.Json;
using Provenance.Data.Tests;

namespace Provenance.Server.Tests.Scale;

/// <summary>
/// Every analysis of what is cited most, in a synthetic corpus of 5,000 citations; the benchmark <c>scale</c> asks the same
/// of 100,000.
/// </summary>
public sealed class ScaleTests
{
    /// <summary>
    /// A level of a trace takes two statements, with SAME_AS six, and a trace follows ten levels by default; drift
    /// traces both ways.
    /// </summary>
    private const int MaxStatements = 64;

    [Fact]
    public async Task Every_analysis_is_answered_whole_or_says_what_cut_it()
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("provenance-scale-");
        await using var database = await TestDatabase.CreateAsync();
        await using (var server = await SyntheticServer.StartAsync(database.ConnectionString, stop))
        {
            await server.ImportAsync(
                new() { Citations = 5000 }, Path.Combine(folder.FullName, "scale.jsonl"), stop);
            var subjects = await server.SubjectsAsync(stop);
            List<string> others = [];
            foreach (var question in ScaleQuestion.All)
            {
                var answer = ScaleAnswer.Of(await server.AskAsync(question.Query, subjects, stop));
                Assert.True(answer.Errors is [] || answer.IsRefused, $"{question.Name}: {answer}");
                var statements = server.Statements.Count;
                if (question.Statements is { } exact ? statements != exact : statements is 0 or > MaxStatements)
                {
                    others.Add($"{question.Name}: {statements} SQL statements");
                }
            }

            Assert.Empty(others);

            await AssertCutHonestlyAsync(server, subjects);
        }

        folder.Delete(recursive: true);
    }

    /// <summary>A trace that reads but a part of those who cite a hub visits what a larger one visits first.</summary>
    private static async Task AssertCutHonestlyAsync(SyntheticServer server, Dictionary<string, object> subjects)
    {
        var (all, whole) = await DownstreamAsync(server, subjects, 20_000);
        Assert.True(whole.GetProperty("complete").GetBoolean());
        var (first, cut) = await DownstreamAsync(server, subjects, 20);
        Assert.Equal("MAX_NODES", cut.GetProperty("stoppedBy").GetString());
        Assert.InRange(all.Count, 100, 5000);
        Assert.Equal(all.Take(20), first);
    }

    private static async Task<(List<string?> Nodes, JsonElement Coverage)> DownstreamAsync(
        SyntheticServer server, Dictionary<string, object> subjects, int maxNodes)
    {
        var answer = await server.AskAsync(
            """
            query Q($statement: ID!, $maxNodes: Int!) {
              node(id: $statement) {
                ... on Statement {
                  downstream(options: { maxNodes: $maxNodes, maxDepth: 64 }) {
                    nodes { statement { id } } coverage { complete stoppedBy }
                  }
                }
              }
            }
            """,
            new Dictionary<string, object>(subjects) { ["maxNodes"] = maxNodes },
            TestContext.Current.CancellationToken);
        var trace = answer.GetProperty("data").GetProperty("node").GetProperty("downstream");
        return (
            [.. trace.GetProperty("nodes").EnumerateArray()
                .Select(node => node.GetProperty("statement").GetProperty("id").GetString())],
            trace.GetProperty("coverage"));
    }
}
