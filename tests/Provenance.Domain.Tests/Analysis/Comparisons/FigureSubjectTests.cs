using Provenance.Domain.Analysis.Comparisons;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Tests.Analysis.Comparisons;

/// <summary>Figures of populations and places that are on record, and of others.</summary>
public sealed class FigureSubjectTests
{
    private const int Rounds = 3000;

    private static readonly KnownSubjects _known = new(
        [
            new() { Key = "FOREIGN_TROOPS", Name = "foreign troops" },
            new()
            {
                Key = "DPRK_TROOPS",
                Name = "North Korean troops",
                Aliases = ["DPRK soldiers"],
                PartOf = "FOREIGN_TROOPS",
            },
            new() { Key = "RESIDENTS", Name = "residents" },
        ],
        [
            new() { Key = "russia", Name = "Russia" },
            new() { Key = "kursk", Name = "Kursk", Aliases = ["Kursk region"], PartOf = "russia" },
            new() { Key = "sudzha", Name = "Sudzha", PartOf = "kursk" },
            new() { Key = "ukraine", Name = "Ukraine" },
        ],
        name => name.ToLowerInvariant());

    [Theory]
    [InlineData("DPRK_TROOPS", "Kursk", 30, "dprk soldiers", "kursk region", 30, ComparisonRelation.Agrees,
        "both give the same number, and their ranges overlap")]
    [InlineData("DPRK_TROOPS", "Kursk", 30, "DPRK_TROOPS", "Russia", 20, ComparisonRelation.Contradicts,
        "one is for Kursk, the other for Russia, of which it is a part, and a part cannot exceed its whole")]
    [InlineData("DPRK_TROOPS", "Russia", 30, "DPRK_TROOPS", "Sudzha", 20, ComparisonRelation.Incomparable,
        "one is for Russia, the other for Sudzha, which is a part of it; the part need not exceed the whole")]
    [InlineData("DPRK_TROOPS", "Kursk", 30, "FOREIGN_TROOPS", "Kursk", 20, ComparisonRelation.Contradicts,
        "one counts DPRK_TROOPS, the other FOREIGN_TROOPS, of which it is a part, and a part cannot exceed its whole")]
    [InlineData("DPRK_TROOPS", "Kursk", 30, "FOREIGN_TROOPS", "Russia", 20, ComparisonRelation.Contradicts,
        "one counts DPRK_TROOPS, the other FOREIGN_TROOPS, of which it is a part; one is for Kursk, the other for Russia, "
        + "of which it is a part, and a part cannot exceed its whole")]
    [InlineData("DPRK_TROOPS", "Russia", 30, "FOREIGN_TROOPS", "Kursk", 20, ComparisonRelation.Incomparable,
        "one counts DPRK_TROOPS, the other FOREIGN_TROOPS, of which it is a part; one is for Russia, the other for Kursk, "
        + "which is a part of it, and neither includes the other")]
    [InlineData("DPRK_TROOPS", "Kursk", 30, "RESIDENTS", "Kursk", 30, ComparisonRelation.Incomparable,
        "one counts DPRK_TROOPS, the other RESIDENTS")]
    [InlineData("DPRK_TROOPS", "Kursk", 30, "DPRK_TROOPS", "Ukraine", 30, ComparisonRelation.Incomparable,
        "one is for Kursk, the other for Ukraine")]
    [InlineData("DPRK_TROOPS", "Kursk", 30, "DPRK_TROOPS", "Belgorod", 30, ComparisonRelation.Incomparable,
        "one is for Kursk, the other for Belgorod, which are not known to be the same")]
    [InlineData("DPRK_TROOPS", "Kursk", 30, "Koreans", "Kursk", 30, ComparisonRelation.Incomparable,
        "one counts DPRK_TROOPS, the other Koreans, which are not known to be the same")]
    [InlineData("Koreans", "Belgorod", 30, "koreans", "BELGOROD", 20, ComparisonRelation.Contradicts,
        "the ranges 30 and 20 share no number")]
    [InlineData("DPRK_TROOPS", "the war", 30, "DPRK_TROOPS", "Ukraine", 20, ComparisonRelation.Contradicts,
        "the ranges 30 and 20 share no number")]
    [InlineData("DPRK_TROOPS", "北京", 30, "DPRK_TROOPS", "上海", 20, ComparisonRelation.Incomparable,
        "one is for 北京, the other for 上海, which are not known to be the same")]
    public void Figures_are_compared_by_what_is_on_record_of_their_populations_and_places(
        string population, string place, int value, string otherPopulation, string otherPlace, int otherValue,
        ComparisonRelation relation, string because)
    {
        var comparison = FigureComparison.Between(
            Of("KILLED", population, place, value), Of("KILLED", otherPopulation, otherPlace, otherValue));
        Assert.Equal(
            (relation, $"killed: {value} against {otherValue}: {Token.Of(relation)}, since {because}."),
            (comparison.Relation, comparison.Reason));
    }

    [Theory]
    [InlineData("TURNOUT", "PERCENT", "turnout need not be less in a part")]
    [InlineData("PROFIT", "EUR", "profit need not be less in a part")]
    [InlineData("TEMPERATURE", "DEGREE_CELSIUS", "temperature need not be less in a part")]
    public void What_is_no_count_may_be_more_in_a_part(string measure, string unit, string because)
    {
        var comparison = FigureComparison.Between(
            Of(measure, "RESIDENTS", "Kursk", 30, unit), Of(measure, "RESIDENTS", "Russia", 20, unit));
        Assert.Equal(ComparisonRelation.Incomparable, comparison.Relation);
        Assert.EndsWith($"of which it is a part; {because}.", comparison.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, ComparisonRelation.Incomparable)]
    [InlineData(0, ComparisonRelation.Contradicts)]
    [InlineData(-1, ComparisonRelation.Contradicts)]
    public void The_dead_of_a_part_may_be_more_than_those_of_the_whole_the_day_before(
        int days, ComparisonRelation relation)
    {
        var monday = new DateOnly(2025, 3, 3);
        Assert.Equal(relation, FigureComparison.Between(
            Of("KILLED", "RESIDENTS", "Russia", 31, asOf: monday),
            Of("KILLED", "RESIDENTS", "Kursk", 46, asOf: monday.AddDays(days))).Relation);
    }

    /// <summary>The order of two figures changes nothing, and a part by all that it counts contradicts its whole exactly
    /// when it is larger.</summary>
    [Fact]
    public void A_part_contradicts_its_whole_exactly_when_it_exceeds_it()
    {
        Random random = new(20250121);
        string[] populations = ["DPRK_TROOPS", "FOREIGN_TROOPS"];
        string[] places = ["Sudzha", "Kursk", "Russia"];
        for (var round = 0; round < Rounds; round++)
        {
            var (one, other) = (Any(), Any());
            var (left, right) = (Figure(one), Figure(other));
            var (population, place) = (one.Population.CompareTo(other.Population), one.Place.CompareTo(other.Place));
            var expected = (population, place) switch
            {
                (0, 0) => one.Value == other.Value ? ComparisonRelation.Agrees : ComparisonRelation.Contradicts,
                ( <= 0, <= 0) when one.Value > other.Value => ComparisonRelation.Contradicts,
                ( >= 0, >= 0) when one.Value < other.Value => ComparisonRelation.Contradicts,
                _ => ComparisonRelation.Incomparable,
            };
            Assert.Equal(expected, FigureComparison.Between(left, right).Relation);
            Assert.Equal(expected, FigureComparison.Between(right, left).Relation);
        }

        (int Population, int Place, int Value) Any() => (random.Next(2), random.Next(3), random.Next(1, 5));

        Figure Figure((int Population, int Place, int Value) at) =>
            Of("KILLED", populations[at.Population], places[at.Place], at.Value);
    }

    private static Figure Of(
        string measure, string population, string place, decimal value, string unit = Unit.Persons, DateOnly? asOf = null)
    {
        var claim = Kursk.Claim("C-killed-300") with
        {
            Estimate = new()
            {
                Measure = measure,
                Value = value,
                Modifier = EstimateModifier.Unmodified,
                Unit = unit,
                Population = population,
                Place = place,
                AsOf = asOf is null ? null : new() { Earliest = asOf, Latest = asOf, Basis = DateBasis.Stated },
                Verbatim = "words",
            },
        };
        return Domain.Analysis.Comparisons.Figure.Of(
            new Statement
            {
                Id = new(1),
                SourceId = new(1),
                ClaimId = claim.Id,
                Stance = Stance.Asserts,
                Attestation = Attestation.SecondHand,
                RecordedAt = Kursk.RecordedAt,
            },
            claim,
            MeasureVocabulary.BuiltIn,
            _known)!;
    }
}
