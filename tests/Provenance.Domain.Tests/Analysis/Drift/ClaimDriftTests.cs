using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
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

    /// <summary>The same number in another unit is no drift, and neither is what rounding makes of it.</summary>
    [Theory]
    [InlineData("SHARE", 40, "PERCENT", 0.4, "RATIO")]
    [InlineData("DISTANCE", 10, "MILE", 16.1, "KILOMETER")]
    [InlineData("DISTANCE", 10, "MILE", 20, "KILOMETER", DriftDimension.Value)]
    [InlineData("SHARE", 36.4, "PERCENT", 36, "PERCENT", DriftDimension.Value)]
    [InlineData("PRICE", 10, "EUR", 10, "USD", DriftDimension.Measure)]
    public void Units_that_convert_are_no_drift(
        string measure, double value, string unit, double other, string otherUnit, params DriftDimension[] expected)
    {
        var claim = Of(measure, value, unit);
        var changed = Of(measure, other, otherUnit) with { Id = new(long.MaxValue) };
        Assert.Equal(expected, ClaimDrift.Between(claim, changed, KnownSubjects.None));
        Assert.Equal(expected, ClaimDrift.Between(changed, claim, KnownSubjects.None));
    }

    [Fact]
    public void A_third_printed_as_33_per_cent_is_no_drift_and_a_fifth_is()
    {
        var third = Of("SHARE", 1.0 / 3, "RATIO");
        third = third with { Estimate = third.Estimate! with { Numerator = 1, Denominator = 3 } };
        var percent = Of("SHARE", 33, "PERCENT") with { Id = new(long.MaxValue) };
        Assert.Empty(ClaimDrift.Between(third, percent, KnownSubjects.None));
        var fifth = Of("SHARE", 20, "PERCENT") with { Id = new(long.MaxValue) };
        Assert.Equal([DriftDimension.Value], ClaimDrift.Between(third, fifth, KnownSubjects.None));
    }

    [Fact]
    public void Another_date_is_another_value()
    {
        var may = Of("BEGINNING", 0, "DATE");
        may = may with { Estimate = may.Estimate! with { Value = null, Date = On(new(2025, 5, 3)) } };
        var june = may with
        {
            Id = new(long.MaxValue),
            Estimate = may.Estimate! with { Date = On(new(2025, 6, 3)) },
        };
        Assert.Equal([DriftDimension.Value], ClaimDrift.Between(may, june, KnownSubjects.None));
        Assert.Empty(ClaimDrift.Between(may, june with { Estimate = may.Estimate }, KnownSubjects.None));
    }

    private static FuzzyDate On(DateOnly day) => new() { Earliest = day, Latest = day, Basis = DateBasis.Stated };

    private static Claim Of(string measure, double value, string unit)
    {
        var claim = Kursk.Claim("C-cas-4000");
        return claim with
        {
            Estimate = claim.Estimate! with { Measure = measure, Components = [], Value = (decimal)value, Unit = unit },
        };
    }
}
