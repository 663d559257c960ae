using Provenance.Domain.Claims;

namespace Provenance.Domain.Tests.Claims;

public sealed class ClaimLinkRulesTests
{
    [Theory]
    [InlineData(ClaimLinkKind.Distorts)]
    [InlineData(ClaimLinkKind.Revises)]
    [InlineData(ClaimLinkKind.Contradicts)]
    public void What_judges_a_claim_says_in_what_and_why(ClaimLinkKind kind)
    {
        Assert.Empty(ClaimLinkRules.Broken(kind, false, true, [DriftDimension.Value], "because"));
        Assert.Equal(2, ClaimLinkRules.Broken(kind, false, true, [], " ").Count());
    }

    [Theory]
    [InlineData(ClaimLinkKind.SameAs)]
    [InlineData(ClaimLinkKind.DerivesFrom)]
    [InlineData(ClaimLinkKind.Supports)]
    public void What_only_relates_claims_needs_neither(ClaimLinkKind kind) =>
        Assert.Empty(ClaimLinkRules.Broken(kind, false, false, [], null));

    [Theory]
    [InlineData(ClaimLinkKind.Revises, 1)]
    [InlineData(ClaimLinkKind.Contradicts, 1)]
    [InlineData(ClaimLinkKind.Distorts, 0)] // "nearly 6,000" distorts "half of 11,000": a share made a count
    public void Only_a_distortion_may_cross_questions(ClaimLinkKind kind, int broken) =>
        Assert.Equal(broken, ClaimLinkRules.Broken(kind, false, false, [DriftDimension.Value], "because").Count());

    [Fact]
    public void No_claim_is_linked_to_itself() =>
        Assert.Single(ClaimLinkRules.Broken(ClaimLinkKind.Supports, true, true, [], null));
}
