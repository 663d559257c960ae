using System.Text;
using System.Text.Json.Nodes;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests;

public sealed class CorpusPartTests
{
    private static readonly IReadOnlyList<string> _whole = [.. CorpusExport.Lines(Kursk.Graph)];

    /// <summary>Each passage of the sample alone: whatever it is linked with, the part stands by itself.</summary>
    [Fact]
    public async Task Every_passage_comes_with_all_that_it_rests_on()
    {
        var passages = _whole.Select(line => JsonNode.Parse(line)!)
            .Where(line => (string?)line["record"] == "attribution")
            .Select(line => (string)line["id"]!)
            .ToList();

        Assert.NotEmpty(passages);
        foreach (var passage in passages)
        {
            var part = PartOf([passage], []);
            CorpusLineReader reader = new("part.jsonl");
            await using MemoryStream stream = new(Encoding.UTF8.GetBytes(string.Join('\n', part)));
            var count = 0;
            await foreach (var line in reader.ReadAsync(stream, TestContext.Current.CancellationToken))
            {
                count++;
            }

            Assert.Empty(reader.Errors);
            Assert.Equal(part.Count, count);
            Assert.Contains(part, line => line.Contains($"\"id\":\"{passage}\"", StringComparison.Ordinal));
            Assert.True(part.Count < _whole.Count / 2, $"{passage} brings {part.Count} of {_whole.Count} records.");
        }
    }

    [Fact]
    public void Records_without_passages_come_with_what_they_name()
    {
        var part = PartOf([], ["bbc", "C-cas-4000"]);

        Assert.Contains(part, line => line.Contains("\"id\":\"bbc\"", StringComparison.Ordinal));
        Assert.Contains(part, line => line.Contains("\"id\":\"dprk-losses-kursk\"", StringComparison.Ordinal));
        Assert.DoesNotContain(part, line => line.Contains("\"record\":\"attribution\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("M04", "A004-01", "A000-01")]
    [InlineData("A004-01", "A004-01", "A000-01")]
    public void What_was_called_wrong_comes_with_its_correction(string wrong, string passage, string another)
    {
        var correction = $$"""{"record":"correction","id":"K1","of":"{{wrong}}","reason":"Misread."}""";

        Assert.Contains(correction, PartOf([passage], [], [.. _whole, correction]));
        Assert.DoesNotContain(correction, PartOf([another], [], [.. _whole, correction]));
    }

    private static List<string> PartOf(
        HashSet<string> passages, HashSet<string> records, IReadOnlyList<string>? whole = null) =>
        [.. CorpusPart.Lines(
            whole ?? _whole,
            passages,
            records,
            new JsonObject { ["key"] = "part", ["title"] = "A part" },
            DateTimeOffset.MaxValue)];
}
