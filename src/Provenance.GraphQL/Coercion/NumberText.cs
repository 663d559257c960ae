using System.Globalization;

namespace Provenance.GraphQL.Coercion;

/// <summary>Formats numbers as JavaScript does.</summary>
internal static class NumberText
{
    /// <summary>The shortest text that reads back as the number, in the notation of ECMAScript's
    /// <c>Number::toString</c>: decimal from 1e-6 up to 1e21, exponential outside (<c>1e+21</c>).</summary>
    public static string Of(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }

        if (number == 0)
        {
            return "0";
        }

        var (negative, digits, exponent) = Decompose(number);
        var text = exponent switch
        {
            > 21 or < -5 => Exponential(digits, exponent - 1),
            <= 0 => $"0.{new string('0', -exponent)}{digits}",
            _ when digits.Length <= exponent => digits.PadRight(exponent, '0'),
            _ => $"{digits[..exponent]}.{digits[exponent..]}",
        };
        return negative ? "-" + text : text;
    }

    /// <summary>Sign, significant digits, and the exponent by which <c>0.digits</c> is scaled.</summary>
    private static (bool Negative, string Digits, int Exponent) Decompose(double number)
    {
        // "E16" would not be the shortest form. "R" is, but it switches notation, so the parts of its text are read.
        var text = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var scale = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var integral = point < 0 ? mantissa.Length : point;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = all.TrimStart('0');
        return (number < 0, significant.TrimEnd('0'), integral + scale - (all.Length - significant.Length));
    }

    private static string Exponential(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
    }
}
