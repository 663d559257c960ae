using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;

namespace Provenance.Domain.Tests.Analysis.Graph.Snapshots;

/// <summary>The compressed graph against one spelled out as lists.</summary>
public sealed class CitationSnapshotTests
{
    [Fact]
    public void It_says_what_was_recorded_after_any_changes_and_merges()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            SpelledOutGraph graph = new(seed);
            var snapshot = CitationSnapshot.Empty;
            for (var round = 0; round < 40; round++)
            {
                snapshot = snapshot.With(graph.Change(most: 1 + (15 * seed)));
                Assert.Equal(graph.Lines(), SpelledOutGraph.LinesOf(snapshot));
            }
        }
    }

    [Fact]
    public void Changes_made_one_by_one_or_loaded_at_once_give_the_same()
    {
        SpelledOutGraph graph = new(seed: 1);
        var snapshot = CitationSnapshot.Empty;
        for (var round = 0; round < 100; round++)
        {
            snapshot = snapshot.With(graph.Change(most: 300));
        }
        Assert.True(snapshot.Position.Citation > 5 * 1024);
        Assert.Equal(graph.Lines(), SpelledOutGraph.LinesOf(snapshot));
        Assert.Equal(graph.Lines(), SpelledOutGraph.LinesOf(CitationSnapshot.Empty.With(graph.Whole())));
    }

    [Fact]
    public void An_earlier_snapshot_stays_as_it_was()
    {
        SpelledOutGraph graph = new(seed: 2);
        var snapshot = CitationSnapshot.Empty;
        List<(CitationSnapshot Snapshot, List<string> Lines)> kept = [];
        for (var round = 0; round < 40; round++)
        {
            snapshot = snapshot.With(graph.Change(most: 200));
            kept.Add((snapshot, SpelledOutGraph.LinesOf(snapshot)));
        }
        Assert.All(kept, item => Assert.Equal(item.Lines, SpelledOutGraph.LinesOf(item.Snapshot)));
    }

    [Fact]
    public void The_highest_number_of_a_citation_and_every_relation_fit()
    {
        CitationChanges changes = new(new(1, 2, CitationStep.MaxCitation, 0));
        var relations = Enum.GetValues<CitationRelation>();
        var first = CitationStep.MaxCitation - relations.Length + 1;
        foreach (var relation in relations)
        {
            changes.Add(new TracedCitation(new(first + (int)relation), new(1), new(2), relation));
        }
        var number = first;
        foreach (var step in CitationSnapshot.Empty.With(changes).CitedBy(1))
        {
            Assert.Equal((2, number, (CitationRelation)(number - first)), (step.Statement, step.Citation, step.Relation));
            number++;
        }
        Assert.Equal(CitationStep.MaxCitation + 1, number);
    }

    [Fact]
    public void A_citation_whose_number_does_not_fit_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CitationChanges(default).Add(
            new TracedCitation(new(CitationStep.MaxCitation + 1L), new(1), new(2), CitationRelation.Reports)));

    [Fact]
    public void A_citation_takes_sixteen_bytes_and_a_statement_eight_in_the_rows()
    {
        const int Statements = 100_000;
        const int Citations = 200_000;
        CitationChanges changes = new(new(1, Statements, Citations, 0));
        changes.Add(new Domain.Sources.SourceId(1), OriginClass.Named, whole: null);
        for (var number = 1; number <= Statements; number++)
        {
            changes.Add(new TracedStatement(new(number), new(1), null, Stance.Asserts, default), at: default);
        }
        for (var number = 1; number <= Citations; number++)
        {
            changes.Add(new TracedCitation(
                new(number),
                new(1 + (number % Statements)),
                new(1 + (number * 7L % Statements)),
                CitationRelation.Reports));
        }
        var snapshot = CitationSnapshot.Empty.With(changes);
        Assert.InRange(snapshot.RowBytes, 16L * Citations, (16L * Citations) + (8L * (Statements + 2)));
    }
}
