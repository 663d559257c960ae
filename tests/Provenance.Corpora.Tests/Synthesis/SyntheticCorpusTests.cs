using System.Security.Cryptography;
using System.Text;
using Provenance.Corpora.Synthesis;
using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests.Synthesis;

public sealed class SyntheticCorpusTests
{
    /// <summary>The digest changes with the generator only: a machine or a version of .NET that yields another is at fault.</summary>
    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        Assert.Equal(
            "e729a7ba1524066ae7fc87583452d1756d22637b9925632f49e5fa0134eeb8c9",
            Convert.ToHexStringLower(SHA256.HashData(Bytes(1000, 7))));
        Assert.NotEqual(Bytes(1000, 7), Bytes(1000, 8));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(11, 2)]
    [InlineData(12, 3)]
    [InlineData(400, 4)]
    [InlineData(20_000, 5)]
    public async Task Every_corpus_is_read_without_error_and_has_as_many_citations_as_asked(int citations, ulong seed)
    {
        var graph = await GraphAsync(citations, seed);
        Assert.Equal(citations, graph.Citations.Count);
        Assert.Equal(citations, graph.Evidence.Count);
    }

    [Fact]
    public async Task A_stream_of_records_can_be_cut_after_every_article()
    {
        CorpusLineReader reader = new("synthetic.jsonl");
        var longest = 0;
        var open = 0;
        await foreach (var line in reader.ReadAsync(
            new MemoryStream(Bytes(2000, 1)), TestContext.Current.CancellationToken))
        {
            open = line.Closed ? 0 : open + 1;
            longest = Math.Max(longest, open);
        }

        Assert.Empty(reader.Errors);
        Assert.InRange(longest, 1, 10);
    }

    /// <summary>The bounds are wide: the figures of seed 9 are a hub of some 400 citations, and chains of 12.</summary>
    [Fact]
    public async Task The_shape_is_that_of_news()
    {
        var graph = await GraphAsync(20_000, 9);
        var cited = graph.Citations.CountBy(citation => citation.CitedId).Select(count => count.Value).ToList();
        Assert.InRange(cited.Max(), 100, 4000);
        Assert.InRange(cited.Count(count => count >= 10), cited.Count / 200, cited.Count / 10);
        Assert.InRange(cited.Count(count => count == 1), cited.Count / 2, cited.Count);

        var (deepest, inLoops) = Chains(graph);
        Assert.InRange(deepest, SyntheticCorpus.MaxDepth, SyntheticCorpus.MaxDepth + 8);
        Assert.InRange(inLoops, 4, graph.Statements.Count / 100);

        Assert.Contains(graph.Citations, citation => citation.Relation == CitationRelation.Disputes);
        Assert.Contains(graph.Citations, citation => citation.Relation == CitationRelation.Republishes);
        Assert.Contains(graph.Sources, source => source is AnonymousSource { PossiblySameAsIds.Count: > 0 });
        Assert.Contains(graph.Sources, source => source is UnspecifiedSource);
        Assert.Contains(graph.Sources, source => source is Agency { PartOfId: not null });
        Assert.Contains(graph.Documents, document => document is { Held: true, PublishedAt: null });
        Assert.Superset(
            new HashSet<ClaimLinkKind> { ClaimLinkKind.Distorts, ClaimLinkKind.Revises, ClaimLinkKind.SameAs },
            graph.ClaimLinks.Select(link => link.Kind).ToHashSet());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SyntheticCorpusOptions.CitationLimit + 1)]
    public void A_size_out_of_bounds_is_refused(int citations)
    {
        SyntheticCorpusOptions options = new() { Citations = citations };
        Assert.EndsWith("1 to 10000000 would be accepted", Assert.Single(options.Broken()), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticCorpus.Lines(options));
    }

    private static byte[] Bytes(int citations, ulong seed) => Encoding.UTF8.GetBytes(
        string.Concat(SyntheticCorpus.Lines(new() { Citations = citations, Seed = seed }).Select(line => line + "\n")));

    private static async Task<ProvenanceGraph> GraphAsync(int citations, ulong seed)
    {
        using MemoryStream stream = new(Bytes(citations, seed));
        var reading = await CorpusLineReader.ReadCorpusAsync(
            "synthetic.jsonl", stream, TestContext.Current.CancellationToken);
        Assert.Empty(reading.Errors);
        return CorpusProjection.Of(reading.Corpus!, new GraphIds(), Kursk.RecordedAt, "generator");
    }

    /// <summary>
    /// Takes away, level by level, the statements that cite nothing left: how many levels there are, and how many
    /// statements stay because they cite round a loop.
    /// </summary>
    private static (int Deepest, int Left) Chains(ProvenanceGraph graph)
    {
        var citing = graph.Citations.ToLookup(citation => citation.CitedId, citation => citation.CitingId);
        var left = graph.Statements.ToDictionary(statement => statement.Id, _ => 0);
        foreach (var citation in graph.Citations)
        {
            left[citation.CitingId]++;
        }

        var depth = -1;
        var level = left.Where(entry => entry.Value == 0).Select(entry => entry.Key).ToList();
        for (; level.Count > 0; depth++)
        {
            level.ForEach(id => left.Remove(id));
            level = [.. level.SelectMany(id => citing[id]).Where(id => --left[id] == 0)];
        }

        return (depth, left.Count);
    }
}
