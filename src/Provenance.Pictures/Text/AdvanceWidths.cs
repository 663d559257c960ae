using System.Globalization;
using System.Reflection;
using System.Text;

namespace Provenance.Pictures.Text;

/// <summary>How far each character moves the pen, in ems. The tables hold the wider of DejaVu Sans and of Liberation Sans,
/// which has the widths of Arial and Helvetica, so that a text is never wider than it is taken for in any of them.</summary>
internal sealed class AdvanceWidths
{
    /// <summary>Kerning may set two letters wider apart than their advances say.</summary>
    private const double Margin = 1.02;

    private readonly Dictionary<int, double> _ems = [];

    private AdvanceWidths(string name)
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream($"widths/{name}")!);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            var first = int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var i = 1; i < parts.Length; i++)
            {
                _ems[first + i - 1] = int.Parse(parts[i], CultureInfo.InvariantCulture) / 1000.0 * Margin;
            }
        }
    }

    /// <summary>Those of normal weight.</summary>
    public static AdvanceWidths Regular { get; } = new("Regular");

    /// <summary>Those of bold weight.</summary>
    public static AdvanceWidths Bold { get; } = new("Bold");

    /// <summary>The width of a text, in ems.</summary>
    public double Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>Whether the tables know every character of a text.</summary>
    public bool Know(string text) => text.EnumerateRunes().All(rune => _ems.ContainsKey(rune.Value));

    // What no table has is at most as wide as an ideograph or an emoji in the usual fonts. The text is fitted to what was
    // assumed when it is drawn, so that rarer characters keep to it too.
    private double Of(Rune rune) =>
        _ems.TryGetValue(rune.Value, out var em) ? em
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : rune.Value is >= 0x600 and < 0x700 ? 0.7
        : rune.Value > 0xFFFF ? 1.3
        : 1.0;
}
