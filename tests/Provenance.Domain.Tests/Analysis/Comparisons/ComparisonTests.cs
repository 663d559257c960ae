using Provenance.Domain.Analysis.Comparisons;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Tests.Analysis.Comparisons;

public sealed class ComparisonTests
{
    private static readonly Comparison _against = Losses("nis", "uk-mod", "anon-western-sources-d003");

    [Theory]
    [InlineData("killed: about 300 against about 1,000: CONTRADICTS, since the ranges 270 to 330 and 900 to 1,100 "
        + "share no number.")]
    [InlineData("killed: about 300 against about 1,000: CONTRADICTS, since the ranges 270 to 330 and 900 to 1,100 "
        + "share no number; about 1,000 is about 25 % of 4,000.")]
    [InlineData("3,000 killed+wounded against 4,000 total: INCOMPARABLE, since one counts killed and wounded, the "
        + "other killed, wounded, missing and captured; the part need not exceed the whole; 3,000 "
        + "is about 300 + 2,700.")]
    [InlineData("killed: about 300 against at least 100: REVISES, since the record links them so: NIS: at least 100 "
        + "(19 Dec 2024) to around 300 (before D003).")]
    [InlineData("killed+wounded+missing: over 6,000 against nearly 6,000: CONTRADICTS, since the ranges more than "
        + "6,000 and 5,400 to under 6,000 share no number.")]
    public void The_ministry_stands_to_the_service_as_the_worked_answer_says(string reason) =>
        Assert.Single(_against.Cells, cell => cell.Reason == reason);

    [Fact]
    public void A_sum_names_the_statements_that_went_into_it()
    {
        var cell = Assert.Single(_against.Cells, cell => cell.AddedToLeft.Count > 0
            && cell.Reason.StartsWith("3,000 killed+wounded against about 4,000 killed", StringComparison.Ordinal));
        Assert.Equal("C-killed-300", KeyOf(cell.Left));
        Assert.Equal(["C-wounded-2700"], cell.AddedToLeft.Select(KeyOf));
        Assert.Equal("uk-di", Kursk.Graph.Sources.Single(source => source.Id == cell.Right.SourceId).Key);
    }

    [Fact]
    public void What_a_part_says_counts_as_its_wholes_only_where_asked_for()
    {
        var question = Question("dprk-losses-kursk");
        Source[] ministry = [Kursk.Source("uk-mod")];
        var whole = Assert.Single(Comparison.Of(Kursk.Graph, question, ministry, includeParts: true).Rows).Statements;
        var alone = Assert.Single(Comparison.Of(Kursk.Graph, question, ministry, includeParts: false).Rows).Statements;
        Assert.Contains(whole, statement => KeyOf(statement) == "C-died-4000");
        Assert.DoesNotContain(alone, statement => KeyOf(statement) == "C-died-4000");
        Assert.Contains(alone, statement => KeyOf(statement) == "C-kwm-over-6000");
    }

    [Fact]
    public void Without_parties_every_answer_that_rests_on_no_other_is_compared()
    {
        var matrix = Comparison.Of(Kursk.Graph, Question("dprk-strength-kursk"), null, includeParts: true);
        Assert.Equal(
            ["anon-western-sources-d003", "frank-gardner", "isw", "sabrina-singh", "ua-intel", "uk-mod"],
            matrix.Rows.Select(row => row.Source.Key).Order());
        Assert.Single(matrix.Cells, cell => cell.Relation == ComparisonRelation.Contradicts);
        Assert.True(matrix.Coverage.Complete);
    }

    [Fact]
    public void A_rate_compares_with_a_count_through_the_strength_that_its_source_states()
    {
        var question = Question("dprk-losses-kursk");
        var western = Kursk.Source("anon-western-sources-d003");
        var graph = new ProvenanceGraph
        {
            Sources = Kursk.Graph.Sources,
            Statements = Kursk.Graph.Statements,
            Claims = [.. Kursk.Graph.Claims.Select(claim =>
                claim.Key is "C-lossrate-36" or "C-deployed-11000" ? claim with { QuestionId = question.Id } : claim)],
        };
        Assert.Single(
            Comparison.Of(graph, question, [western], includeParts: true).Cells,
            cell => cell.Reason == "total: 4,000 against about 3,960: COMPATIBLE, since the ranges 4,000 and 3,905 to "
                + "4,015 share numbers; about 3,960 is 36 % of 11,000.");
    }

    [Fact]
    public void A_later_figure_of_one_line_of_sources_revises_the_earlier()
    {
        var claim = Kursk.Claim("C-kwm-over-6000");
        var graph = new ProvenanceGraph
        {
            Sources = Kursk.Graph.Sources,
            Claims = [claim, claim with
            {
                Id = new(900),
                Estimate = claim.Estimate! with
                {
                    Value = 5000,
                    AsOf = new() { Earliest = new(2025, 5, 1), Latest = new(2025, 5, 2), Basis = default },
                },
            }],
            Statements = [Said(1, "uk-di", 900), Said(2, "uk-mod", claim.Id.Value)],
        };
        var cell = Assert.Single(Comparison.Of(
            graph, Question("dprk-losses-kursk"), [Kursk.Source("uk-mod")], includeParts: true).Cells);
        Assert.Equal((ComparisonRelation.Revises, 2L, 1L), (cell.Relation, cell.Left.Id.Value, cell.Right.Id.Value));
    }

    [Fact]
    public void More_figures_than_the_limit_are_told_of()
    {
        var claim = Kursk.Claim("C-killed-300");
        var graph = new ProvenanceGraph
        {
            Sources = Kursk.Graph.Sources,
            Claims = [claim],
            Statements = [.. Enumerable.Range(1, Comparison.MaxFigures + 1)
                .Select(id => Said(id, "nis", claim.Id.Value))],
        };
        var coverage = Comparison.Of(graph, Question("dprk-losses-kursk"), null, includeParts: true).Coverage;
        Assert.Equal((false, CoverageLimit.MaxNodes), (coverage.Complete, coverage.StoppedBy!.Value));
    }

    [Fact]
    public void Every_figure_is_a_point_by_the_day_it_holds_for()
    {
        var question = Question("dprk-losses-kursk");
        var points = EstimatePoint.Of(
            Kursk.Graph, question, "KILLED", [Kursk.Source("nis"), Kursk.Source("uk-mod")],
                includeParts: true);
        Assert.Equal(
            [("C-killed-100", new DateOnly(2024, 12, 19)), ("C-died-4000", new(2025, 1, 31)), ("C-killed-300", null)],
            points.Select(point => (KeyOf(point.Statement), point.At?.Latest)));
        var all = EstimatePoint.Of(Kursk.Graph, question, null, null, includeParts: true);
        Assert.DoesNotContain(all, point => point.Estimate.Modifier == EstimateModifier.Qualitative);
        var days = all.Select(point => point.At?.Latest ?? DateOnly.MaxValue).ToList();
        Assert.Equal(days.Order(), days);
    }

    private static Comparison Losses(params string[] sources) =>
        Comparison.Of(
            Kursk.Graph, Question("dprk-losses-kursk"), [.. sources.Select(Kursk.Source)], includeParts: true);

    private static Question Question(string key) => Kursk.Graph.Questions.Single(question => question.Key == key);

    private static string KeyOf(Statement statement) =>
        Kursk.Graph.Claims.Single(claim => claim.Id == statement.ClaimId).Key;

    private static Statement Said(long id, string source, long claim) => new()
    {
        Id = new(id),
        SourceId = Kursk.Source(source).Id,
        ClaimId = new ClaimId(claim),
        Stance = Stance.Asserts,
        Attestation = Attestation.SecondHand,
        RecordedAt = Kursk.RecordedAt,
    };
}
