using Provenance.Domain.Measures;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>Gives two figures in one unit, with the numbers that they stand for at the precision that they are printed
/// with.</summary>
/// <remarks>In one unit, a bare number stands for itself, unless it is no count and the other has more digits after the
/// point: 36 % then stands for everything that rounds to it, 35.5 to 36.5 %, and does not contradict 36.4 %. In two
/// physical units, both stand for what rounds to them, at their last digit other than 0 or, in a number of several
/// digits, at the second if that is before it: 26 miles for 25.5 to 26.5, 1,600 km for 1,550 to 1,650. Both are then
/// given in the unit whose code comes first, so that the order of the two figures changes nothing.</remarks>
internal static class CommonUnit
{
    /// <summary>The most digits after the point that a decimal has.</summary>
    private const int MostDigits = 28;

    /// <summary>The two figures, of which the units convert.</summary>
    internal static (Figure Left, Figure Right) Of(Figure left, Figure right)
    {
        if (left.Unit.Code != right.Unit.Code)
        {
            var unit = string.CompareOrdinal(left.Unit.Code, right.Unit.Code) < 0 ? left.Unit : right.Unit;
            if (unit.Physical is not null)
            {
                return (In(Rounded(left, SignificantHalf), unit), In(Rounded(right, SignificantHalf), unit));
            }
            (left, right) = (In(left, unit), In(right, unit));
        }
        return left.Unit.Family is UnitFamily.Persons or UnitFamily.Items or UnitFamily.Money
            ? (left, right)
            : (Finest(left) < Finest(right), Finest(right) < Finest(left)) switch
            {
                (true, _) => (Rounded(left, LastHalf), right),
                (_, true) => (left, Rounded(right, LastHalf)),
                _ => (left, right),
            };
    }

    /// <summary>A figure with a bare number as everything that rounds to it; any other as it is.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="half">Half of what a step of the last digit amounts to, for a value in a unit.</param>
    private static Figure Rounded(Figure figure, Func<decimal, Unit, decimal> half)
    {
        if (figure.Value is not { } value || figure.Range.Low is null || figure.Range.Low != figure.Range.High)
        {
            return figure;
        }
        var around = half(value, figure.Unit);
        return figure with { Range = new(figure.Range.Low - around, figure.Range.High + around) };
    }

    /// <summary>Whether one of two numbers, given in the unit of the other, rounds to it at the precision that this is
    /// printed with: 10 miles to 16.1 km, a third to 33 %.</summary>
    internal static bool RoundToOneAnother(
        (decimal Value, Unit Unit) one, (decimal Value, Unit Unit) other, bool isDifference)
    {
        return RoundsTo(one, other) || RoundsTo(other, one);

        bool RoundsTo((decimal Value, Unit Unit) exact, (decimal Value, Unit Unit) rounded) =>
            Math.Abs(exact.Unit.Convert(exact.Value, rounded.Unit, isDifference) - rounded.Value)
                <= SignificantHalf(rounded.Value, rounded.Unit);
    }

    /// <summary>A figure in a unit that its own converts to; its words stay.</summary>
    internal static Figure In(Figure figure, Unit unit)
    {
        var isDifference = figure.Change is not null;
        return figure with
        {
            Unit = unit,
            Value = Converted(figure.Value),
            Range = figure.Range with { Low = Converted(figure.Range.Low), High = Converted(figure.Range.High) },
        };

        decimal? Converted(decimal? number) =>
            number is { } known ? figure.Unit.Convert(known, unit, isDifference) : null;
    }

    /// <summary>The digits after the point with which a figure is printed; a share as of 1 in per cent.</summary>
    private static int Finest(Figure figure) => Digits(figure.Value ?? 0, figure.Unit);

    private static int Digits(decimal value, Unit unit) =>
        Math.Max(Normal(value).Scale, unit.Code == Unit.Ratio ? 2 : 0);

    private static decimal LastHalf(decimal value, Unit unit) => Half(Digits(value, unit));

    private static decimal SignificantHalf(decimal value, Unit unit)
    {
        var digits = Digits(value, unit);
        if (digits > 0 || Math.Abs(value) < 10)
        {
            return Half(digits);
        }
        var step = 1m;
        while (value % (step * 10) == 0 && Math.Abs(value) >= step * 100)
        {
            step *= 10;
        }
        return step / 2;
    }

    private static decimal Half(int digits) => new(5, 0, 0, false, (byte)Math.Min(digits + 1, MostDigits));

    /// <summary>A number without zeros at its end.</summary>
    private static decimal Normal(decimal value) => value / 1.0000000000000000000000000000m;
}
