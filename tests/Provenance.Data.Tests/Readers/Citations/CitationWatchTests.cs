using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers.Citations;

public sealed class CitationWatchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Nothing but the writer's signal can end a wait of a minute.
    [Fact]
    public async Task An_import_of_this_process_is_known_at_once_with_every_citation_once_and_in_order()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var process = Process(store, TimeSpan.FromMinutes(1));
        var watch = process.GetRequiredService<CitationWatch>();
        var all = await watch.FollowAsync(null, Followed.Everything, Cancellation);
        var again = await watch.FollowAsync(null, Followed.Everything, Cancellation);

        await ImportAsync(process);

        var recorded = SampleCorpus.Project(new()).Citations.Select(citation => citation.Id).ToList();
        Assert.True(recorded.Count > 100, "More than one page is read.");
        Assert.Equal(recorded, await IdsAsync(all, recorded.Count));
        Assert.Equal(recorded, await IdsAsync(again, recorded.Count));
    }

    [Fact]
    public async Task An_import_of_another_process_is_found_by_one_statement_an_interval_however_many_wait()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var (clock, statements) = (new FakeTimeProvider(), new StatementCounter());
        await using var process = Process(store, TimeSpan.FromMinutes(1), clock, statements);
        var watch = process.GetRequiredService<CitationWatch>();
        var followers = new List<IAsyncEnumerator<Citation>>();
        for (var i = 0; i < 10; i++)
        {
            followers.Add((await watch.FollowAsync(null, Followed.Everything, Cancellation)).GetAsyncEnumerator(Cancellation));
        }

        var waiting = followers.Select(follower => follower.MoveNextAsync().AsTask()).ToList();
        await ImportAsync(store);
        Assert.DoesNotContain(waiting, wait => wait.IsCompleted);
        Assert.Equal(10, statements.Count);
        clock.Advance(TimeSpan.FromMinutes(1));

        // For each follower the highest id and a page; the highest id once for all.
        Assert.All(await Task.WhenAll(waiting), Assert.True);
        Assert.All(followers, follower => Assert.Equal(new CitationId(1), follower.Current.Id));
        Assert.Equal(10 + 1 + 10, statements.Count);
    }

    [Fact]
    public async Task What_was_recorded_before_is_not_repeated_and_what_comes_while_one_reads_is_not_lost()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var process = Process(store, TimeSpan.FromMinutes(1));
        var before = (await store.Get<CitationReader>().LastIdAsync(Cancellation)).Value;
        var followed = await process.GetRequiredService<CitationWatch>().FollowAsync(null, Followed.Everything, Cancellation);
        await using var citations = followed.GetAsyncEnumerator(Cancellation);

        await ImportAsync(process, WithMore(1));
        Assert.True(await citations.MoveNextAsync());
        Assert.Equal(before + 1, citations.Current.Id.Value);
        await ImportAsync(process, WithMore(2));
        Assert.True(await citations.MoveNextAsync());
        Assert.Equal(before + 2, citations.Current.Id.Value);

        var nothingYet = citations.MoveNextAsync();
        await ImportAsync(process, WithMore(2));
        Assert.False(nothingYet.IsCompleted);
        await ImportAsync(process, WithMore(3));
        Assert.True(await nothingYet);
        Assert.Equal(before + 3, citations.Current.Id.Value);
    }

    [Theory]
    [InlineData("bbc")]
    [InlineData("bbc-ukraine")]
    [InlineData("uk-mod")]
    [InlineData("huffpost")]
    public async Task A_source_is_followed_with_its_parts_on_either_end(string key)
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var process = Process(store, TimeSpan.FromMinutes(1));
        var source = SampleCorpus.Project(new()).Sources.Single(source => source.Key == key);
        var followed = await process.GetRequiredService<CitationWatch>().FollowAsync(null, new(null, null, source.Id), Cancellation);

        await ImportAsync(process);

        var expected = ConcerningPartsOf(source.Id, await process.GetRequiredService<GraphReader>().ReadAsync(Cancellation));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await IdsAsync(followed, expected.Count));
    }

    [Fact]
    public async Task Who_leaves_does_not_wait_any_more()
    {
        await using var store = await TemporaryStore.CreateAsync();
        using var leaving = new CancellationTokenSource();
        await using var citations =
            (await store.Get<CitationWatch>().FollowAsync(null, Followed.Everything, leaving.Token)).GetAsyncEnumerator(Cancellation);
        var waiting = citations.MoveNextAsync();

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }

    /// <summary>The store as another process has it.</summary>
    private static ServiceProvider Process(
        TemporaryStore store, TimeSpan pollInterval, TimeProvider? clock = null, StatementCounter? statements = null) =>
        new ServiceCollection()
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton<IInterceptor>(statements ?? new StatementCounter())
            .AddProvenanceStore(new StoreOptions { ConnectionString = store.ConnectionString, PollInterval = pollInterval })
            .BuildServiceProvider();

    /// <summary>The corpus with as many more claims, for each of which D000 cites British intelligence once.</summary>
    private static JsonNode WithMore(int count)
    {
        var json = SampleCorpus.Json();
        for (var i = 1; i <= count; i++)
        {
            var claim = json["claims"]![0]!.DeepClone();
            var attribution = json["attributions"]![0]!.DeepClone();
            claim["id"] = $"C-more-{i}";
            attribution["claims"]![0]!["claim"] = $"C-more-{i}";
            attribution["id"] = $"A-more-{i}";
            json["claims"]!.AsArray().Add(claim);
            json["attributions"]!.AsArray().Add(attribution);
        }

        return json;
    }

    /// <summary>By definition: the sources reached over partOf, and the citations with one of them on either end.</summary>
    private static List<CitationId> ConcerningPartsOf(SourceId whole, ProvenanceGraph graph)
    {
        var parts = new HashSet<SourceId> { whole };
        while (graph.Sources.Any(source => source.PartOfId is { } of && parts.Contains(of) && parts.Add(source.Id)))
        {
        }

        var statements = graph.Statements
            .Where(statement => parts.Contains(statement.SourceId))
            .Select(statement => statement.Id)
            .ToHashSet();
        return [.. graph.Citations
            .Where(citation => statements.Contains(citation.CitingId) || statements.Contains(citation.CitedId))
            .Select(citation => citation.Id)];
    }

    private static Task ImportAsync(TemporaryStore store, JsonNode? json = null) =>
        ImportAsync(store.Get<CorpusImporter>(), json);

    private static Task ImportAsync(ServiceProvider process, JsonNode? json = null) =>
        ImportAsync(process.GetRequiredService<CorpusImporter>(), json);

    private static async Task ImportAsync(CorpusImporter importer, JsonNode? json) =>
        Assert.Empty((await SampleCorpus.ImportAsync(importer, json)).Errors);

    private static async Task<List<CitationId>> IdsAsync(IAsyncEnumerable<Citation> citations, int count) =>
        await citations.Select(citation => citation.Id).Take(count).ToListAsync(Cancellation);
}
