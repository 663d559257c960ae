using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Claims;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Tests.Analysis.Drift;

public sealed class ClaimDriftTests
{
    /// <summary>The drifts that the annotator saw in the articles, as far as estimates show them.</summary>
    [Theory]
    [InlineData("C-cas-4000", "C-died-4000", DriftDimension.Modifier, DriftDimension.Measure, DriftDimension.AsOf)]
    [InlineData("C-kwm-over-6000", "C-kwm-nearly-6000", DriftDimension.Modifier)]
    [InlineData("C-killed-about-1000", "C-killed-1000-headline", DriftDimension.Modifier, DriftDimension.Place,
    DriftDimension.AsOf)]
    [InlineData("C-kw-1000", "C-cas-1000-ukraine", DriftDimension.Measure, DriftDimension.Place)]
    [InlineData("C-deployed-11000", "C-deployed-12000", DriftDimension.Value)]
    [InlineData("C-died-4000", "C-interoperability", DriftDimension.Measure)]
    [InlineData("C-interoperability", "C-friction")]
    [InlineData("C-cas-4000", "C-cas-4000")]
    public void Two_claims_differ_where_their_estimates_do(string one, string other, params DriftDimension[] expected)
    {
        Assert.Equal(expected, ClaimDrift.Between(Kursk.Claim(one), Kursk.Claim(other), KnownSubjects.None));
        Assert.Equal(expected, ClaimDrift.Between(Kursk.Claim(other), Kursk.Claim(one), KnownSubjects.None));
    }

    [Fact]
    public void Who_is_counted_is_a_dimension_of_its_own()
    {
        var claim = Kursk.Claim("C-cas-4000");
        var other = claim with
        {
            Id = new(long.MaxValue),
            Estimate = claim.Estimate! with { Population = "RUSSIAN_FORCES", Components = [] },
        };
        Assert.Equal([DriftDimension.Measure, DriftDimension.Population], ClaimDrift.Between(claim, other, KnownSubjects.None));
    }

    [Theory]
    [InlineData("kursk region")]
    [InlineData("kursk")]
    [InlineData("Russia", DriftDimension.Place)]
    [InlineData("Belgorod", DriftDimension.Place)]
    [InlineData(null, DriftDimension.Place)]
    public void Two_names_of_one_place_are_no_drift(string? place, params DriftDimension[] expected)
    {
        var claim = Kursk.Claim("C-cas-4000");
        var other = claim with { Id = new(long.MaxValue), Estimate = claim.Estimate! with { Place = place } };
        KnownSubjects known = new(
            [],
            [
                new() { Key = "russia", Name = "Russia" },
                new() { Key = "kursk", Name = "Kursk", Aliases = ["Kursk region"], PartOf = "russia" },
            ],
            name => name.ToLowerInvariant());
        Assert.Equal(expected, ClaimDrift.Between(claim, other, known));
        Assert.Equal(expected, ClaimDrift.Between(other, claim, known));
    }
}
