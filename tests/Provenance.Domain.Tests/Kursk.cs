using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Tests;

/// <summary>The sample corpus and its graph, the worked example of these tests.</summary>
internal static class Kursk
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Corpora", "kursk");

    internal static DateTimeOffset RecordedAt { get; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    internal static string CorpusFile { get; } = Path.Combine(_folder, "corpus.json");

    internal static Corpus Corpus { get; } = Read(Json());

    internal static ProvenanceGraph Graph { get; } = Project();

    internal static JsonObject Json() => JsonNode.Parse(File.ReadAllBytes(CorpusFile))!.AsObject();

    internal static byte[]? TextFile(string name)
    {
        var path = Path.Combine(_folder, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    internal static CorpusReading Reading(JsonNode json) =>
        CorpusReader.Read("corpus.json", System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), TextFile);

    internal static ProvenanceGraph Project(GraphIds? ids = null) =>
        CorpusProjection.Of(Corpus, ids ?? new GraphIds(), RecordedAt, "annotator");

    /// <summary>The graph of the same corpus with its records in another order, so with other numbers.</summary>
    internal static ProvenanceGraph ProjectShuffled(int seed)
    {
        Random random = new(seed);
        var corpus = Corpus with
        {
            Sources = Shuffled(Corpus.Sources),
            Documents = Shuffled(Corpus.Documents),
            Questions = Shuffled(Corpus.Questions),
            Claims = Shuffled(Corpus.Claims),
            ClaimLinks = Shuffled(Corpus.ClaimLinks),
            Attributions = Shuffled(Corpus.Attributions),
            Unattributed = Shuffled(Corpus.Unattributed),
            AttributionLinks = Shuffled(Corpus.AttributionLinks),
        };
        return CorpusProjection.Of(corpus, new GraphIds(), RecordedAt, "annotator");

        T[] Shuffled<T>(IReadOnlyList<T> items)
        {
            T[] shuffled = [.. items];
            random.Shuffle(shuffled);
            return shuffled;
        }
    }

    internal static Source Source(string key) => Graph.Sources.Single(source => source.Key == key);

    internal static Document Document(string key) => Graph.Documents.Single(document => document.Key == key);

    internal static Claim Claim(string key) => Graph.Claims.Single(claim => claim.Key == key);

    internal static Statement Statement(string source, string? document, string? claim)
    {
        DocumentId? documentId = document is null ? null : Document(document).Id;
        ClaimId? claimId = claim is null ? null : Claim(claim).Id;
        return Graph.Statements.Single(statement => statement.SourceId == Source(source).Id
            && statement.DocumentId == documentId && statement.ClaimId == claimId);
    }

    private static Corpus Read(JsonNode json)
    {
        var reading = Reading(json);
        Assert.Empty(reading.Errors);
        return reading.Corpus!;
    }
}
