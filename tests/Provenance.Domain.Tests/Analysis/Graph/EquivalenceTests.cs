using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Tests.Analysis.Graph;

public sealed class EquivalenceTests
{
    [Fact]
    public void Every_SAME_AS_link_of_the_sample_may_equate_its_claims()
    {
        var claims = Kursk.Graph.Claims.ToDictionary(claim => claim.Id);
        var links = Kursk.Graph.ClaimLinks.Where(link => link.Kind == ClaimLinkKind.SameAs).ToList();
        Assert.Equal(8, links.Count);
        Assert.Equal(
            ["L32"], // substantial losses, significant losses: words alone have no interval to overlap
            links.Where(link => !Equivalence.MayEquate(claims[link.FromId], claims[link.ToId]))
                .Select(link => link.Key));
    }

    [Theory]
    [InlineData("C-cas-4000", "C-kw-4000")] // the missing and captured are counted in one only
    [InlineData("C-killed-300", "C-killed-about-1000")]
    [InlineData("C-cas-4000", "C-interoperability")]
    public void Figures_that_cannot_both_hold_are_never_equated(string one, string other) =>
        Assert.False(Equivalence.MayEquate(Kursk.Claim(one), Kursk.Claim(other)));
}
