using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Provenance.Corpora;
using Provenance.Corpora.Synthesis;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain;

namespace Provenance.Data.Tests.Writers;

public sealed class LineSourceTests : IDisposable
{
    private readonly string _file = Path.Combine(
        Directory.CreateTempSubdirectory("provenance-lines-").FullName, "corpus.jsonl");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task The_sample_imported_in_batches_of_any_size_is_the_sample(int records)
    {
        var graph = SampleCorpus.Project(new());
        await WriteAsync(CorpusExport.Lines(graph));
        await using var store = await TemporaryStore.CreateAsync();

        var outcome = await Import(store, records).RunAsync(_file, null, Cancellation);

        Assert.Empty(outcome.Errors);
        Assert.Equal(Canonical(graph), Canonical(await ReadAsync(store)));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 40)]
    [InlineData(3, 500)]
    public async Task A_generated_corpus_imported_in_batches_is_the_corpus_as_a_whole(ulong seed, int records)
    {
        await WriteAsync(SyntheticCorpus.Lines(new() { Citations = 400, Seed = seed }));
        var whole = (await CorpusLineReader.ReadFileAsync(_file, Cancellation)).Corpus!;
        await using var store = await TemporaryStore.CreateAsync();

        var outcome = await Import(store, records).RunAsync(_file, null, Cancellation);

        Assert.Empty(outcome.Errors);
        Assert.Equal(400, outcome.Citations);
        Assert.Equal(
            Canonical(CorpusProjection.Of(whole, new(), outcome.Position!.RecordedAt, "import")),
            Canonical(await ReadAsync(store)));
    }

    [Fact]
    public async Task An_import_stopped_anywhere_goes_on_where_it_stopped()
    {
        await WriteAsync(SyntheticCorpus.Lines(new() { Citations = 300, Seed = 4 }));
        await using var uninterrupted = await TemporaryStore.CreateAsync();
        Assert.Empty((await Import(uninterrupted, 40).RunAsync(_file, null, Cancellation)).Errors);
        await using var store = await TemporaryStore.CreateAsync();
        var (stops, records) = (new Random(5), 17);

        for (var stopped = true; stopped;)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            stop.CancelAfter(TimeSpan.FromMilliseconds(stops.Next(1, 200)));
            var left = stops.Next(1, 4);
            try
            {
                var run = await Import(store, records).RunAsync(
                    _file, new Progress(_ => Check(--left)), stop.Token);
                Assert.Empty(run.Errors);
                stopped = false;
            }
            catch (Exception cut) when (cut is OperationCanceledException or TimeoutException)
            {
                records = stops.Next(10, 60);
            }
        }

        Assert.Equal(Canonical(await ReadAsync(uninterrupted)), Canonical(await ReadAsync(store)));

        static void Check(int left)
        {
            if (left == 0)
            {
                throw new TimeoutException("The power failed.");
            }
        }
    }

    [Fact]
    public async Task A_finished_import_has_nothing_to_do_and_another_file_of_the_corpus_changes_nothing()
    {
        await WriteAsync(CorpusExport.Lines(SampleCorpus.Project(new())));
        await using var store = await TemporaryStore.CreateAsync();
        Assert.Empty((await Import(store, 50).RunAsync(_file, null, Cancellation)).Errors);
        var before = Canonical(await ReadAsync(store));

        var again = await Import(store, 50).RunAsync(_file, null, Cancellation);
        Assert.Empty(again.Counts);

        // A blank more: the same records, but not the file that was imported.
        var lines = await File.ReadAllLinesAsync(_file, Cancellation);
        await WriteAsync(lines.Select((line, index) => index == 0 ? line : line + " "));
        var other = await Import(store, 30).RunAsync(_file, null, Cancellation);

        Assert.Empty(other.Errors);
        Assert.All(other.Counts, count => Assert.Equal(0, count.Added));
        Assert.Equal(before, Canonical(await ReadAsync(store)));
    }

    [Fact]
    public async Task A_conflict_names_line_and_key_and_leaves_what_came_before()
    {
        var lines = SyntheticCorpus.Lines(new() { Citations = 60, Seed = 6 }).ToList();
        var place = lines.FindLastIndex(line => line.StartsWith("{\"record\":\"claim\"", StringComparison.Ordinal));
        var claim = JsonNode.Parse(lines[place])!;
        var key = claim["id"]!.GetValue<string>();
        claim["proposition"] = "Something else.";
        lines.Add(claim.ToJsonString());
        await WriteAsync(lines);
        await using var store = await TemporaryStore.CreateAsync();

        var outcome = await Import(store, lines.Count - 1).RunAsync(_file, null, Cancellation);

        var error = Assert.Single(outcome.Errors);
        Assert.Equal((key, $"line {lines.Count}: $"), (error.Record, error.Path));
        Assert.Contains(
            $"\"{key}\" among its claims with other content (proposition)", error.Message, StringComparison.Ordinal);
        Assert.Equal(lines.Count - 1, outcome.Position!.Lines);
        Assert.Contains((await ReadAsync(store)).Claims, row => row.Key == key);

        lines.RemoveAt(lines.Count - 1);
        await WriteAsync(lines);
        Assert.Empty((await Import(store, 1000).RunAsync(_file, null, Cancellation)).Errors);
        Assert.Equal(60, (await ReadAsync(store)).Citations.Count);
    }

    /// <summary>Whatever was prepared while a batch was written is then out of date: the numbers it gave are taken.</summary>
    [Fact]
    public async Task What_others_import_between_two_batches_keeps_its_numbers_and_the_next_batch_gets_others()
    {
        await WriteAsync(CorpusExport.Lines(SampleCorpus.Project(new())));
        await using var store = await TemporaryStore.CreateAsync();
        var others = 0;

        var outcome = await Import(store, 40).RunAsync(_file, new Progress(_ => ImportAnother(store, ++others)), Cancellation);

        Assert.Empty(outcome.Errors);
        Assert.InRange(others, 4, 40);
        var (sample, graph) = (SampleCorpus.Project(new()), await ReadAsync(store));
        Assert.Equal(sample.Claims.Count + others, graph.Claims.Count);
        Assert.Equal(sample.Citations.Count, graph.Citations.Count);
        Assert.Equal(
            sample.Statements.Select(new GraphKeys(sample).Of).Order(StringComparer.Ordinal),
            graph.Statements.Select(new GraphKeys(graph).Of).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lines_added_to_an_imported_file_are_imported()
    {
        var lines = SyntheticCorpus.Lines(new() { Citations = 80, Seed = 7 }).ToList();
        await WriteAsync(lines.Take(lines.Count / 2));
        await using var store = await TemporaryStore.CreateAsync();
        Assert.Empty((await Import(store, 30).RunAsync(_file, null, Cancellation)).Errors);

        await WriteAsync(lines);
        Assert.Empty((await Import(store, 30).RunAsync(_file, null, Cancellation)).Errors);

        Assert.Equal(80, (await ReadAsync(store)).Citations.Count);
    }

    [Fact]
    public async Task A_reference_to_nothing_is_an_error_with_its_line()
    {
        await WriteAsync(
        [
            """{"record":"meta","meta":{"key":"k","title":"t"}}""",
            """{"record":"question","id":"q","text":"What happened?"}""",
            """{"record":"claim","id":"c","question":"q","proposition":"It rained."}""",
            """{"record":"claim","id":"d","question":"r","proposition":"It poured."}""",
        ]);
        await using var store = await TemporaryStore.CreateAsync();

        var outcome = await Import(store, 1).RunAsync(_file, null, Cancellation);

        Assert.Contains(
            "d (line 4: $.question): \"r\" is the key of no record of questions",
            Assert.Single(outcome.Errors).ToString(),
            StringComparison.Ordinal);
        Assert.Equal("c", Assert.Single((await ReadAsync(store)).Claims).Key);
    }

    /// <summary>Without its links to what they explain, which in lines may follow in a later batch.</summary>
    [Fact]
    public async Task Lines_that_are_one_batch_are_refused_for_the_same_reasons_as_the_corpus_in_JSON()
    {
        var json = SampleCorpus.Json();
        json["attributionLinks"] = new JsonArray();
        await WriteAsync(CorpusExport.Lines(SampleCorpus.Project(new()))
            .Where(line => !line.StartsWith("{\"record\":\"attributionLink\"", StringComparison.Ordinal)));
        await using var store = await TemporaryStore.CreateAsync();

        var asJson = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), json);
        var asLines = await Import(store, 100_000).RunAsync(_file, null, Cancellation);

        Assert.NotEmpty(asJson.Errors);
        Assert.Equal(
            asJson.Errors.Select(error => (error.Record, error.Message)),
            asLines.Errors.Select(error => (error.Record, error.Message)));
        Assert.Empty((await Import(store, 50).RunAsync(_file, null, Cancellation)).Errors);
    }

    [Fact]
    public async Task A_check_tells_what_an_import_would_do_and_writes_nothing()
    {
        await WriteAsync(SyntheticCorpus.Lines(new() { Citations = 100, Seed = 8 }));
        await using var store = await TemporaryStore.CreateAsync();

        var check = await Import(store, 40).CheckAsync(_file, Cancellation);

        Assert.Empty(check.Errors);
        Assert.True(await store.Get<GraphReader>().IsEmptyAsync(Cancellation));
        var import = await Import(store, 40).RunAsync(_file, null, Cancellation);
        Assert.Equal(import.Counts.Select(count => count.Added), check.Counts.Select(count => count.Added));
    }

    [Fact]
    public async Task An_import_that_another_of_the_same_file_overtook_changes_nothing_and_says_so()
    {
        await WriteAsync(SyntheticCorpus.Lines(new() { Citations = 60, Seed = 5 }));
        await using var store = await TemporaryStore.CreateAsync();
        ImportOutcome? first = null;
        // An import asks for the time when it has found that the file is new.
        AskedClock clock = new(() => first = Import(store, 40).RunAsync(_file, null, Cancellation).GetAwaiter().GetResult());

        var told = await Assert.ThrowsAsync<ImportUnderWayException>(
            () => Import(store, 40, clock).RunAsync(_file, null, Cancellation));

        Assert.StartsWith("Somebody else is importing this file now", told.Message, StringComparison.Ordinal);
        Assert.Empty(first!.Errors);
        var again = await Import(store, 40).RunAsync(_file, null, Cancellation);
        Assert.Equal(0, again.Added);
        Assert.Equal(first.Position, again.Position);
    }

    private static void ImportAnother(TemporaryStore store, int number)
    {
        JsonObject other = new()
        {
            ["meta"] = new JsonObject { ["key"] = $"other-{number}", ["title"] = "Another" },
            ["questions"] = new JsonArray(new JsonObject { ["id"] = $"OQ-{number}", ["text"] = "What else?" }),
            ["claims"] = new JsonArray(new JsonObject
            {
                ["id"] = $"OC-{number}",
                ["question"] = $"OQ-{number}",
                ["proposition"] = "Something else.",
            }),
        };
        Assert.Empty(SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), other).GetAwaiter().GetResult().Errors);
    }

    [Fact]
    public async Task Though_the_clock_was_set_back_an_import_is_recorded_after_what_was_before_it()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var longAgo = DateTimeOffset.UnixEpoch;
        var json = SampleCorpus.Json();
        json["meta"]!["key"] = "another";
        json["sources"]!.AsArray().Add(JsonNode.Parse("""{ "id": "late", "type": "ORGANISATION", "kind": "OUTLET", "name": "The Late Courier" }"""));
        await WriteAsync(SyntheticCorpus.Lines(new() { Citations = 60, Seed = 5 }));
        // The other import has ended when this one has asked for its time and not begun to write.
        AskedClock back = new(
            () => Assert.Empty(
                SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), json, longAgo).GetAwaiter().GetResult().Errors),
            new FakeTimeProvider(longAgo));
        Assert.Empty((await Import(store, 40, back).RunAsync(_file, null, Cancellation)).Errors);

        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        var times = await context.Changes.OrderBy(change => change.Id).Select(change => change.RecordedAt).ToListAsync(Cancellation);
        Assert.Equal(3, times.Count);
        Assert.True(times[0] > longAgo && times[1] > times[0] && times[2] > times[1]);
    }

    private static CorpusImporter Import(TemporaryStore store, int records, TimeProvider? clock = null) =>
        new(store.Contexts, store.Get<ImportSignal>(), store.Get<CitationIndex>(), clock ?? TimeProvider.System)
        {
            Options = new() { Records = records },
        };

    private static Task<ProvenanceGraph> ReadAsync(TemporaryStore store) =>
        store.Get<GraphReader>().ReadAsync(Cancellation);

    private Task WriteAsync(IEnumerable<string> lines) => File.WriteAllTextAsync(
        _file, string.Concat(lines.Select(line => line + "\n")), new UTF8Encoding(false), Cancellation);

    /// <summary>The corpus, and what of the graph it does not show, without numbers and in an order that has none.</summary>
    private static string Canonical(ProvenanceGraph graph)
    {
        GraphKeys keys = new(graph);
        return string.Join('\n', CorpusExport.Lines(graph).Order(StringComparer.Ordinal))
            + string.Join('\n', graph.Statements
                .Select(row => $"{keys.Of(row)} {row.Stance} {row.Likelihood} {row.Attestation} {row.StatedAt} "
                    + string.Join(',', row.Appearances))
                .Order(StringComparer.Ordinal))
            + string.Join('\n', graph.Citations
                .Select(row => $"{keys.Of(row)} {row.Relation}").Order(StringComparer.Ordinal))
            + string.Join('\n', graph.Evidence.Select(row => row.Key).Order(StringComparer.Ordinal));
    }

    private sealed class Progress(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }

    /// <summary>A clock that does something the first time it is asked.</summary>
    private sealed class AskedClock(Action first, TimeProvider? clock = null) : TimeProvider
    {
        private bool _wasAsked;

        public override DateTimeOffset GetUtcNow()
        {
            if (!_wasAsked)
            {
                _wasAsked = true;
                first();
            }

            return (clock ?? System).GetUtcNow();
        }
    }
}
