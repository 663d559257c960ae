using UnitsNet;

namespace Provenance.Domain.Measures;

/// <summary>A unit in which estimates are given.</summary>
public sealed record Unit
{
    /// <summary>The code of the unit of counts of people.</summary>
    public const string Persons = "PERSONS";

    /// <summary>The code of the unit of counts of things.</summary>
    public const string Items = "ITEMS";

    /// <summary>The code of the unit of shares and rates of which the whole is 1.</summary>
    public const string Ratio = "RATIO";

    /// <summary>The code of the unit of shares and rates of which the whole is 100.</summary>
    public const string Percent = "PERCENT";

    /// <summary>The code of the unit of differences of shares.</summary>
    public const string PercentagePoints = "PERCENTAGE_POINTS";

    /// <summary>The code of the unit of ranks and of numbers without a unit.</summary>
    public const string Number = "NUMBER";

    /// <summary>The code of the unit of dates.</summary>
    public const string Date = "DATE";

    /// <summary>Its code: KILOMETER, EUR, PERSONS.</summary>
    public required string Code { get; init; }

    /// <summary>What can be given in it; values in two units of one family can be converted, but for
    /// currencies.</summary>
    public required UnitFamily Family { get; init; }

    /// <summary>How it is written after a number: km; empty when it is not written.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>How many units of the first of its family one is; of physical units null.</summary>
    internal decimal? Factor { get; init; }

    /// <summary>The unit of UnitsNet; null when it is not a physical unit.</summary>
    internal Enum? Physical { get; init; }

    /// <summary>Whether values in this unit can be given in another.</summary>
    public bool ConvertsTo(Unit other) =>
        Code == other.Code || (Family == other.Family && Family != UnitFamily.Money);

    /// <summary>A value in this unit, given in another, of which <see cref="ConvertsTo"/> holds. What UnitsNet converts
    /// is exact to 15 digits.</summary>
    /// <param name="value">The value.</param>
    /// <param name="other">The unit to give it in.</param>
    /// <param name="isDifference">Whether it is the difference of two values: of a temperature, 1 °C is then 1.8 °F and
    /// not 33.8 °F.</param>
    public decimal Convert(decimal value, Unit other, bool isDifference)
    {
        if (Code == other.Code)
        {
            return value;
        }
        return Physical is null || other.Physical is null
            ? value * Factor!.Value / other.Factor!.Value
            : Converted(value) - (isDifference ? Converted(0) : 0);

        decimal Converted(decimal number) => (decimal)UnitConverter.Convert((double)number, Physical, other.Physical);
    }
}
