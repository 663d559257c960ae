using Provenance.Pictures.Drawing;
using static Provenance.Pictures.Drawing.Canvas;

namespace Provenance.Pictures.Figures;

/// <summary>Draws one figure on its scale: a range as a bar, a number as a dot, an open end as an arrow; dashed and with
/// diamonds for dots if only somebody without a name vouches for it, hollow if whoever gives it does not say that it is so.</summary>
internal static class FigureMark
{
    private const double Open = 40;

    private static readonly string[] _asserting = ["ASSERTS", "CONFIRMS"];

    /// <summary>Draws it.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="legend">Where to say what it means.</param>
    /// <param name="point">The figure.</param>
    /// <param name="y">The height at which.</param>
    /// <param name="place">Where a number stands.</param>
    /// <param name="left">Where the scale begins.</param>
    /// <param name="right">Where it ends.</param>
    public static void Draw(
        Canvas canvas, Legend legend, FigurePoint point, double y, Func<double, double> place, double left, double right)
    {
        var isUnnamed = point.Statement.Cited is { Count: > 0 } cited ? !cited.Any(source => source.IsNamed) : !point.Statement.Source.IsNamed;
        var isHollow = !_asserting.Contains(point.Statement.Stance);
        var paint = isUnnamed ? Paint.Unnamed : Paint.Named;
        Pen bar = new(paint, 3, isUnnamed ? "6 3" : null);
        if (point.Estimate is { Low: null, High: null })
        {
            canvas.Text((left + right) / 2, y + 4, "no number", Text.Face.Note, right - left - 8, Paint.Soft, "middle");
            return;
        }

        double? from = point.Estimate.Low is { } low ? place(low) : null;
        double? to = point.Estimate.High is { } high ? place(high) : null;
        var start = from ?? Math.Max(left, to!.Value - Open);
        var end = to ?? Math.Min(right + 8, from!.Value + Open);
        if (end - start > 1)
        {
            canvas.Path($"M{N(start)} {N(y)}H{N(end)}", bar);
            legend.Add(
                isUnnamed ? "range, from nobody named" : "range of a figure",
                bar);
        }

        End(canvas, point.Estimate.Low, start, y, paint, isHollow, -1);
        End(canvas, point.Estimate.High, end, y, paint, isHollow, 1);
        if (point.Estimate.Low is null || point.Estimate.High is null)
        {
            legend.Add("open end", (key, x, keyY) => Arrow(key, x + 4, keyY, Paint.Named, 1));
        }

        if (end - start <= 1 && !isHollow)
        {
            legend.Add(
                isUnnamed ? "a number, from nobody named" : "a number",
                (key, x, keyY) => Dot(key, x, keyY, paint, isHollow: false));
        }

        if (isHollow)
        {
            legend.Add("not said to be so", (key, x, keyY) => Dot(key, x, keyY, Paint.Named, isHollow: true));
        }
    }

    private static void End(Canvas canvas, double? bound, double x, double y, Paint paint, bool isHollow, int direction)
    {
        if (bound is null)
        {
            Arrow(canvas, x, y, paint, direction);
        }
        else
        {
            Dot(canvas, x, y, paint, isHollow);
        }
    }

    private static void Arrow(Canvas canvas, double x, double y, Paint paint, int direction) =>
        canvas.Path($"M{N(x)} {N(y)}l{N(-8 * direction)} -5v10z", new(paint, 1), paint);

    private static void Dot(Canvas canvas, double x, double y, Paint paint, bool isHollow) =>
        canvas.Path(
            paint == Paint.Unnamed
                ? $"M{N(x)} {N(y - 6)}l6 6l-6 6l-6 -6z"
                : $"M{N(x - 4.5)} {N(y)}a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0z",
            new(paint, 2),
            isHollow ? Paint.Paper : paint);
}
