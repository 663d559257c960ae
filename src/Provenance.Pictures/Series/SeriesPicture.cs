using Provenance.Pages.Records;
using Provenance.Pages.Words;
using Provenance.Pictures.Drawing;
using Provenance.Pictures.Figures;
using Provenance.Pictures.Text;
using static Provenance.Pictures.Drawing.Canvas;

namespace Provenance.Pictures.Series;

/// <summary>Draws how often a source is cited, in full bars, and how often it cites others, in empty ones, month by
/// month.</summary>
internal static class SeriesPicture
{
    private const double Left = Edge + 44;
    private const double Right = Width - Edge;
    private const double Height = 96;
    private const double LabelRoom = 66;

    /// <summary>The picture of a source.</summary>
    /// <param name="source">What the API answered.</param>
    /// <param name="moment">When it did.</param>
    public static Picture Draw(SeriesSource source, DateTimeOffset moment)
    {
        Canvas canvas = new();
        Legend legend = new();
        canvas.Paragraph(source.Name, Face.Title, 2);
        var (citedBy, cites) = (source.CitedBy?.GroupedAggregates, source.Cites?.GroupedAggregates);
        var bars = SeriesBars.Of((citedBy?.Months ?? []).Concat(cites?.Months ?? []));
        var sentence = $"{SeriesWords.CitedBy(citedBy)} {SeriesWords.Cites(cites)}";
        canvas.Paragraph(sentence, Face.Label, 4, Paint.Soft);
        DrawPanel(canvas, bars, "Others cite it", citedBy, isFull: true);
        DrawPanel(canvas, bars, "It cites others", cites, isFull: false);
        legend.Add($"citations by others in a {bars.Unit}", (on, x, y) => Bar(on, x - 4, y - 7, 8, 14, isFull: true));
        legend.Add($"its own citations in a {bars.Unit}", (on, x, y) => Bar(on, x - 4, y - 7, 8, 14, isFull: false));
        legend.Write(canvas, moment);
        return canvas.Finish(
            $"How often {source.Name} is cited and cites others, over time",
            string.Join(" ", [sentence, .. SeriesWords.Sentences(bars, citedBy, cites), $"As of {Moments.Of(moment)}."]));
    }

    private static void DrawPanel(Canvas canvas, SeriesBars bars, string heading, MonthGroups? groups, bool isFull)
    {
        canvas.Y += 30;
        canvas.Text(Edge, canvas.Y, heading, Face.Strong, Width - (2 * Edge));
        var counts = groups is null ? [] : bars.Counts(groups);
        if (counts.All(count => count == 0))
        {
            canvas.Y += 22;
            canvas.Text(Edge, canvas.Y, Without(groups), Face.Label, Width - (2 * Edge), Paint.Soft);
            return;
        }

        var top = canvas.Y + 26;
        var scale = Scale.Of([0, counts.Max()]);
        double YOf(double count) => top + ((1 - scale.At(count)) * Height);
        foreach (var tick in scale.Ticks.Where(tick => tick.Equals(Math.Floor(tick))))
        {
            canvas.Path($"M{N(Left)} {N(YOf(tick))}H{N(Right)}", new(Paint.Rule, 1));
            canvas.Text(Left - 8, YOf(tick) + 4, Numbers.Figure(tick), Face.Note, Left - Edge - 8, Paint.Soft, "end");
        }

        var slot = (Right - Left) / counts.Count;
        var width = Math.Clamp(slot * 0.7, 2, 28);
        var hasNumbers = counts.All(count => Face.Note.WidthOf(Numbers.Number(count)) + 4 <= slot);
        var labelled = Left - LabelRoom;
        foreach (var (place, count) in counts.Index())
        {
            var middle = Left + ((place + 0.5) * slot);
            if (count > 0)
            {
                Bar(canvas, middle - (width / 2), YOf(count), width, YOf(0) - YOf(count), isFull);
            }

            if (count > 0 && hasNumbers)
            {
                canvas.Text(middle, YOf(count) - 5, Numbers.Number(count), Face.Note, slot, anchor: "middle");
            }

            if (middle >= labelled + LabelRoom && middle + (LabelRoom / 2) <= Width)
            {
                canvas.Path($"M{N(middle)} {N(YOf(0))}v5", new(Paint.Soft, 1));
                canvas.Text(middle, YOf(0) + 18, bars.ShortName(bars.Starts[place]), Face.Note, LabelRoom - 6, anchor: "middle");
                labelled = middle;
            }
        }

        canvas.Y = top + Height + 22;
    }

    private static string Without(MonthGroups? groups) => groups switch
    {
        null => "This could not be worked out.",
        { Total: 0 } => "Never, as far as is recorded.",
        _ => "In no month that is known.",
    };

    /// <summary>A bar, full or empty, so that it takes no colour to tell which.</summary>
    private static void Bar(Canvas canvas, double x, double y, double width, double height, bool isFull) =>
        canvas.Path($"M{N(x)} {N(y)}h{N(width)}v{N(height)}h{N(-width)}z", new(Paint.Named, 1), isFull ? Paint.Named : Paint.Paper);
}
