using System.Globalization;

namespace Provenance.GraphQL.Coercion;

/// <summary>Numbers that a resolver returned as text.</summary>
internal static class NumericText
{
    /// <summary>Reads a finite decimal number, with or without fraction and exponent.</summary>
    public static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
