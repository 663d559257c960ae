using Provenance.Domain.Measures;

namespace Provenance.Domain.Claims;

/// <summary>The rules for estimates that are dates.</summary>
internal static class DateRules
{
    /// <summary>The rules that an estimate with a date, or of a measure that is a date, breaks.</summary>
    internal static IEnumerable<string> Broken(Estimate estimate, Measure measure)
    {
        if (measure.Kind != QuantityKind.Date)
        {
            yield return $"{measure.Key} is no date; a measure of the kind DATE would be accepted, or a value in place of "
                + "the date";
            yield break;
        }
        if (estimate.Unit != Unit.Date)
        {
            yield return $"{measure.Key} is a date; its unit is {Unit.Date}, and may be left out";
        }
        if (estimate.Change is not null || estimate.Components.Count > 0 || HasNumber(estimate))
        {
            yield return $"{measure.Key} is a date; its days are given in date, and no number, change or components";
        }
        if (estimate.Modifier
            is not (EstimateModifier.Unmodified or EstimateModifier.About or EstimateModifier.Qualitative))
        {
            yield return $"the modifier {Token.Of(estimate.Modifier)} stands for numbers; of a date, \"by 3 May\" has only "
                + "a latest and \"not before 3 May\" only an earliest, with UNMODIFIED, ABOUT or QUALITATIVE";
        }
        else if (estimate.Modifier == EstimateModifier.Qualitative ? estimate.Date is not null : !estimate.IsBounded)
        {
            yield return estimate.Modifier == EstimateModifier.Qualitative
                ? "the modifier QUALITATIVE stands for words without a day; no date would be accepted"
                : "a date with an earliest or a latest would be accepted, or QUALITATIVE for words such as \"soon\"";
        }
    }

    private static bool HasNumber(Estimate estimate) => (estimate.Value ?? estimate.UpperValue ?? estimate.PreviousValue
        ?? estimate.Numerator ?? estimate.Denominator) is not null;
}
