using Provenance.Pages.Words;
using Provenance.Pictures.Drawing;
using Provenance.Pictures.Text;
using static Provenance.Pictures.Drawing.Canvas;

namespace Provenance.Pictures.Chains;

/// <summary>Draws where a claim comes from. Its origins stand at the top left; to the right and below is who has it from
/// them, down to those who report it.</summary>
internal static class ChainPicture
{
    private const double RowHeight = 42;
    private const double MaxGutter = 250;
    private const double MaxStep = 40;

    private static readonly Pen _trunk = new(Paint.Soft, 1.5);

    /// <summary>The picture of a claim.</summary>
    /// <param name="claim">What the API answered.</param>
    /// <param name="moment">When it did.</param>
    public static Picture Draw(ChainClaim claim, DateTimeOffset moment)
    {
        Canvas canvas = new();
        Legend legend = new();
        canvas.Paragraph(claim.Proposition, Face.Title, 3);
        var sentence = claim.Independence?.Explanation ?? "Whether its reports are one source or several could not be worked out.";
        canvas.Paragraph(sentence, Face.Label, 4, Paint.Soft);
        List<string> description = [sentence];
        if (claim.Upstream is not { Nodes.Count: > 0 } trace)
        {
            canvas.Y += 8;
            canvas.Paragraph("No statement of it is on record.", Face.Label, 1);
            description.Add("No statement of it is on record.");
        }
        else
        {
            DrawChains(canvas, legend, ChainLayout.Of(ChainRows.Of(trace)), description);
            if (!trace.Coverage.Complete)
            {
                var cut = CoverageWords.Of(trace.Coverage.StoppedBy, trace.Coverage.NodesVisited);
                canvas.Paragraph(cut, Face.Note, 1, Paint.Soft);
                description.Add(cut);
            }
        }

        legend.Write(canvas, moment);
        return canvas.Finish($"Where it comes from: {claim.Proposition}", string.Join(" ", [.. description, $"As of {Moments.Of(moment)}."]));
    }

    private static void DrawChains(Canvas canvas, Legend legend, ChainLayout layout, List<string> description)
    {
        var step = Math.Min(MaxStep, (MaxGutter - 40) / Math.Max(1, layout.LaneCount - 1));
        canvas.Y += 10;
        canvas.Paragraph("From where it comes, at the top left, to who reports it.", Face.Note, 1, Paint.Soft);
        canvas.Y += 8;
        var top = canvas.Y;
        var left = Edge + 10 + (step * (layout.LaneCount - 1)) + 22;
        for (var place = 0; place < layout.Rows.Count; place += 2)
        {
            canvas.Area(0, top + (place * RowHeight), Width, RowHeight, Paint.Raised);
        }

        foreach (var row in layout.Rows)
        {
            DrawLinks(canvas, legend, row, X, Y);
        }

        foreach (var row in layout.Rows)
        {
            var (x, y) = (X(row), Y(row));
            row.Mark.Draw(canvas, x, y, row.IsMany, row.IsWithdrawn);
            legend.Add(row.Mark);
            if (row.IsWithdrawn)
            {
                legend.Add("taken back", (key, keyX, keyY) => Mark.Named.Draw(key, keyX, keyY, isWithdrawn: true));
            }

            if (row.IsMany)
            {
                legend.Add("several, drawn as one", (key, keyX, keyY) => Mark.Outlet.Draw(key, keyX, keyY, isMany: true));
            }

            canvas.Text(left, y - 3, ChainWords.Name(row), Face.Strong, Width - Edge - left, struck: row.IsWithdrawn);
            canvas.Text(left, y + 13, ChainWords.Note(row), Face.Note, Width - Edge - left, Paint.Soft);
            description.Add(ChainWords.Sentence(row));
        }

        canvas.Y = top + (layout.Rows.Count * RowHeight);

        double X(ChainRow row) => Edge + 10 + (step * layout.LaneOf(row));
        double Y(ChainRow row) => top + ((layout.PlaceOf(row) + 0.5) * RowHeight);
    }

    private static void DrawLinks(
        Canvas canvas, Legend legend, ChainRow row, Func<ChainRow, double> placeX, Func<ChainRow, double> placeY)
    {
        var (x, y) = (placeX(row), placeY(row));
        foreach (var link in row.Down)
        {
            var (endX, endY) = (placeX(link.Citing), placeY(link.Citing));
            var down = endY > y ? 1 : -1;
            var right = endX > x ? 1 : -1;
            var turn = Math.Min(8, Math.Abs(endX - x) / 3);
            canvas.Path($"M{N(x)} {N(y)}V{N(endY - (down * turn))}", _trunk);
            var (words, pen) = link.IsDoubted ? ("doubted, or no support", new Pen(Paint.Unnamed, 2, "1.5 4"))
                : link.IsFirstHand ? ("first-hand: the report is held", new Pen(Paint.Ink, 2))
                : ("second-hand: known through others", new Pen(Paint.Ink, 2, "5 3"));
            var tip = endX - (right * 10);
            canvas.Path(
                $"M{N(x)} {N(endY - (down * turn))}Q{N(x)} {N(endY)} {N(x + (right * turn))} {N(endY)}H{N(tip - (right * 4))}", pen);
            canvas.Path($"M{N(tip)} {N(endY)}l{N(right * -7)} -4v8z", new(pen.Paint, 1), pen.Paint);
            legend.Add(words, pen);
        }
    }
}
