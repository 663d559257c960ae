using Provenance.Domain.Analysis.Comparisons;
using Provenance.Domain.Claims;
using Provenance.Domain.Measures;

namespace Provenance.Domain.Analysis.Drift;

/// <summary>Whether two estimates print the same numbers.</summary>
internal static class EstimateValues
{
    /// <summary>Whether the numbers of the one are those of the other, in whatever units that convert. Where a physical
    /// unit was converted, or a fraction worked out, a number is the same as long as it is the other one
    /// rounded.</summary>
    internal static bool AreSame(Estimate one, Estimate other)
    {
        var (unit, otherUnit) = (Units.Of(one.Unit), Units.Of(other.Unit));
        if (!unit.ConvertsTo(otherUnit))
        {
            return (one.Value, one.UpperValue, one.PreviousValue)
                == (other.Value, other.UpperValue, other.PreviousValue);
        }
        var isRounded = unit.Code != otherUnit.Code && unit.Physical is not null
            || one.Numerator is null != other.Numerator is null;
        return IsSame(one.Value, other.Value) && IsSame(one.UpperValue, other.UpperValue)
            && IsSame(one.PreviousValue, other.PreviousValue);

        bool IsSame(decimal? number, decimal? otherNumber) => (number, otherNumber) switch
        {
            (null, null) => true,
            ({ } printed, { } otherPrinted) => isRounded
                ? CommonUnit.RoundToOneAnother((printed, unit), (otherPrinted, otherUnit), one.Change is not null)
                : unit.Convert(printed, otherUnit, one.Change is not null) == otherPrinted,
            _ => false,
        };
    }
}
