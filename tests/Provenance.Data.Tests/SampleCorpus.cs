using System.Text;
using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Recording;

namespace Provenance.Data.Tests;

/// <summary>The five articles on losses in Kursk and their annotation.</summary>
internal static class SampleCorpus
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Corpora", "kursk");
    private static readonly DateTimeOffset _recordedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>The annotation, to be changed at will.</summary>
    public static JsonNode Json() => JsonNode.Parse(File.ReadAllBytes(Path.Combine(_folder, "corpus.json")))!;

    /// <summary>The graph of the corpus, with the numbers it is given.</summary>
    public static ProvenanceGraph Project(GraphIds ids)
    {
        var reading = CorpusReader.Read("corpus.json", Bytes(Json()), Text);
        Assert.Empty(reading.Errors);
        return CorpusProjection.Of(reading.Corpus!, ids, _recordedAt, "import");
    }

    /// <summary>Imports the corpus, or an annotation that was made of it.</summary>
    public static Task<ImportOutcome> ImportAsync(
        CorpusImporter importer, JsonNode? json = null, DateTimeOffset? recordedAt = null) =>
        importer.RunAsync(Batch(json ?? Json()), recordedAt ?? _recordedAt, TestContext.Current.CancellationToken);

    /// <summary>What an import of the corpus, or of an annotation that was made of it, would do.</summary>
    public static Task<ImportOutcome> CheckAsync(
        CorpusImporter importer, JsonNode? json = null, DateTimeOffset? recordedAt = null) =>
        importer.CheckAsync(Batch(json ?? Json()), recordedAt ?? _recordedAt, TestContext.Current.CancellationToken);

    /// <summary>A store with the corpus in it.</summary>
    public static async Task<TemporaryStore> CreateStoreAsync()
    {
        var store = await TemporaryStore.CreateAsync();
        Assert.Empty((await ImportAsync(store.Get<CorpusImporter>())).Errors);
        store.Counter.Reset();
        return store;
    }

    private static CorpusBatch Batch(JsonNode json) => CorpusReader.ReadBatch("corpus.json", Bytes(json), Text);

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static byte[] Text(string name) => File.ReadAllBytes(Path.Combine(_folder, name));
}
