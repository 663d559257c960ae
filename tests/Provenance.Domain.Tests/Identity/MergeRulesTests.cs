using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Tests.Identity;

/// <summary>Which claims, populations and places are merged, worked out by hand.</summary>
public sealed class MergeRulesTests
{
    private static readonly Claim _claim = new()
    {
        Id = new(1),
        Key = "C-1",
        QuestionId = new(1),
        Proposition = "4,000 were lost.",
        Estimate = new()
        {
            Measure = "CASUALTIES",
            Value = 4000,
            Modifier = EstimateModifier.Unmodified,
            Unit = "PERSON",
            Population = "the troops",
            Verbatim = "4,000",
        },
        Modality = ClaimModality.Fact,
        RecordedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void Two_that_say_the_same_are_merged() =>
        Assert.Null(Broken(_claim with { Proposition = "The troops lost 4,000." }));

    [Fact]
    public void Answers_to_two_questions_are_two() =>
        Assert.Contains("answer two questions", Broken(_claim with { QuestionId = new(2) }), StringComparison.Ordinal);

    [Fact]
    public void A_forecast_is_no_fact() =>
        Assert.Contains("the first is a FORECAST", Broken(_claim with { Modality = ClaimModality.Forecast }), StringComparison.Ordinal);

    [Fact]
    public void A_claim_with_a_figure_is_not_one_without() =>
        Assert.Contains("only one of them gives a figure", Broken(_claim with { Estimate = null }), StringComparison.Ordinal);

    [Theory]
    [InlineData("value", "exclude one another: \"4,000\" and \"4,000\"")]
    [InlineData("day", "exclude one another")]
    [InlineData("measure", "do not measure the same: DEATHS and CASUALTIES")]
    [InlineData("population", "do not count the same: the guards and the troops")]
    [InlineData("place", "do not count in one place: Merrow and Hollin")]
    public void Figures_that_exclude_one_another_are_two(string what, string message)
    {
        var figure = _claim.Estimate! with { Place = "Hollin", AsOf = Day(1) };
        var other = what switch
        {
            "value" => figure with { Value = 6200 },
            "day" => figure with { AsOf = Day(2) },
            "measure" => figure with { Measure = "DEATHS" },
            "population" => figure with { Population = "the guards" },
            _ => figure with { Place = "Merrow" },
        };

        Assert.Contains(
            message, Broken(_claim with { Estimate = other }, _claim with { Estimate = figure }), StringComparison.Ordinal);
    }

    [Fact]
    public void Populations_that_were_merged_count_as_one()
    {
        var other = _claim with { Estimate = _claim.Estimate! with { Population = "the guards" } };
        object[] populations =
        [
            new Population { Id = new(1), Key = "troops", Name = "the troops" },
            new Population { Id = new(2), Key = "guards", Name = "the guards" },
        ];

        Assert.NotNull(Broken(other, further: populations));
        Assert.Null(Broken(other, further: populations, known: new([Merge(IdentifiedKind.Population, 2, 1)])));
    }

    [Fact]
    public void A_link_that_says_they_are_two_stands_against_it()
    {
        var link = new ClaimLink
        {
            Id = new(1),
            Key = "L1",
            FromId = new(2),
            ToId = new(1),
            Kind = ClaimLinkKind.Contradicts,
            Basis = ClaimLinkBasis.Curated,
            RecordedAt = DateTimeOffset.UnixEpoch,
            RecordedBy = "Desk",
        };

        Assert.Contains("by the link \"L1\" (CONTRADICTS)", Broken(_claim, links: [link]), StringComparison.Ordinal);
        Assert.Null(Broken(_claim, links: [link with { Kind = ClaimLinkKind.SameAs }]));
        Assert.Null(Broken(_claim, links: [link with { SupersededAt = DateTimeOffset.UnixEpoch }]));
    }

    [Fact]
    public void What_is_one_with_either_is_judged_too()
    {
        var third = _claim with { Id = new(3), Key = "C-3", QuestionId = new(2) };

        Assert.Contains(
            "\"C-3\" and \"C-1\"",
            Broken(_claim, further: [third], known: new([Merge(IdentifiedKind.Claim, 3, 2)])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_is_not_its_whole_however_far_away()
    {
        Place[] places =
        [
            new() { Id = new(1), Key = "town", Name = "Hollin", PartOf = "county" },
            new() { Id = new(2), Key = "county", Name = "Hollinshire", PartOf = "land" },
            new() { Id = new(3), Key = "land", Name = "Merrow" },
            new() { Id = new(4), Key = "realm", Name = "Realm of Merrow" },
        ];
        JudgedRecords records = new(places, [], static name => name);
        KnownIdentities none = new([]);

        Assert.Contains("\"town\" is a part of \"land\"", Against(none, 3, 1), StringComparison.Ordinal);
        Assert.Null(Against(none, 3, 4));
        Assert.Contains(
            "\"town\" is a part of \"realm\"",
            Against(new([Merge(IdentifiedKind.Place, 3, 4)]), 1, 4),
            StringComparison.Ordinal);

        string? Against(KnownIdentities known, long from, long to) =>
            known.Against(Merge(IdentifiedKind.Place, from, to), records);
    }

    [Fact]
    public void A_place_that_absorbed_another_has_its_names_and_its_whole()
    {
        var shown = MergedSubject.Of(
            new Place { Id = new(1), Key = "kursk", Name = "Kursk", Aliases = ["Kursk region"] },
            [new() { Id = new(2), Key = "kursk-2", Name = "Kursk", Aliases = ["Курск"], PartOf = "old" }],
            key => key == "old" ? "russia" : key);

        Assert.Equal(["Kursk region", "kursk-2", "Курск"], shown.Aliases);
        Assert.Equal("russia", shown.PartOf);
    }

    private static string? Broken(
        Claim other,
        Claim? claim = null,
        IEnumerable<object>? further = null,
        IEnumerable<ClaimLink>? links = null,
        KnownIdentities? known = null) => (known ?? new([])).Against(
            Merge(IdentifiedKind.Claim, 2, 1),
            new(
                [claim ?? _claim, other with { Id = new(2), Key = "C-2" }, .. further ?? []],
                links ?? [],
                static name => name));

    private static FuzzyDate Day(int day) => new()
    {
        Earliest = new(2025, 1, day),
        Latest = new(2025, 1, day),
        Basis = DateBasis.Stated,
    };

    private static IdentityLink Merge(IdentifiedKind of, long from, long to) => new()
    {
        Id = new(from),
        Key = $"i{from}",
        Of = of,
        Kind = IdentityLinkKind.Merged,
        FromId = from,
        ToId = to,
        Reason = "because",
        RecordedAt = DateTimeOffset.UnixEpoch,
        RecordedBy = "Desk",
    };
}
