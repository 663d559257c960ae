using System.Globalization;
using Provenance.Domain.Analysis.Comparisons;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;

namespace Provenance.Domain.Tests.Analysis.Comparisons;

public sealed class FigureComparisonTests
{
    private const int Rounds = 5000;

    public static TheoryData<string, string> CuratedContradictions => [
        .. Kursk.Graph.ClaimLinks.Where(link => link.Kind == ClaimLinkKind.Contradicts)
            .Select(link => (KeyOf(link.FromId), KeyOf(link.ToId)))];

    [Theory]
    [MemberData(nameof(CuratedContradictions))]
    public void Every_contradiction_that_the_annotator_saw_is_found(string one, string other) =>
        Assert.Equal(ComparisonRelation.Contradicts, Compare(one, other).Relation);

    [Fact]
    public void The_annotator_saw_five() => Assert.Equal(5, CuratedContradictions.Count);

    /// <summary>Pairs of the sample, judged by hand from the printed figures.</summary>
    [Theory]
    [InlineData("C-killed-300", "C-killed-about-1000", ComparisonRelation.Contradicts, 3.33,
        "killed: about 300 against about 1,000: CONTRADICTS, since the ranges 270 to 330 and 900 to 1,100 share "
        + "no number.")]
    [InlineData("C-killed-nearly-1000", "C-killed-about-1000", ComparisonRelation.Agrees, 1.0,
        "killed: nearly 1,000 against about 1,000: AGREES, since both give the same number, and their ranges overlap.")]
    [InlineData("C-killed-100", "C-killed-300", ComparisonRelation.Compatible, 3.0,
        "killed: at least 100 against about 300: COMPATIBLE, since the ranges 100 or more and 270 to 330 share "
        + "numbers.")]
    [InlineData("C-wounded-1000", "C-kw-several-hundred", ComparisonRelation.Contradicts, null,
        "1,000 wounded against several hundred killed+wounded: CONTRADICTS, since one counts wounded, the other "
        + "killed and "
        + "wounded, and a part cannot exceed its whole.")]
    [InlineData("C-kw-4000", "C-cas-4000", ComparisonRelation.Incomparable, null,
        "4,000 killed+wounded against 4,000 total: INCOMPARABLE, since one counts killed and wounded, the other "
        + "killed, "
        + "wounded, missing and captured; the part need not exceed the whole.")]
    [InlineData("C-neutralised-over-4500", "C-cas-4000", ComparisonRelation.Incomparable, null,
        "over 4,500 neutralised against 4,000 total: INCOMPARABLE, since “neutralised” does not say which "
        + "losses it counts.")]
    [InlineData("C-cas-1000-ukraine", "C-kw-1000", ComparisonRelation.Incomparable, null,
        "about 1,000 casualties against about 1,000 killed+wounded: INCOMPARABLE, since one is for Ukraine, the "
        + "other for "
        + "Kursk.")]
    [InlineData("C-forecast-12000-lost", "C-kw-1000", ComparisonRelation.Incomparable, null,
        "killed+wounded: 12,000 against about 1,000: INCOMPARABLE, since one is a forecast, the other is not.")]
    [InlineData("C-killed-about-1000", "C-killed-600", ComparisonRelation.Contradicts, 1.67,
        "killed: about 1,000 against about 600: CONTRADICTS, since losses add up, yet the larger figure is the "
        + "earlier, "
        + "14 to 16 January 2025 against 1 to 30 April 2025.")]
    [InlineData("C-deployed-about-11000", "C-deployed-12000", ComparisonRelation.Compatible, 1.09,
        "deployed: about 11,000 against 12,000: COMPATIBLE, since the ranges 9,900 to 12,100 and 12,000 share "
        + "numbers.")]
    [InlineData("C-deployed-11000", "C-deployed-12000", ComparisonRelation.Contradicts, 1.09,
        "deployed: 11,000 against 12,000: CONTRADICTS, since the ranges 11,000 and 12,000 share no number.")]
    [InlineData("C-significant-losses", "C-cas-4000", ComparisonRelation.Incomparable, null,
        "“significant combat casualties” casualties against 4,000 total: INCOMPARABLE, since “significant combat "
        + "casualties” gives no number.")]
    public void Figures_of_the_sample_stand_to_each_other_as_read(
        string one, string other, ComparisonRelation relation, double? gap, string reason)
    {
        var comparison = Compare(one, other);
        Assert.Equal((relation, (decimal?)gap, reason), (comparison.Relation, comparison.Gap, comparison.Reason));
    }

    [Theory]
    [InlineData(EstimateModifier.Over, EstimateModifier.Nearly,
    ComparisonRelation.Contradicts)] // the ends exclude each other
    [InlineData(EstimateModifier.AtLeast, EstimateModifier.Nearly, ComparisonRelation.Contradicts)]
    [InlineData(EstimateModifier.Over, EstimateModifier.AtMost, ComparisonRelation.Contradicts)]
    [InlineData(EstimateModifier.AtLeast, EstimateModifier.FewerThan, ComparisonRelation.Contradicts)]
    [InlineData(EstimateModifier.Unmodified, EstimateModifier.FewerThan, ComparisonRelation.Contradicts)]
    [InlineData(EstimateModifier.AtLeast, EstimateModifier.AtMost, ComparisonRelation.Compatible)] // only 6,000 itself
    [InlineData(EstimateModifier.AtLeast, EstimateModifier.Unmodified, ComparisonRelation.Compatible)]
    [InlineData(EstimateModifier.AtMost, EstimateModifier.FewerThan, ComparisonRelation.Agrees)]
    [InlineData(EstimateModifier.Over, EstimateModifier.AtLeast, ComparisonRelation.Agrees)]
    public void Exclusive_bounds_are_outside(EstimateModifier one, EstimateModifier other,
        ComparisonRelation relation) =>
        Assert.Equal(relation, FigureComparison.Between(
            Of(Killed(6000) with { Modifier = one }), Of(Killed(6000) with { Modifier = other })).Relation);

    /// <summary>Pairs made by hand: a value with its words against another.</summary>
    public static TheoryData<Estimate, Estimate, ComparisonRelation, string> WordedPairs => new()
    {
        { Worded("fewer than 100", EstimateModifier.AtMost, 100), Worded("at least 100", EstimateModifier.AtLeast, 100),
            ComparisonRelation.Contradicts,
            "killed: fewer than 100 against at least 100: CONTRADICTS, since the ranges less than 100 and 100 or more "
            + "share no number." },
        { Worded("no more than 50", EstimateModifier.AtMost, 50), Worded("more than 50", EstimateModifier.AtLeast, 50),
            ComparisonRelation.Contradicts,
            "killed: at most 50 against over 50: CONTRADICTS, since the ranges 50 or less and more than 50 share no "
            + "number." },
        { Worded("up to 100", EstimateModifier.AtMost, 100), Worded("at least 100", EstimateModifier.AtLeast, 100),
            ComparisonRelation.Compatible,
            "killed: at most 100 against at least 100: COMPATIBLE, since the ranges 100 or less and 100 or more share "
            + "only 100." },
        { Worded("thousands", EstimateModifier.Qualitative, null), Worded("five", EstimateModifier.Unmodified, 5),
            ComparisonRelation.Contradicts,
            "killed: thousands against 5: CONTRADICTS, since the ranges 2,000 to under 20,000 and 5 share no number." },
        { Worded("dozens", EstimateModifier.Dozens, null), Worded("hundreds", EstimateModifier.Hundreds, null),
            ComparisonRelation.Contradicts,
            "killed: dozens against hundreds: CONTRADICTS, since the ranges 20 to under 200 and 200 to under 2,000 "
            + "share no number." },
        { Range(30, 40), Worded("35", EstimateModifier.Unmodified, 35), ComparisonRelation.Compatible,
            "killed: 30 to 40 against 35: COMPATIBLE, since the ranges 30 to 40 and 35 share numbers." },
        { Range(30, 40), Worded("45", EstimateModifier.Unmodified, 45), ComparisonRelation.Contradicts,
            "killed: 30 to 40 against 45: CONTRADICTS, since the ranges 30 to 40 and 45 share no number." },
        { Range(30, 40), Range(31, 40), ComparisonRelation.Compatible,
            "killed: 30 to 40 against 31 to 40: COMPATIBLE, since the ranges 30 to 40 and 31 to 40 share numbers." },
        { Range(30, 40), Range(30, 40), ComparisonRelation.Agrees,
            "killed: 30 to 40 against 30 to 40: AGREES, since both give the range 30 to 40." },
        { Worded("thousands", EstimateModifier.Qualitative, null), Worded("thousands", EstimateModifier.Thousands, null),
            ComparisonRelation.Agrees,
            "killed: thousands against thousands: AGREES, since both give the range 2,000 to under 20,000." },
        { Changed(EstimateChange.Decrease, 4), Changed(EstimateChange.Increase, 4), ComparisonRelation.Contradicts,
            "killed: a fall of 4 against a rise of 4: CONTRADICTS, since the ranges -4 and 4 share no number." },
        { Changed(EstimateChange.Decrease, 4), Killed(4), ComparisonRelation.Incomparable,
            "killed: a fall of 4 against 4: INCOMPARABLE, since one gives how much there is, the other how much it "
            + "changed." },
        { Worded("the highest", EstimateModifier.Highest, null), Worded("the lowest", EstimateModifier.Lowest, null),
            ComparisonRelation.Contradicts,
            "killed: the highest against the lowest: CONTRADICTS, since one is the highest, the other the lowest." },
        { Worded("the highest", EstimateModifier.Highest, null), Worded("the highest", EstimateModifier.Highest, 5),
            ComparisonRelation.Agrees,
            "killed: the highest against the highest 5: AGREES, since both are the highest." },
        { Worded("the highest", EstimateModifier.Highest, null), Killed(5), ComparisonRelation.Incomparable,
            "killed: the highest against 5: INCOMPARABLE, since the highest gives no number." },
    };

    /// <summary>Pairs in other units and of other measures.</summary>
    public static TheoryData<Estimate, Estimate, ComparisonRelation, string> MeasuredPairs => new()
    {
        { Measured("DISTANCE", 26, "MILE"), Measured("DISTANCE", 42, "KILOMETER"), ComparisonRelation.Compatible,
            "distance: 26 mi against 42 km: COMPATIBLE, since the ranges 41.0383 km to 42.6476 km and 41.5 km to 42.5 km "
            + "share numbers." },
        { Measured("DISTANCE", 26, "MILE"), Measured("DISTANCE", 50, "KILOMETER"), ComparisonRelation.Contradicts,
            "distance: 26 mi against 50 km: CONTRADICTS, since the ranges 41.0383 km to 42.6476 km and 49.5 km to 50.5 km "
            + "share no number." },
        { Measured("DISTANCE", 1600, "KILOMETER"), Measured("DISTANCE", 1000, "MILE"), ComparisonRelation.Compatible,
            "distance: 1,600 km against 1,000 mi: COMPATIBLE, since the ranges 1,550 km to 1,650 km and 1,528.8768 km to "
            + "1,689.8112 km share numbers." },
        { Measured("MONEY", 40_000_000, "USD"), Measured("MONEY", 40_000_000, "EUR"), ComparisonRelation.Incomparable,
            "money: USD 40,000,000 against EUR 40,000,000: INCOMPARABLE, since one is in USD, the other in EUR, and no rate "
            + "of exchange is given." },
        { Measured("TEMPERATURE", -3, "DEGREE_CELSIUS"), Measured("TEMPERATURE", 3, "DEGREE_CELSIUS"),
            ComparisonRelation.Contradicts,
            "temperature: -3 °C against 3 °C: CONTRADICTS, since the ranges -3 °C and 3 °C share no number." },
        { Measured("TEMPERATURE", -40, "DEGREE_CELSIUS"), Measured("TEMPERATURE", -40, "DEGREE_FAHRENHEIT"),
            ComparisonRelation.Agrees,
            "temperature: -40 °C against -40 °F: AGREES, since both give the same number, and their ranges overlap." },
        { Measured("TURNOUT", 1.1m, "RATIO"), Measured("TURNOUT", 110, "PERCENT"), ComparisonRelation.Agrees,
            "turnout: 110 % against 110 %: AGREES, since both give the same number, and their ranges overlap." },
        { Measured("INFLATION", 3.6m, "PERCENT"), Measured("INFLATION", 3.64m, "PERCENT"), ComparisonRelation.Compatible,
            "inflation: 3.6 % against 3.64 %: COMPATIBLE, since the ranges 3.55 % to 3.65 % and 3.64 % share numbers." },
        { Measured("DISPLACED", 12_000, "PERSONS"), Measured("ARRESTED", 12_000, "PERSONS"),
            ComparisonRelation.Incomparable,
            "12,000 displaced against 12,000 arrested: INCOMPARABLE, since they do not measure the same." },
        { Measured("DEAD", 31, "PERSONS"), Measured("KILLED", 46, "PERSONS"), ComparisonRelation.Contradicts,
            "31 dead against 46 killed: CONTRADICTS, since the ranges 31 and 46 share no number." },
        { Measured("DEAD", 50, "PERSONS"), Measured("DEAD_OR_MISSING", 46, "PERSONS"), ComparisonRelation.Contradicts,
            "50 dead against 46 killed+missing: CONTRADICTS, since one counts killed, the other killed and missing, and a "
            + "part cannot exceed its whole." },
    };

    [Theory]
    [MemberData(nameof(WordedPairs))]
    [MemberData(nameof(MeasuredPairs))]
    public void Figures_are_judged_by_the_ranges_of_their_words(
        Estimate one, Estimate other, ComparisonRelation relation, string reason)
    {
        Assert.Empty(EstimateRules.Broken(one, MeasureVocabulary.BuiltIn)
            .Concat(EstimateRules.Broken(other, MeasureVocabulary.BuiltIn)));
        var comparison = FigureComparison.Between(Of(one), Of(other));
        Assert.Equal((relation, reason), (comparison.Relation, comparison.Reason));
    }

    [Theory]
    [InlineData(0, ComparisonRelation.Contradicts, "the ranges 31 and 46 share no number")]
    [InlineData(1, ComparisonRelation.Compatible,
        "losses add up, and the larger figure is the later, 2 December 2024 against 3 December 2024")]
    [InlineData(30, ComparisonRelation.Compatible,
        "losses add up, and the larger figure is the later, 2 December 2024 against 1 January 2025")]
    [InlineData(-1, ComparisonRelation.Contradicts,
        "losses add up, yet the larger figure is the earlier, 2 December 2024 against 1 December 2024")]
    [InlineData(-30, ComparisonRelation.Contradicts,
        "losses add up, yet the larger figure is the earlier, 2 December 2024 against 2 November 2024")]
    public void The_dead_may_be_more_the_next_day_but_never_fewer(int days, ComparisonRelation relation, string because)
    {
        var monday = new DateOnly(2024, 12, 2);
        var comparison = FigureComparison.Between(
            Of(Killed(31) with { AsOf = On(monday) }), Of(Killed(46) with { AsOf = On(monday.AddDays(days)) }));
        Assert.Equal((relation, $"killed: 31 against 46: {Token.Of(relation)}, since {because}."),
            (comparison.Relation, comparison.Reason));
    }

    [Theory]
    [InlineData("2025-03-03T09:00:00Z", "2025-03-03T10:00:00Z", ComparisonRelation.Compatible)]
    [InlineData("2025-03-03T10:00:00Z", "2025-03-03T09:00:00Z", ComparisonRelation.Contradicts)]
    [InlineData("2025-03-03T10:00:00Z", "2025-03-03T11:00:00+02:00", ComparisonRelation.Contradicts)]
    public void The_dead_may_be_more_within_a_day_where_its_times_are_known(
        string first, string second, ComparisonRelation relation)
    {
        Assert.Equal(relation, FigureComparison.Between(
            Of(Killed(31) with { AsOf = At(first) }), Of(Killed(46) with { AsOf = At(second) })).Relation);

        static FuzzyDate At(string time)
        {
            var printed = PrintedTime.Parse(time);
            return On(DateOnly.FromDateTime(printed.Moment.UtcDateTime)) with
            {
                EarliestTime = printed,
                LatestTime = printed,
            };
        }
    }

    [Theory]
    [InlineData(8, ComparisonRelation.Incomparable, "; the part, though larger, is later, ")]
    [InlineData(7, ComparisonRelation.Contradicts, ", and a part cannot exceed its whole")]
    [InlineData(0, ComparisonRelation.Contradicts, ", and a part cannot exceed its whole")]
    [InlineData(-30, ComparisonRelation.Contradicts, ", and a part cannot exceed its whole")]
    public void A_part_that_is_larger_than_its_whole_was_may_have_outgrown_it_after_a_week(
        int days, ComparisonRelation relation, string because)
    {
        var whole = new DateOnly(2024, 12, 2);
        var comparison = FigureComparison.Between(
            Of(Measured("DEAD_OR_MISSING", 46, Unit.Persons) with { AsOf = On(whole) }),
            Of(Killed(50) with { AsOf = On(whole.AddDays(days)) }));
        Assert.Equal(relation, comparison.Relation);
        Assert.Contains(because, comparison.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DEPLOYED", 7, ComparisonRelation.Contradicts)]
    [InlineData("DEPLOYED", 8, ComparisonRelation.Incomparable)]
    [InlineData("POPULATION", -7, ComparisonRelation.Contradicts)]
    [InlineData("POPULATION", -8, ComparisonRelation.Incomparable)]
    public void A_count_that_does_not_add_up_may_change_after_a_week(
        string measure, int days, ComparisonRelation relation)
    {
        var early = Measured(measure, 100, Unit.Persons) with { AsOf = On(new(2024, 12, 1)) };
        var late = Measured(measure, 200, Unit.Persons) with { AsOf = On(new DateOnly(2024, 12, 1).AddDays(days)) };
        Assert.Equal(relation, FigureComparison.Between(Of(early), Of(late)).Relation);
    }

    /// <summary>The missing are found again; a part that is missing is one too.</summary>
    [Theory]
    [InlineData("MISSING", 120, 40, 0, ComparisonRelation.Contradicts)]
    [InlineData("MISSING", 120, 40, 1, ComparisonRelation.Incomparable)]
    [InlineData("MISSING", 40, 120, 1, ComparisonRelation.Incomparable)]
    [InlineData("MISSING", 40, 40, 1, ComparisonRelation.Agrees)]
    [InlineData("DEAD_OR_MISSING", 120, 40, 1, ComparisonRelation.Incomparable)]
    [InlineData("HOSPITALISED", 120, 40, 1, ComparisonRelation.Incomparable)]
    [InlineData("KILLED", 120, 40, 1, ComparisonRelation.Contradicts)]
    public void A_count_that_fluctuates_holds_for_its_own_day(
        string measure, int first, int next, int days, ComparisonRelation relation)
    {
        var monday = new DateOnly(2025, 3, 3);
        Assert.Equal(relation, FigureComparison.Between(
            Of(Measured(measure, first, Unit.Persons) with { AsOf = On(monday) }),
            Of(Measured(measure, next, Unit.Persons) with { AsOf = On(monday.AddDays(days)) })).Relation);
    }

    [Theory]
    [InlineData(0, ComparisonRelation.Contradicts)]
    [InlineData(1, ComparisonRelation.Incomparable)]
    public void The_missing_of_one_day_may_be_more_than_the_dead_and_missing_of_another(
        int days, ComparisonRelation relation)
    {
        var monday = new DateOnly(2025, 3, 3);
        Assert.Equal(relation, FigureComparison.Between(
            Of(Measured("MISSING", 120, Unit.Persons) with { AsOf = On(monday) }),
            Of(Measured("DEAD_OR_MISSING", 100, Unit.Persons) with { AsOf = On(monday.AddDays(days)) })).Relation);
    }

    [Theory]
    [InlineData(EstimateModifier.FewerThan, 100, EstimateModifier.Over, 99, ComparisonRelation.Contradicts)]
    [InlineData(EstimateModifier.FewerThan, 101, EstimateModifier.Over, 99, ComparisonRelation.Compatible)]
    public void Of_people_there_are_whole_numbers(
        EstimateModifier modifier, int value, EstimateModifier other, int otherValue, ComparisonRelation relation) =>
        Assert.Equal(relation, FigureComparison.Between(
            Of(Killed(value) with { Modifier = modifier }), Of(Killed(otherValue) with { Modifier = other })).Relation);

    [Theory]
    [InlineData("2025-05-03", "2025-05-03", "2025-06-01", "2025-06-30", ComparisonRelation.Contradicts)]
    [InlineData("2025-06-03", "2025-06-03", "2025-06-01", "2025-06-30", ComparisonRelation.Compatible)]
    [InlineData("2025-06-03", "2025-06-03", "2025-06-03", "2025-06-03", ComparisonRelation.Agrees)]
    [InlineData(null, "2025-05-03", "2025-05-04", null, ComparisonRelation.Contradicts)] // by 3 May, after 3 May
    [InlineData(null, "2025-05-03", "2025-05-03", null, ComparisonRelation.Compatible)]
    public void Two_dates_contradict_where_no_day_can_be_both(
        string? first, string? last, string? otherFirst, string? otherLast, ComparisonRelation relation)
    {
        var (one, other) = (Of(Begins(first, last)), Of(Begins(otherFirst, otherLast)));
        Assert.Equal(relation, FigureComparison.Between(one, other).Relation);
        Assert.Equal(relation, FigureComparison.Between(other, one).Relation);
    }

    [Fact]
    public void A_date_that_was_planned_may_have_changed_by_another_day()
    {
        var early = Begins("2025-05-03", "2025-05-03") with { AsOf = On(new(2025, 3, 1)) };
        var late = Begins("2025-06-03", "2025-06-03") with { AsOf = On(new(2025, 4, 1)) };
        Assert.Equal(ComparisonRelation.Incomparable, FigureComparison.Between(Of(early), Of(late)).Relation);
    }

    /// <summary>A fraction is as exact as it can be, and a percentage as it is printed.</summary>
    [Theory]
    [InlineData(1, 5, 20, Unit.Percent, ComparisonRelation.Agrees)]
    [InlineData(1, 3, 33, Unit.Percent, ComparisonRelation.Compatible)]
    [InlineData(1, 3, 0.33, Unit.Ratio, ComparisonRelation.Compatible)]
    [InlineData(1, 5, 30, Unit.Percent, ComparisonRelation.Contradicts)]
    public void A_fraction_is_compared_as_a_share(
        int numerator, int denominator, double share, string unit, ComparisonRelation relation)
    {
        var fraction = MeasureVocabulary.BuiltIn.Complete(Measured("SHARE", 0, Unit.Ratio) with
        {
            Value = null,
            Numerator = numerator,
            Denominator = denominator,
        });
        Assert.Equal(
            relation, FigureComparison.Between(Of(fraction), Of(Measured("SHARE", (decimal)share, unit))).Relation);
    }

    [Fact]
    public void A_strict_bound_excludes_its_number_in_any_unit_of_shares() =>
        Assert.Equal(ComparisonRelation.Contradicts, FigureComparison.Between(
            Of(Measured("SHARE", 0.2m, Unit.Ratio) with { Modifier = EstimateModifier.FewerThan }),
            Of(Measured("SHARE", 20, Unit.Percent))).Relation);

    [Theory]
    [InlineData("2025-05-01", "2025-05-31", ComparisonRelation.Incomparable)]
    [InlineData("2025-04-30", "2025-05-31", ComparisonRelation.Contradicts)]
    public void A_rate_holds_for_its_own_days_alone(string from, string to, ComparisonRelation relation)
    {
        var april = Measured("INFLATION", 2.1m, "PERCENT") with { AsOf = During("2025-04-01", "2025-04-30") };
        var later = Measured("INFLATION", 2.4m, "PERCENT") with { AsOf = During(from, to) };
        Assert.Equal(relation, FigureComparison.Between(Of(april), Of(later)).Relation);

        static FuzzyDate During(string first, string last) => new()
        {
            Earliest = DateOnly.ParseExact(first, "O"),
            Latest = DateOnly.ParseExact(last, "O"),
            Basis = DateBasis.Stated,
        };
    }

    [Fact]
    public void The_order_of_two_figures_changes_no_relation_and_no_gap()
    {
        var random = new Random(20250115);
        for (var round = 0; round < Rounds; round++)
        {
            var (one, other) = (Of(RandomEstimate.Of(random)), Of(RandomEstimate.Of(random)));
            var (forth, back) = (FigureComparison.Between(one, other), FigureComparison.Between(other, one));
            Assert.True(
                (forth.Relation, forth.Gap) == (back.Relation, back.Gap), $"{forth.Reason} But back: {back.Reason}");
        }
    }

    [Fact]
    public void Every_figure_with_a_number_agrees_with_itself()
    {
        var random = new Random(20250116);
        for (var round = 0; round < Rounds; round++)
        {
            var figure = Of(RandomEstimate.Of(random));
            var relation = FigureComparison.Between(figure, figure).Relation;
            Assert.Equal(
                figure.CanBeJudged
                    && figure.Measure.Key is not ("CASUALTIES" or "NEUTRALISED")
                    ? ComparisonRelation.Agrees
                    : ComparisonRelation.Incomparable,
                relation);
        }
    }

    /// <summary>Ranges against brute force: the whole and half numbers from 0 to 30 that lie in them.</summary>
    [Fact]
    public void Figures_contradict_exactly_when_no_number_lies_in_both_ranges()
    {
        var random = new Random(20250117);
        for (var round = 0; round < Rounds; round++)
        {
            var (one, other) = (RandomKilled(random), RandomKilled(random));
            var common = Numbers(one).Intersect(Numbers(other)).Any();
            var comparison = FigureComparison.Between(Of(one), Of(other));
            Assert.True(common == (comparison.Relation != ComparisonRelation.Contradicts), comparison.Reason);
        }
    }

    /// <summary>A part exceeds its whole when each number of the one is greater than each of the other.</summary>
    [Fact]
    public void A_part_contradicts_its_whole_exactly_when_it_must_exceed_it()
    {
        var random = new Random(20250118);
        for (var round = 0; round < Rounds; round++)
        {
            var (part, whole) = (RandomKilled(random), RandomKilled(random) with
            {
                Measure = "KILLED_OR_WOUNDED",
                Components = ["KILLED", "WOUNDED"],
            });
            var possible = Numbers(part).Any(number => Numbers(whole).Any(total => number <= total));
            Assert.Equal(
                possible ? ComparisonRelation.Incomparable : ComparisonRelation.Contradicts,
                FigureComparison.Between(Of(part), Of(whole)).Relation);
        }
    }

    /// <summary>Death tolls against brute force: a number of the one and a number of the other that are the same or,
    /// where the days do not overlap, of which the later is the larger.</summary>
    [Fact]
    public void Tolls_contradict_exactly_when_no_toll_that_never_falls_gives_both()
    {
        var random = new Random(20250119);
        for (var round = 0; round < Rounds; round++)
        {
            var (one, other) = (RandomToll(random), RandomToll(random));
            var (isBefore, isAfter) = (one.AsOf!.Latest < other.AsOf!.Earliest, other.AsOf.Latest < one.AsOf.Earliest);
            var possible = Numbers(one).Any(number => Numbers(other).Any(count =>
                count == number || (isBefore && count > number) || (isAfter && count < number)));
            var comparison = FigureComparison.Between(Of(one), Of(other));
            Assert.True(possible == (comparison.Relation != ComparisonRelation.Contradicts), comparison.Reason);
        }
    }

    private static Estimate RandomToll(Random random)
    {
        var first = new DateOnly(2025, 3, 1).AddDays(random.Next(20));
        return RandomKilled(random) with
        {
            AsOf = new() { Earliest = first, Latest = first.AddDays(random.Next(4)), Basis = DateBasis.Stated },
        };
    }

    private static Estimate RandomKilled(Random random)
    {
        var value = random.Next(1, 8) * 2;
        return random.Next(6) switch
        {
            0 => Killed(value),
            1 => Killed(value) with { Modifier = EstimateModifier.AtLeast },
            2 => Killed(value) with { Modifier = EstimateModifier.Over },
            3 => Killed(value) with { Modifier = EstimateModifier.AtMost },
            4 => Killed(value) with { Modifier = EstimateModifier.FewerThan },
            _ => Range(value, value + random.Next(1, 5)),
        };
    }

    private static IEnumerable<decimal> Numbers(Estimate estimate) => Enumerable.Range(0, 61).Select(half => half / 2m)
        .Where(number => estimate.Modifier switch
        {
            EstimateModifier.AtLeast => number >= estimate.Value,
            EstimateModifier.Over => number > estimate.Value,
            EstimateModifier.AtMost => number <= estimate.Value,
            EstimateModifier.FewerThan => number < estimate.Value,
            EstimateModifier.Between => number >= estimate.Value && number <= estimate.UpperValue,
            _ => number == estimate.Value,
        });

    private static Estimate Killed(decimal value) => new()
    {
        Measure = "KILLED",
        Components = ["KILLED"],
        Value = value,
        Modifier = EstimateModifier.Unmodified,
        Unit = Unit.Persons,
        Population = "DPRK_TROOPS",
        Verbatim = "killed",
    };

    private static Estimate Worded(string verbatim, EstimateModifier modifier, decimal? value) =>
        Killed(0) with { Verbatim = verbatim, Modifier = modifier, Value = value };

    private static Estimate Measured(string measure, decimal value, string unit) =>
        Killed(value) with { Measure = measure, Components = [], Unit = unit };

    private static Estimate Range(decimal from, decimal to) =>
        Killed(from) with { Modifier = EstimateModifier.Between, UpperValue = to };

    private static Estimate Changed(EstimateChange change, decimal by) => Killed(by) with { Change = change };

    private static Estimate Begins(string? first, string? last) => Killed(0) with
    {
        Measure = "BEGINNING",
        Components = [],
        Value = null,
        Unit = Unit.Date,
        Date = new()
        {
            Earliest = first is null ? null : DateOnly.Parse(first, CultureInfo.InvariantCulture),
            Latest = last is null ? null : DateOnly.Parse(last, CultureInfo.InvariantCulture),
            Basis = DateBasis.Stated,
        },
    };

    private static FuzzyDate On(DateOnly day) => new() { Earliest = day, Latest = day, Basis = DateBasis.Stated };

    private static FigureComparison Compare(string one, string other) =>
        FigureComparison.Between(Of(Kursk.Claim(one)), Of(Kursk.Claim(other)));

    private static Figure Of(Estimate estimate) => Of(Kursk.Claim("C-killed-300") with { Estimate = estimate });

    private static Figure Of(Claim claim) => Figure.Of(
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
        Kursk.Graph.Subjects)!;

    private static string KeyOf(ClaimId id) => Kursk.Graph.Claims.Single(claim => claim.Id == id).Key;
}
