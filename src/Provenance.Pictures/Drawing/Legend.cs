using Provenance.Pictures.Text;

namespace Provenance.Pictures.Drawing;

/// <summary>The key of a picture: what its shapes and lines mean, as far as it has them.</summary>
internal sealed class Legend
{
    private const double SampleWidth = 34;
    private const double Gap = 14;

    private readonly List<(string Words, Action<Canvas, double, double> Sample)> _items = [];

    /// <summary>Adds what something means, once.</summary>
    /// <param name="words">What it means.</param>
    /// <param name="sample">Draws it around a point.</param>
    public void Add(string words, Action<Canvas, double, double> sample)
    {
        if (_items.All(item => item.Words != words))
        {
            _items.Add((words, sample));
        }
    }

    /// <summary>Adds a mark.</summary>
    public void Add(Mark mark) => Add(mark.Words, (canvas, x, y) => mark.Draw(canvas, x, y));

    /// <summary>Adds a line.</summary>
    public void Add(string words, Pen pen) =>
        Add(words, (canvas, x, y) => canvas.Path($"M{Canvas.N(x - 12)} {Canvas.N(y)}h24", pen));

    /// <summary>Writes it, and the moment of the data, below what is there.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="moment">When the data was read.</param>
    public void Write(Canvas canvas, DateTimeOffset moment)
    {
        canvas.Y += 12;
        canvas.Path($"M{Canvas.Edge} {Canvas.N(canvas.Y)}H{Canvas.Width - Canvas.Edge}", new(Paint.Rule, 1));
        double x = Canvas.Edge;
        canvas.Y += 22;
        foreach (var (words, sample) in _items)
        {
            var width = SampleWidth + Face.Note.WidthOf(words) + Gap;
            if (x > Canvas.Edge && x + width > Canvas.Width - Canvas.Edge + Gap)
            {
                x = Canvas.Edge;
                canvas.Y += 24;
            }

            sample(canvas, x + 13, canvas.Y - 4);
            canvas.Text(x + SampleWidth, canvas.Y, words, Face.Note, Canvas.Width - Canvas.Edge - x - SampleWidth, Paint.Soft);
            x += width;
        }

        canvas.Y += 12;
        canvas.Paragraph($"As of {Moments.Of(moment)} · Provenance", Face.Note, 1, Paint.Soft);
    }
}
