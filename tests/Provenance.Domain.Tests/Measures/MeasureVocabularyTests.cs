using Provenance.Domain.Measures;
using Provenance.Domain.Tests.Claims;

namespace Provenance.Domain.Tests.Measures;

public sealed class MeasureVocabularyTests
{
    private static readonly MeasureVocabulary _known = MeasureVocabulary.BuiltIn;

    [Fact]
    public void Every_measure_of_the_program_has_parts_that_it_knows_and_a_unit_of_its_kind() => Assert.All(
        _known.All,
        measure =>
        {
            Assert.Empty(_known.Unknown(measure.Parts));
            Assert.False(_known.Loops(measure));
            if (measure.Unit is { } unit)
            {
                Assert.Contains(Units.Of(unit).Family, Units.FamiliesOf(measure.Kind));
            }
        });

    [Fact]
    public void A_whole_has_the_elements_of_its_parts()
    {
        Measure[] brought =
        [
            Of("HURT", "HURT_BADLY", "HURT_LITTLE"), Of("HURT_BADLY"), Of("HURT_LITTLE"), Of("HARMED", "KILLED_OR_WOUNDED", "HURT"),
        ];
        var measures = _known.With(brought);
        Assert.Equal(["KILLED", "WOUNDED", "HURT_BADLY", "HURT_LITTLE"], measures.Elements(measures["HARMED"]));
        Assert.Equal(["KILLED"], measures.Elements(measures["KILLED"]));
    }

    [Fact]
    public void Parts_in_a_circle_are_found_and_followed_once()
    {
        var measures = _known.With([Of("A", "B", "KILLED"), Of("B", "A")]);
        Assert.True(measures.Loops(measures["A"]));
        Assert.Equal(["KILLED"], measures.Elements(measures["A"]));
        Assert.Contains(MeasureRules.Broken(measures["A"], measures), text => text.StartsWith("the measure is a part of itself", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DISPLACD", "DISPLACED")]
    [InlineData("killed", "KILLED")]
    [InlineData("HOME", "HOMES")]
    [InlineData("TOTAL", "CASUALTIES_TOTAL")]
    public void A_key_that_is_not_known_has_near_ones(string key, string near) => Assert.Contains(near, _known.Near(key));

    [Fact]
    public void A_key_unlike_all_has_none_near() => Assert.Empty(_known.Near("QWXYZ"));

    [Fact]
    public void An_estimate_is_completed_with_what_its_measure_says()
    {
        var estimate = EstimateTests.Killed() with { Measure = "DEAD_OR_MISSING", Components = [], Unit = "" };
        var complete = _known.Complete(estimate);
        Assert.Equal(["KILLED", "MISSING"], complete.Components);
        Assert.Equal("PERSONS", complete.Unit);
        Assert.Empty(_known.Complete(estimate with { Measure = "CASUALTIES" }).Components);
    }

    public static TheoryData<string, Measure> BrokenMeasures => new()
    {
        { "KILLED is a measure that is always known (killed)", Of("KILLED") },
        { "\"KILOMETER\" is no unit of the kind PERSONS; accepted: PERSONS or ITEMS", Of("A") with { Unit = "KILOMETER" } },
        { "the part DISTANCE is of the kind LENGTH", Of("A", "DISTANCE") },
        { "what is of the kind TEMPERATURE is not added up", Of("A", "TEMPERATURE") with { Kind = QuantityKind.Temperature } },
        { "what leaves open which parts it includes has parts", Of("A") with { Unspecific = true } },
    };

    [Theory]
    [MemberData(nameof(BrokenMeasures))]
    public void A_broken_rule_is_told(string message, Measure measure) => Assert.Contains(
        message, Assert.Single(MeasureRules.Broken(measure, _known.With([measure]))), StringComparison.Ordinal);

    private static Measure Of(string key, params string[] parts) =>
        new() { Key = key, Name = key, Kind = QuantityKind.Persons, Parts = parts };
}
