using static Provenance.Pictures.Drawing.Canvas;

namespace Provenance.Pictures.Drawing;

/// <summary>The shapes that stand for sources, each kind with one of its own.</summary>
/// <param name="Words">What it means, as the key says it.</param>
internal sealed record Mark(string Words)
{
    private const double Radius = 7;

    /// <summary>An outlet or an agency of news: a square.</summary>
    public static Mark Outlet { get; } = new("news outlet");

    /// <summary>Somebody else with a name: a full circle.</summary>
    public static Mark Named { get; } = new("named source");

    /// <summary>Somebody without a name: a dashed circle with a question mark.</summary>
    public static Mark Unnamed { get; } = new("unnamed source");

    /// <summary>Nobody whom the text would name: an empty diamond.</summary>
    public static Mark Nobody { get; } = new("nobody named");

    /// <summary>The colour that goes with the shape.</summary>
    public Paint Paint => this == Outlet ? Paint.Outlet : this == Named ? Paint.Named : this == Unnamed ? Paint.Unnamed : Paint.Nobody;

    /// <summary>The mark of a type of source in the schema.</summary>
    public static Mark Of(string type) => type switch
    {
        "Outlet" => Outlet,
        "AnonymousSource" => Unnamed,
        "UnspecifiedSource" => Nobody,
        _ => Named,
    };

    /// <summary>Draws it around a point.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="x">The point.</param>
    /// <param name="y">The point.</param>
    /// <param name="isMany">Whether it stands for several.</param>
    /// <param name="isWithdrawn">Whether what it stands for was taken back: a cross goes through it.</param>
    public void Draw(Canvas canvas, double x, double y, bool isMany = false, bool isWithdrawn = false)
    {
        if (isMany)
        {
            canvas.Path(Outline(x + 4, y - 4), new(Paint, 1.5), Paint.Paper);
        }

        var isFull = this == Outlet || this == Named;
        canvas.Path(Outline(x, y), new(Paint, 2, this == Unnamed ? "3 2" : null), isFull ? Paint : Paint.Paper);
        if (this == Unnamed)
        {
            canvas.Path($"M{N(x - 2.2)} {N(y - 1.6)}a2.2 2.2 0 1 1 2.2 2.4v1.2M{N(x)} {N(y + 3.8)}v1", new(Paint, 1.3));
        }

        if (isWithdrawn)
        {
            canvas.Path(
                $"M{N(x - 9)} {N(y - 9)}l18 18M{N(x - 9)} {N(y + 9)}l18 -18", new(Paint.Paper, 5));
            canvas.Path(
                $"M{N(x - 9)} {N(y - 9)}l18 18M{N(x - 9)} {N(y + 9)}l18 -18", new(Paint.Ink, 2));
        }
    }

    private string Outline(double x, double y) =>
        this == Outlet ? $"M{N(x - 6.5)} {N(y - 6.5)}h13v13h-13z"
        : this == Nobody ? $"M{N(x)} {N(y - 8.5)}l8.5 8.5l-8.5 8.5l-8.5 -8.5z"
        : $"M{N(x - Radius)} {N(y)}a7 7 0 1 1 14 0a7 7 0 1 1 -14 0z";
}
