using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Exports.Formats;
using Provenance.Exports.Records;
using Provenance.Exports.Selections;

namespace Provenance.Exports.Tests;

public sealed class ExporterTests
{
    private static readonly ExportMoment _moment = new("2025-01-15T09:30:00.000Z", null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_written_while_it_is_read()
    {
        LongList list = new(pages: 200);
        await using var file = await OpenAsync(list, "jsonl", Stop);
        CountingStream stream = new(() => list.PagesAsked);

        await file.WriteAsync(stream, Stop);

        Assert.Equal(200, list.PagesAsked);
        Assert.True(stream.PagesAtFirstWrite < 20, $"{stream.PagesAtFirstWrite} pages were read before the first was written.");
    }

    [Fact]
    public async Task Nothing_more_is_asked_once_the_client_is_gone()
    {
        LongList list = new(pages: 200);
        using CancellationTokenSource client = new();
        await using var file = await OpenAsync(list, "jsonl", client.Token);
        CountingStream stream = new(() =>
        {
            client.Cancel();
            return list.PagesAsked;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => file.WriteAsync(stream, client.Token));

        Assert.True(list.PagesAsked < 20, $"{list.PagesAsked} pages were read.");
    }

    [Fact]
    public async Task The_tag_is_another_once_more_was_recorded_under_the_same_moment()
    {
        await using var before = await OpenAsync(new(pages: 1) { Changes = 1 }, "csv", Stop);
        await using var same = await OpenAsync(new(pages: 1) { Changes = 1 }, "csv", Stop);
        await using var after = await OpenAsync(new(pages: 1) { Changes = 2 }, "csv", Stop);

        Assert.Equal(before.Tag, same.Tag);
        Assert.NotEqual(before.Tag, after.Tag);
    }

    [Fact]
    public async Task The_address_has_filter_and_moment()
    {
        Exporter exporter = new(new LongList(pages: 1).AnswerAsync, NoCorpus, new("https://news.example.org/graph"));
        await using var file = await exporter.OpenAsync(
            ListSelection.Of("citations", new() { ["relation"] = new JsonObject { ["eq"] = "QUOTES" } }),
            ExportFormats.All[0],
            _moment with { Published = "2025-01-14" },
            Stop);

        Assert.Equal(
            "https://news.example.org/graph/export/citations.csv?where=%7B%22relation%22%3A%7B%22eq%22%3A%22QUOTES%22%7D%7D"
                + "&published=2025-01-14&asOf=2025-01-15T09%3A30%3A00.000Z",
            file.Address);
        Assert.Equal("citations.csv", file.Name);
    }

    private static Task<ExportFile> OpenAsync(
        LongList list, string extension, CancellationToken cancellationToken) =>
        new Exporter(list.AnswerAsync, NoCorpus, new("https://news.example.org/")).OpenAsync(
            ListSelection.Of("citations", null),
            ExportFormats.All.Single(format => format.Extension == extension),
            _moment,
            cancellationToken);

    private static IAsyncEnumerable<string> NoCorpus(
        IReadOnlySet<string> passages,
        IReadOnlySet<string> records,
        JsonObject meta,
        DateTimeOffset until,
        CancellationToken cancellationToken) => AsyncEnumerable.Empty<string>();

    /// <summary>An API with a list of citations.</summary>
    private sealed class LongList(int pages)
    {
        public int PagesAsked { get; private set; }

        public int Changes { get; init; } = 1;

        public Task<JsonElement> AnswerAsync(string operation, JsonObject variables, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation.Contains("query Moment", StringComparison.Ordinal))
            {
                return Task.FromResult(JsonSerializer.SerializeToElement(
                    new { changes = new { totalCount = Changes, nodes = Array.Empty<object>() } }));
            }

            var page = int.Parse((string?)variables["after"] ?? "0", CultureInfo.InvariantCulture);
            PagesAsked++;
            return Task.FromResult(JsonSerializer.SerializeToElement(
                new
                {
                    citations = new
                    {
                        nodes = new[] { Invented.Citation(page.ToString(CultureInfo.InvariantCulture)) },
                        pageInfo = new { hasNextPage = page + 1 < pages, endCursor = $"{page + 1}" },
                    },
                },
                RecordJson.Options));
        }
    }

    private sealed class CountingStream(Func<int> pages) : MemoryStream
    {
        public int PagesAtFirstWrite { get; private set; } = -1;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            PagesAtFirstWrite = PagesAtFirstWrite < 0 ? pages() : PagesAtFirstWrite;
            cancellationToken.ThrowIfCancellationRequested();
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
