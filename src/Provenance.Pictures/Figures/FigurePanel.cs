namespace Provenance.Pictures.Figures;

/// <summary>The figures that one scale can show: of one measure and unit.</summary>
/// <param name="Measure">What they count.</param>
/// <param name="Unit">Their unit.</param>
/// <param name="Points">Those that are drawn, by the day for which they hold.</param>
/// <param name="Omitted">How many more there are.</param>
internal sealed record FigurePanel(string Measure, string Unit, IReadOnlyList<FigurePoint> Points, IReadOnlyList<FigurePoint> Omitted)
{
    /// <summary>How many figures a picture draws one by one.</summary>
    public const int Max = 60;

    /// <summary>The panels, that with most figures first. Figures beyond sixty are left to one line each panel.</summary>
    public static IReadOnlyList<FigurePanel> Of(IReadOnlyList<FigurePoint> points)
    {
        List<FigurePanel> panels = [];
        var left = Max;
        foreach (var group in points.GroupBy(point => (point.Estimate.Measure.Name, point.Estimate.Unit))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Unit, StringComparer.Ordinal))
        {
            var drawn = group.Take(left).ToList();
            left -= drawn.Count;
            panels.Add(new(group.Key.Name, group.Key.Unit, drawn, [.. group.Skip(drawn.Count)]));
        }

        return panels;
    }

    /// <summary>The scale of what is drawn and of what is not.</summary>
    public Scale Scale() => Figures.Scale.Of([.. Points.Concat(Omitted)
        .SelectMany(point => new[] { point.Estimate.Low, point.Estimate.High })
        .OfType<double>()
        .Where(double.IsFinite)]);
}
