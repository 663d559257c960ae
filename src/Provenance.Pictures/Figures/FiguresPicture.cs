using Provenance.Pages.Words;
using Provenance.Pictures.Drawing;
using Provenance.Pictures.Text;
using static Provenance.Pictures.Drawing.Canvas;

namespace Provenance.Pictures.Figures;

/// <summary>Draws the figures that answer a question: one below the other by the day for which they hold, each with its
/// range on the scale of its measure, its words, who gives it and on whose word.</summary>
internal static class FiguresPicture
{
    private const double RowHeight = 38;
    private const double AxisLeft = 300;
    private const double AxisRight = 470;
    private const double WordsLeft = 484;

    /// <summary>The picture of a question.</summary>
    /// <param name="question">What the API answered.</param>
    /// <param name="moment">When it did.</param>
    public static Picture Draw(FiguresQuestion question, DateTimeOffset moment)
    {
        Canvas canvas = new();
        Legend legend = new();
        List<string> description = [];
        canvas.Paragraph(question.Text, Face.Title, 3);
        var points = question.Estimates ?? [];
        var sentence = question.Estimates is null ? "The figures could not be worked out."
            : points.Count == 0 ? "No answer on record gives a figure."
            : $"{Numbers.Count(points.Count, "figure")}, by the day for which each holds; those without a day come last.";
        canvas.Paragraph(sentence, Face.Note, 2, Paint.Soft);
        description.Add(sentence);
        foreach (var panel in FigurePanel.Of(points))
        {
            DrawPanel(canvas, legend, panel, description);
        }

        legend.Write(canvas, moment);
        return canvas.Finish(
            $"All figures over time: {question.Text}", string.Join(" ", [.. description, $"As of {Moments.Of(moment)}."]));
    }

    private static void DrawPanel(Canvas canvas, Legend legend, FigurePanel panel, List<string> description)
    {
        var scale = panel.Scale();
        canvas.Y += 34;
        var heading = panel.Measure + (panel.Unit is "PERSONS" or "ITEMS" or "NUMBER" or "RATIO" or "PERCENT" ? "" : $", {TokenWords.Of(panel.Unit)}");
        canvas.Text(Edge, canvas.Y, TokenWords.Heading(heading), Face.Strong, AxisLeft - Edge - 30);
        var hasNumbers = panel.Points.Concat(panel.Omitted).Any(point => point.Estimate is not { Low: null, High: null });
        var top = canvas.Y + 10;
        var rows = panel.Points.Count + (panel.Omitted.Count > 0 ? 1 : 0);
        for (var row = 0; row < rows; row += 2)
        {
            canvas.Area(0, top + (row * RowHeight), Width, RowHeight, Paint.Raised);
        }

        if (hasNumbers)
        {
            DrawAxis(canvas, panel, scale, top, rows * RowHeight);
        }

        foreach (var (row, point) in panel.Points.Index())
        {
            var y = top + ((row + 0.5) * RowHeight);
            canvas.Text(Edge, y - 3, FigureWords.Who(point), Face.Label, AxisLeft - Edge - 16);
            canvas.Text(Edge, y + 12, FigureWords.Note(point), Face.Note, AxisLeft - Edge - 16, Paint.Soft);
            FigureMark.Draw(canvas, legend, point, y, number => AxisLeft + (scale.At(number) * (AxisRight - AxisLeft)), AxisLeft, AxisRight);
            var words = Fitting.Wrap(point.Estimate.Verbatim, Face.Note, Width - Edge - WordsLeft, 2);
            foreach (var (line, text) in words.Index())
            {
                canvas.Text(WordsLeft, y + 4 + ((line - ((words.Count - 1) / 2.0)) * 13), text, Face.Note, Width - Edge - WordsLeft);
            }

            description.Add(FigureWords.Sentence(point));
        }

        if (panel.Omitted.Count > 0)
        {
            var more = $"and {Numbers.Count(panel.Omitted.Count, "more figure")}, on the page of the question";
            canvas.Text(Edge, top + ((rows - 0.5) * RowHeight) + 4, more, Face.Label, AxisLeft - Edge - 16, Paint.Soft);
            description.Add($"{TokenWords.Heading(more)}.");
        }

        canvas.Y = top + (rows * RowHeight);
    }

    private static void DrawAxis(Canvas canvas, FigurePanel panel, Scale scale, double top, double height)
    {
        var room = (AxisRight - AxisLeft) / Math.Max(1, scale.Ticks.Count - 1);
        foreach (var tick in scale.Ticks)
        {
            var x = AxisLeft + (scale.At(tick) * (AxisRight - AxisLeft));
            canvas.Path($"M{N(x)} {N(top)}v{N(height)}", new(Paint.Rule, 1));
            canvas.Text(x, top - 6, FigureWords.Tick(tick, panel.Unit), Face.Note, Math.Min(room, 60) - 4, Paint.Soft, "middle");
        }
    }
}
