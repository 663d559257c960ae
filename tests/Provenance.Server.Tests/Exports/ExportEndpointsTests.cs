using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Exports.Formats;

namespace Provenance.Server.Tests.Exports;

/// <summary>Files over HTTP, of the sample.</summary>
public sealed class ExportEndpointsTests(KurskServer server)
{
    private static readonly string[] _lists = ["citations", "statements", "claims", "documents", "sources"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Extension)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Each_format_has_its_type_a_name_and_the_same_bytes_each_time(string extension)
    {
        var path = $"/claims/C-cas-4000/trace.{extension}";
        using var response = await server.Client.GetAsync(path, Stop);
        var file = await response.Content.ReadAsByteArrayAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            ExportFormats.All.Single(format => format.Extension == extension).ContentType,
            response.Content.Headers.GetValues("Content-Type").Single());
        Assert.Equal($"C-cas-4000-trace.{extension}", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(file, await server.Client.GetByteArrayAsync(response.Content.Headers.ContentLocation, Stop));
        Assert.Equal(file, await server.Client.GetByteArrayAsync(path, Stop));
    }

    [Fact]
    public async Task A_client_that_has_the_file_is_sent_nothing()
    {
        using var first = await server.Client.GetAsync("/export/sources.csv", Stop);
        using HttpRequestMessage again = new(HttpMethod.Get, "/export/sources.csv");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(again, Stop);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task HEAD_tells_of_the_file_and_sends_none()
    {
        using HttpRequestMessage request = new(HttpMethod.Head, "/documents/D003/citations.ttl");
        using var response = await server.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(response.Headers.ETag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("/claims/nope/trace.csv", 404, "nope")]
    [InlineData("/questions/nope/figures.csv", 404, "nope")]
    [InlineData("/documents/nope/citations.csv", 404, "nope")]
    [InlineData("/sources/nope/citations.csv", 404, "nope")]
    [InlineData("/claims/C-cas-4000/trace.xls", 404, ".prov.json")]
    [InlineData("/export/nothing.csv", 404, "citations, statements")]
    [InlineData("/export/citations.csv?wher=1", 400, "where")]
    [InlineData("/export/citations.csv?where={", 400, "where is no JSON")]
    [InlineData("/export/citations.csv?where=[]", 400, "where is no object")]
    [InlineData("/export/citations.csv?where={\"relation\":{\"eq\":\"SAYS\"}}", 400, "CitationRelation")]
    [InlineData("/export/citations.csv?asOf=yesterday", 400, "2025-01-15T09:30:00Z")]
    [InlineData("/claims/C-cas-4000/trace.csv?direction=up", 400, "downstream")]
    [InlineData("/claims/C-cas-4000/trace.csv?maxNodes=many", 400, "whole number")]
    [InlineData("/claims/C-cas-4000/trace.csv?maxNodes=0", 400, "maxNodes")]
    public async Task What_is_wrong_is_told_with_what_would_be_accepted(string path, int status, string told)
    {
        using var response = await server.Client.GetAsync(path, Stop);
        var answer = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal(status, (int)response.StatusCode);
        var message = JsonDocument.Parse(answer).RootElement.GetProperty("errors")[0].GetProperty("message").GetString();
        Assert.Contains(told, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_of_lists_have_what_the_lists_have()
    {
        var counts = await server.DataAsync($"{{ {string.Join(' ', _lists.Select(list => $"{list} {{ totalCount }}"))} }}");
        foreach (var list in _lists)
        {
            var lines = await LinesAsync($"/export/{list}.jsonl");
            Assert.Equal(counts.GetProperty(list).GetProperty("totalCount").GetInt32(), lines.Count);
            Assert.Equal(lines.Count, lines.Select(line => (string?)line["id"] ?? (string?)line["key"]).Distinct().Count());
        }

        Assert.Equal(
            _lists.Sum(list => counts.GetProperty(list).GetProperty("totalCount").GetInt32()),
            (await LinesAsync("/export/store.jsonl")).Count);
    }

    [Fact]
    public async Task The_figures_of_a_question_are_those_of_its_chart()
    {
        var data = await server.DataAsync(
            """{ question(by: { key: "dprk-losses-kursk" }) { estimates(includeParts: false) { statement { id } } } }""");
        var lines = await LinesAsync("/questions/dprk-losses-kursk/figures.jsonl");

        Assert.Equal(
            data.GetProperty("question").GetProperty("estimates").EnumerateArray()
                .Select(point => point.GetProperty("statement").GetProperty("id").GetString()).Distinct().Order(),
            lines.Select(line => (string?)((string?)line["record"] == "citation" ? line["citing"]!["id"] : line["id"]))
                .Distinct().Order());
    }

    [Fact]
    public async Task The_trace_has_the_citations_of_the_trace()
    {
        var data = await server.DataAsync(
            """{ claim(by: { key: "C-cas-4000" }) { upstream { citations { id } } downstream { citations { id } } } }""");
        foreach (var direction in new[] { "upstream", "downstream" })
        {
            var lines = await LinesAsync($"/claims/C-cas-4000/trace.jsonl?direction={direction}");
            Assert.Equal(
                data.GetProperty("claim").GetProperty(direction).GetProperty("citations").EnumerateArray()
                    .Select(citation => citation.GetProperty("id").GetString()),
                lines.Where(line => (string?)line["record"] == "citation").Select(line => (string?)line["id"]));
        }
    }

    [Fact]
    public async Task Each_edge_has_its_passage_verbatim()
    {
        var texts = (await server.DataAsync("{ documents(first: 100, where: { held: { eq: true } }) { nodes { key text } } }"))
            .GetProperty("documents").GetProperty("nodes").EnumerateArray()
            .ToDictionary(document => document.GetProperty("key").GetString()!, document => document.GetProperty("text").GetString()!);
        var evidence = (await LinesAsync("/export/citations.jsonl")).SelectMany(line => line["evidence"]!.AsArray()).ToList();

        Assert.True(evidence.Count > 100, $"Only {evidence.Count} passages were found.");
        Assert.All(evidence, passage => Assert.Equal(
            texts[(string)passage!["document"]!["key"]!][(int)passage["span"]!["start"]!..(int)passage["span"]!["end"]!],
            (string)passage["span"]!["text"]!));
    }

    private async Task<List<JsonNode>> LinesAsync(string path) =>
        [.. (await server.Client.GetStringAsync(path, Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(line => JsonNode.Parse(line)!)];
}
