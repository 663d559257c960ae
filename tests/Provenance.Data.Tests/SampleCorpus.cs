using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Writers;
using Provenance.Domain;

namespace Provenance.Data.Tests;

/// <summary>The five articles on losses in Kursk and their annotation.</summary>
internal static class SampleCorpus
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Corpora", "kursk");
    private static readonly DateTimeOffset _recordedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>The annotation, to be changed at will.</summary>
    public static JsonNode Json() => JsonNode.Parse(File.ReadAllBytes(Path.Combine(_folder, "corpus.json")))!;

    /// <summary>The corpus with the numbers it is given.</summary>
    public static ProvenanceGraph Project(GraphIds ids) => Projection(Json())(ids);

    /// <summary>The projection of an annotation that must be good.</summary>
    public static Func<GraphIds, ProvenanceGraph> Projection(JsonNode json, DateTimeOffset? recordedAt = null)
    {
        var reading = CorpusReader.Read(
            "corpus.json",
            System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()),
            name => File.ReadAllBytes(Path.Combine(_folder, name)));
        Assert.Empty(reading.Errors);
        return ids => CorpusProjection.Of(reading.Corpus!, ids, recordedAt ?? _recordedAt, "annotator");
    }

    /// <summary>A store with the corpus in it.</summary>
    public static async Task<TemporaryStore> CreateStoreAsync()
    {
        var store = await TemporaryStore.CreateAsync();
        var outcome = await store.Get<GraphWriter>().ImportAsync(
            Project, progress: null, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Conflicts);
        store.Counter.Reset();
        return store;
    }
}
