using System.Text;
using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;

namespace Provenance.Data.Tests.Readers.Documents;

public sealed class VersionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Versions_are_linked_by_the_record_or_by_the_address_of_one_page()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await ImportAsync(
            store,
            "first",
            Document("v2", "2024-05-02", versionOf: "v1"),
            Document("v1", "2024-05-03"),
            Document("v3", "2024-05-04", "https://post.example/ferry", "v2"),
            Document("v4", "2024-05-05", "http://www.post.example/ferry?utm_source=x"),
            Document("undated", null, "post.example/ferry/"),
            Document("site-1", "2024-05-01", "https://post.example"),
            Document("site-2", "2024-05-02", "post.example/"));
        await ImportAsync(store, "second", Document("v5", "2024-05-01", versionOf: "v4"));

        // Whatever the dates say, a version comes after the one that it is linked to.
        string[] all = ["v1", "v2", "v3", "v4", "v5", "undated"];
        foreach (var key in all)
        {
            Assert.Equal(all, await VersionsAsync(store, key));
        }

        Assert.Equal(["site-1"], await VersionsAsync(store, "site-1"));
    }

    [Fact]
    public async Task All_are_read_in_one_statement_however_long_the_line()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await ImportAsync(
            store,
            "long",
            [.. Enumerable.Range(0, 30).Select(place =>
                Document($"v{place:00}", null, versionOf: place == 0 ? null : $"v{place - 1:00}"))]);
        var reader = store.Get<DocumentReader>();
        var ids = (await reader.ByKeyAsync(["v00", "v17", "v29"], Cancellation)).Values.Select(document => document.Id);
        store.Counter.Reset();

        var versions = await reader.VersionsAsync([.. ids], Cancellation);

        Assert.Equal(1, store.Counter.Count);
        Assert.Equal(3, versions.Count);
        Assert.All(versions.Values, article =>
            Assert.Equal(Enumerable.Range(0, 30).Select(place => $"v{place:00}"), article.Select(version => version.Key)));
    }

    [Fact]
    public async Task What_is_linked_is_no_article_twice()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await ImportAsync(store, "first", Document("v1", null, "https://post.example/ferry"));

        var linked = await ImportAsync(store, "second", Document("v2", null, "https://post.example/ferry", "v1"));
        var apart = await ImportAsync(store, "third", Document("v3", null, "post.example/ferry"));

        Assert.Empty(linked.Warnings);
        Assert.Equal(
            ["v1, v2, v3 have one address, post.example/ferry: one article twice, or versions of it, which versionOf would link"],
            apart.Warnings.Select(InOrder));
    }

    [Fact]
    public async Task An_export_has_the_links()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var later = Document("v2", null, versionOf: "v1");
        later["versionKind"] = "CORRECTION";
        later["versionWords"] = "corrected on 3 May";
        await ImportAsync(store, "first", later, Document("v1", null));

        var export = CorpusExport.Of(await store.Get<GraphReader>().ReadAsync(Cancellation));

        Assert.True(JsonNode.DeepEquals(later, export["documents"]![0]), export["documents"]!.ToJsonString());
        Assert.Equal(0, (await ImportAsync(store, export)).Added);
    }

    private static JsonObject Document(string key, string? day, string? url = null, string? versionOf = null)
    {
        JsonObject document = new() { ["id"] = key, ["kind"] = "ARTICLE", ["held"] = false };
        if (url is not null)
        {
            document["url"] = url;
        }

        if (versionOf is not null)
        {
            document["versionOf"] = versionOf;
        }

        if (day is not null)
        {
            document["publishedAt"] = new JsonObject { ["earliest"] = day, ["latest"] = day, ["basis"] = "STATED" };
        }

        return document;
    }

    private static Task<ImportOutcome> ImportAsync(TemporaryStore store, string key, params JsonObject[] documents) =>
        ImportAsync(store, new JsonObject
        {
            ["meta"] = new JsonObject { ["key"] = key, ["title"] = key },
            ["documents"] = new JsonArray([.. documents.Select(document => document.DeepClone())]),
        });

    private static async Task<ImportOutcome> ImportAsync(TemporaryStore store, JsonObject corpus)
    {
        var outcome = await store.Get<CorpusImporter>().RunAsync(
            CorpusReader.ReadBatch("c.json", Encoding.UTF8.GetBytes(corpus.ToJsonString()), _ => null),
            DateTimeOffset.UnixEpoch,
            Cancellation);
        Assert.Empty(outcome.Errors);
        return outcome;
    }

    private static async Task<IEnumerable<string>> VersionsAsync(TemporaryStore store, string key)
    {
        var reader = store.Get<DocumentReader>();
        var document = (await reader.ByKeyAsync([key], Cancellation))[key];
        return (await reader.VersionsAsync([document.Id], Cancellation))[document.Id].Select(version => version.Key);
    }

    /// <summary>A warning with the keys at its beginning in order.</summary>
    private static string InOrder(string warning)
    {
        var end = warning.IndexOf(" have ", StringComparison.Ordinal);
        return string.Join(", ", warning[..end].Split(", ").Order(StringComparer.Ordinal)) + warning[end..];
    }
}
