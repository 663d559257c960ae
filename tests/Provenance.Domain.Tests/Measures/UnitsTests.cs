using Provenance.Domain.Measures;

namespace Provenance.Domain.Tests.Measures;

public sealed class UnitsTests
{
    private static readonly string[] _usual =
    [
        "KILOMETER", "MILE", "FOOT", "HECTARE", "ACRE", "LITER", "US_GALLON", "POUND", "TONNE", "KELVIN", "DEGREE_CELSIUS",
        "DEGREE_FAHRENHEIT", "JOULE", "KILOWATT_HOUR", "WATT", "MEGAWATT", "KNOT", "MILE_PER_HOUR", "HOUR", "DAY", "RATIO",
        "PERCENT",
    ];

    [Theory]
    [InlineData("KILOMETER", "KILOMETER")]
    [InlineData("kilometres", "KILOMETER")]
    [InlineData("km", "KILOMETER")]
    [InlineData("MILES", "MILE")]
    [InlineData("mi", "MILE")]
    [InlineData("feet", "FOOT")]
    [InlineData("SQUARE_KILOMETERS", "SQUARE_KILOMETER")]
    [InlineData("hectares", "HECTARE")]
    [InlineData("DEGREES_CELSIUS", "DEGREE_CELSIUS")]
    [InlineData("°C", "DEGREE_CELSIUS")]
    [InlineData("celsius", "DEGREE_CELSIUS")]
    [InlineData("tonnes", "TONNE")]
    [InlineData("kWh", "KILOWATT_HOUR")]
    [InlineData("days", "DAY")]
    [InlineData("years", "YEAR365")]
    [InlineData("EUR", "EUR")]
    [InlineData("eur", "EUR")]
    [InlineData("%", "PERCENT")]
    [InlineData("percentage points", "PERCENTAGE_POINTS")]
    [InlineData("persons", "PERSONS")]
    public void A_unit_is_found_by_its_code_its_plural_and_its_symbol(string text, string code) =>
        Assert.Equal(code, Units.Find(text)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("EURO")]
    [InlineData("XYZ")]
    [InlineData("NONSENSE")]
    public void What_names_no_unit_finds_none(string text) => Assert.Null(Units.Find(text));

    [Theory]
    [InlineData(26.2, "MILE", "KILOMETER", 42.1648128)]
    [InlineData(1, "MILE", "METER", 1609.344)]
    [InlineData(100, "DEGREE_FAHRENHEIT", "DEGREE_CELSIUS", 37.7777777777778)]
    [InlineData(-40, "DEGREE_CELSIUS", "DEGREE_FAHRENHEIT", -40)]
    [InlineData(1, "ACRE", "HECTARE", 0.40468564224)]
    [InlineData(2, "WEEK", "DAY", 14)]
    [InlineData(110, "PERCENT", "RATIO", 1.1)]
    public void Values_are_converted_to_15_digits(double value, string from, string to, double converted) => Assert.Equal(
        (decimal)converted, Units.Of(from).Convert((decimal)value, Units.Of(to), isDifference: false), 12);

    [Fact]
    public void A_difference_of_temperatures_is_converted_without_their_zero() => Assert.Equal(
        3.6m, Units.Of("DEGREE_CELSIUS").Convert(2, Units.Of("DEGREE_FAHRENHEIT"), isDifference: true), 12);

    [Fact]
    public void Currencies_convert_to_no_other()
    {
        Assert.False(Units.Of("EUR").ConvertsTo(Units.Of("USD")));
        Assert.True(Units.Of("EUR").ConvertsTo(Units.Of("EUR")));
    }

    /// <summary>There and back in every pair of units of a family.</summary>
    [Fact]
    public void Every_physical_unit_converts_there_and_back()
    {
        foreach (var family in Enum.GetValues<QuantityKind>().SelectMany(Units.FamiliesOf).Distinct())
        {
            var units = _usual.Select(Units.Of).Where(unit => unit.Family == family).ToList();
            foreach (var (one, other) in units.SelectMany(_ => units, (one, other) => (one, other)))
            {
                var back = other.Convert(one.Convert(12.5m, other, false), one, false);
                Assert.True(Math.Abs(back - 12.5m) < 0.0000001m, $"{one.Code} {other.Code}: {back}");
            }
        }
    }
}
