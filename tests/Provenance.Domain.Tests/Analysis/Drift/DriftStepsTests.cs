using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Subjects;
using Provenance.Domain.Tests.Analysis.Comparisons;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Drift;

public sealed class DriftStepsTests
{
    private static readonly IReadOnlyList<DriftStep> _steps = DriftSteps.Of(Kursk.Graph);

    /// <summary>The places where the annotation says that a number, a hedge or a tone drifted.</summary>
    [Theory]
    [InlineData("C-cas-4000", "C-died-4000",
        "The bare number became “about” (MODIFIER); casualties (killed, wounded, missing and captured) became killed "
        + "(MEASURE); as of 14 to 16 January 2025 became as of no day (AS_OF); ascribed to Anonymous Western "
        + "sources became "
        + "ascribed to UK Ministry of Defence (ATTRIBUTION).")]
    [InlineData("C-cas-about-4000", "C-died-4000",
        "Casualties (killed, wounded, missing and captured) became killed (MEASURE).")]
    [InlineData("C-kwm-over-6000", "C-kwm-nearly-6000",
        "“over” became “nearly” (MODIFIER); endorsing “reveals” became neutral “This means that” (TONE).")]
    [InlineData("C-half-casualties", "C-kwm-nearly-6000",
        "50 % became 6,000 (VALUE); “about” became “nearly” (MODIFIER); loss rate became casualties (killed, "
        + "wounded and "
        + "missing) (MEASURE).")]
    [InlineData("C-killed-about-1000", "C-killed-1000-headline",
        "“about” became the bare number (MODIFIER); Kursk became no place (PLACE); as of 14 to 16 January 2025 "
        + "became as of "
        + "no day (AS_OF).")]
    [InlineData("C-lossrate-36-about", "C-lossrate-36",
        "“about” became the bare number (MODIFIER); loss rate became loss rate of killed, wounded, missing and "
        + "captured "
        + "(MEASURE); Russia became no place (PLACE); “is estimated” became “allegedly” (HEDGE); neutral “is "
        + "estimated” "
        + "became distancing “allegedly” (TONE).")]
    [InlineData("C-kw-1000", "C-cas-1000-ukraine",
        "Casualties (killed and wounded) became casualties of whatever kind (MEASURE); Kursk became Ukraine (PLACE); "
        + "ascribed to White House became ascribed to U.S. officials (ATTRIBUTION).")]
    [InlineData("C-interoperability", "C-interoperability",
        "“almost certainly” (95 to 100 %) became “likely” (55 to 75 %) (HEDGE); the words are others (WORDING).")]
    [InlineData("C-c2-integration", "C-c2-integration",
        "“almost certainly” (95 to 100 %) became “likely” (55 to 75 %) (HEDGE); the words are others (WORDING).")]
    [InlineData("C-significant-losses", "C-significant-losses",
        "“highly likely” (80 to 90 %) became no hedge (HEDGE); distancing “claimed” became neutral “said” "
        + "(TONE); the words "
        + "are others (WORDING).")]
    [InlineData("C-deployed-about-11000", "C-deployed-11000-est",
        "“about 11,000 servicemen” became “the estimated 11,000 North Korean troops” (MODIFIER).")]
    public void Each_drift_of_the_sample_is_told_in_words(string from, string to, string explanation) =>
        Assert.Equal(explanation, Step(from, to).Explanation);

    [Fact]
    public void A_hedge_drifts_between_two_passages_that_render_one_statement()
    {
        var step = Step("C-interoperability", "C-interoperability");
        Assert.Equal(["A003-14", "A000-06"], step.Evidence.Select(evidence => evidence.Passage));
        Assert.Equal(
            [Likelihood.AlmostCertain, Likelihood.Likely],
            step.Evidence.Select(evidence => evidence.Likelihood!.Value));
        Assert.Equal(step.Evidence[1].CitationId, step.Citation!.Id);
        Assert.Null(step.Link);
    }

    [Fact]
    public void Revisions_and_what_merely_supports_are_no_drift() =>
        Assert.DoesNotContain(_steps, step => step.Link?.Kind
            is ClaimLinkKind.Revises or ClaimLinkKind.Supports or ClaimLinkKind.DerivesFrom);

    /// <summary>The other four contradictions are between what different parties say.</summary>
    [Fact]
    public void One_contradiction_of_the_sample_is_drift() =>
        Assert.Equal("L15", Assert.Single(_steps, step => step.Link?.Kind == ClaimLinkKind.Contradicts).Link!.Key);

    [Fact]
    public void Every_distortion_of_the_annotation_is_a_step() => Assert.Equal(
        Kursk.Graph.ClaimLinks.Where(link => link.Kind == ClaimLinkKind.Distorts)
            .Select(link => (link.ToId, link.FromId)),
        _steps.Where(step => step.Link?.Kind == ClaimLinkKind.Distorts).Select(step => (step.From.Id, step.To.Id)));

    [Fact]
    public void No_two_steps_join_the_same_claims_by_the_same_records() => Assert.Equal(
        _steps.Count,
        _steps.Select(step => (step.From.Id, step.To.Id, step.Citation?.Id, step.Link?.Id)).Distinct().Count());

    /// <summary>Steps along citations against a scan of all, on random graphs whose claims have estimates.</summary>
    [Fact]
    public void Along_citations_exactly_the_changes_of_what_is_passed_on_are_steps()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var graph = WithClaims(RandomGraph.Of(seed), new Random(seed));
            var statements = graph.Statements.ToDictionary(statement => statement.Id);
            var claims = graph.Claims.ToDictionary(claim => claim.Id);
            var expected = graph.Citations
                .Where(citation => Support.Passes(citation.Relation, statements[citation.CitedId].Stance))
                .Where(citation => ClaimDrift.Between(
                    claims[statements[citation.CitedId].ClaimId!.Value],
                    claims[statements[citation.CitingId].ClaimId!.Value],
                    KnownSubjects.None).Count > 0)
                .Select(citation => (CitationId?)citation.Id);
            var steps = DriftSteps.Of(graph);
            Assert.Equal(expected, steps.Select(step => step.Citation?.Id));
            Assert.All(steps, step => Assert.Equal(ClaimDrift.Between(step.From, step.To, KnownSubjects.None), step.Dimensions));
        }
    }

    private static ProvenanceGraph WithClaims(ProvenanceGraph graph, Random random) => new()
    {
        Sources = graph.Sources,
        Citations = graph.Citations,
        Claims = [.. Enumerable.Range(1, 4).Select(number => graph.Claims[0] with
        {
            Id = new(number),
            Estimate = number == 4 ? null : RandomEstimate.Of(random),
        })],
        Statements = [.. graph.Statements.Select(statement =>
            statement with { ClaimId = new ClaimId(random.Next(1, 5)) })],
    };

    private static DriftStep Step(string from, string to) =>
        Assert.Single(_steps, step => step.From.Key == from && step.To.Key == to);
}
