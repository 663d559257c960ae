using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Assessments;
using Provenance.Domain.Recording;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests;

public sealed class CorpusAssessmentTests
{
    [Fact]
    public void Assessments_rate_a_source_or_one_statement()
    {
        var graph = Graph(Rated.Json());
        Assert.Equal(
            [
                (Kursk.Source("uk-mod").Id, null, AssessedReliability.B, null),
                (null, Kursk.Statement("bbc", "W-bbc-2025-01", "C-cas-4000").Id, AssessedReliability.F, 3),
                (null, Kursk.Statement("nis", null, "C-killed-300").Id, null, 6),
            ],
            graph.Assessments.Select(item => (item.SourceId, item.StatementId, item.Reliability, item.Credibility)));
        Assert.Equal(new(2025, 2, 1, 9, 31, 0, 125, TimeSpan.Zero), graph.Assessments[1].At);
        Assert.Equal(Kursk.Graph.Statements.Count, graph.Statements.Count);
    }

    [Fact]
    public void An_export_has_them_as_they_were() =>
        Assert.True(JsonNode.DeepEquals(Rated.Json(), CorpusExport.Of(Graph(Rated.Json()))));

    [Fact]
    public void A_time_with_another_offset_is_kept_in_UTC()
    {
        var json = Rated.Json();
        json["assessments"]![0]!["at"] = "2025-02-01T10:30:00+01:00";
        Assert.Equal(new(2025, 2, 1, 9, 30, 0, TimeSpan.Zero), Graph(json).Assessments[0].At);
        Assert.Equal(TimeSpan.Zero, Graph(json).Assessments[0].At.Offset);
    }

    [Theory]
    [InlineData(0, "of", "{\"source\":\"nobody\"}", "is the key of no record of sources")]
    [InlineData(1, "of", "{\"source\":\"nis\",\"claim\":\"C-cas-4000\"}", "no passage has this source say this there")]
    [InlineData(2, "of", "{\"source\":\"nis\",\"claim\":\"C-none\"}", "is the key of no record of claims")]
    [InlineData(0, "reliability", "null", "a source is judged by its reliability")]
    [InlineData(0, "credibility", "2", "credibility is a statement's")]
    [InlineData(2, "credibility", "null", "nothing is judged")]
    [InlineData(2, "credibility", "7", "credibility is 7; 1 to 6 would be accepted")]
    [InlineData(2, "credibility", "0", "credibility is 0; 1 to 6 would be accepted")]
    [InlineData(1, "reliability", "\"G\"", "is not known; accepted: A, B, C, D, E, F")]
    [InlineData(0, "at", "\"2025-02-01T09:30:00\"", "is not a time; one with its offset")]
    [InlineData(0, "at", "\"yesterday\"", "is not a time")]
    [InlineData(1, "id", "\"R1\"", "the key is taken by an earlier record of assessments")]
    public void A_fault_is_told_where_it_is(int place, string member, string value, string message)
    {
        var json = Rated.Json();
        json["assessments"]![place]![member] = JsonNode.Parse(value);
        var error = Assert.Single(Kursk.Reading(json).Errors);
        Assert.StartsWith($"$.assessments[{place}]", error.Path, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static ProvenanceGraph Graph(JsonNode json)
    {
        var reading = Kursk.Reading(json);
        Assert.Empty(reading.Errors);
        return CorpusProjection.Of(reading.Corpus!, new GraphIds(), Kursk.RecordedAt, "annotator");
    }
}
