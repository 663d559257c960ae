using Provenance.Pages.Words;
using Provenance.Pictures.Drawing;
using Provenance.Pictures.Text;
using static Provenance.Pictures.Drawing.Canvas;

namespace Provenance.Pictures.Networks;

/// <summary>Draws whom a source cites, at the left, and who cites it, at the right. What is said flows from left to right.</summary>
internal static class NetworkPicture
{
    private const double RowHeight = 38;
    private const double LabelWidth = 200;
    private const double Middle = Width / 2.0;
    private const double Inner = 46;

    /// <summary>The picture of a source.</summary>
    /// <param name="source">What the API answered.</param>
    /// <param name="moment">When it did.</param>
    public static Picture Draw(NetworkSource source, DateTimeOffset moment)
    {
        Canvas canvas = new();
        Legend legend = new();
        canvas.Paragraph(source.Name, Face.Title, 2);
        var sentence = $"{NetworkWords.Cites(source)} {NetworkWords.CitedBy(source)}";
        canvas.Paragraph(sentence, Face.Label, 3, Paint.Soft);
        canvas.Y += 26;
        canvas.Text(Edge, canvas.Y, "Whom it cites", Face.Strong, LabelWidth);
        canvas.Text(Width - Edge, canvas.Y, "Who cites it", Face.Strong, LabelWidth, anchor: "end");
        canvas.Y += 8;
        var top = canvas.Y;
        var (left, right) = (Lines(source.Cites), Lines(source.CitedBy));
        var height = Math.Max(1, Math.Max(left.Count, right.Count)) * RowHeight;
        var center = top + (height / 2);
        DrawSide(canvas, legend, left, top + ((height - (left.Count * RowHeight)) / 2), center, -1);
        DrawSide(canvas, legend, right, top + ((height - (right.Count * RowHeight)) / 2), center, 1);
        Mark.Of(source.Type).Draw(canvas, Middle, center);
        legend.Add(Mark.Of(source.Type));
        canvas.Y = top + height;
        legend.Write(canvas, moment);
        return canvas.Finish(
            $"Whom {source.Name} cites, and who cites it",
            string.Join(" ", [sentence, .. NetworkWords.Sentences(source), $"As of {Moments.Of(moment)}."]));
    }

    private static List<NetworkLine> Lines(NetworkLinks? links)
    {
        List<NetworkLine> lines = [.. (links?.Edges ?? []).Select(edge => new NetworkLine(edge.Node.Name, Mark.Of(edge.Node.Type), edge.CitationCount))];
        if (links is not null && links.TotalCount > links.Edges.Count)
        {
            lines.Add(new($"{Numbers.Count(links.TotalCount - links.Edges.Count, "more source")}", Mark.Named, null));
        }

        return lines;
    }

    private static void DrawSide(Canvas canvas, Legend legend, List<NetworkLine> lines, double top, double center, int side)
    {
        foreach (var (place, (name, mark, count)) in lines.Index())
        {
            var y = top + ((place + 0.5) * RowHeight);
            var x = Middle + (side * (Middle - Edge - LabelWidth - 12));
            var width = Math.Min(8, 1 + Math.Sqrt(count ?? 1));
            canvas.Path(
                $"M{N(Middle)} {N(center)}C{N(Middle + (side * Inner))} {N(center)} {N(x - (side * Inner))} {N(y)} {N(x)} {N(y)}",
                new(Paint.Soft, width));
            legend.Add("the wider, the more citations", new Pen(Paint.Soft, 4));
            mark.Draw(canvas, x, y, isMany: count is null);
            legend.Add(mark);
            var words = count is { } number ? $" · {Numbers.Number(number)}" : "";
            var wrapped = Fitting.Wrap(name, Face.Label, LabelWidth - Face.Label.WidthOf(words), 2);
            foreach (var (line, text) in wrapped.Index())
            {
                var isLast = line == wrapped.Count - 1;
                canvas.Text(
                    x + (side * 14),
                    y + 5 + ((line - ((wrapped.Count - 1) / 2.0)) * 16),
                    isLast ? text + words : text,
                    Face.Label,
                    LabelWidth,
                    anchor: side < 0 ? "end" : "start");
            }
        }
    }

    private sealed record NetworkLine(string Name, Mark Mark, int? Count);
}
