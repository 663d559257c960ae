using System.Globalization;
using System.Security;
using System.Text;
using Provenance.Pictures.Text;

namespace Provenance.Pictures.Drawing;

/// <summary>Collects the elements of a picture, from the top to the bottom.</summary>
internal sealed class Canvas
{
    /// <summary>How wide every picture is, in units that are pixels when it is shown as wide as it is.</summary>
    public const int Width = 600;

    /// <summary>What stays free at each side.</summary>
    public const int Edge = 16;

    private readonly StringBuilder _body = new();

    /// <summary>How far down the picture has grown.</summary>
    public double Y { get; set; } = Edge;

    /// <summary>Writes one line, in at most the given width.</summary>
    /// <param name="x">Where it begins; where it ends, if it is set at its end.</param>
    /// <param name="y">The line on which its letters stand.</param>
    /// <param name="text">The text, as it came.</param>
    /// <param name="face">How it is set.</param>
    /// <param name="width">How much room it has.</param>
    /// <param name="paint">Its colour.</param>
    /// <param name="anchor">Which part of it is at x: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="struck">Whether a line goes through it.</param>
    public void Text(
        double x, double y, string text, Face face, double width, Paint? paint = null, string anchor = "start", bool struck = false)
    {
        var cut = Fitting.Cut(text, face, width);
        if (cut == "")
        {
            return;
        }

        _body.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(face.Size)}\" {Fill(paint ?? Paint.Ink)}");
        Append(" font-weight=\"700\"", face.IsBold);
        Append($" text-anchor=\"{anchor}\"", anchor != "start");
        Append(" text-decoration=\"line-through\"", struck);
        // A font of the reader's may give a character that no table knows any width.
        Append($" textLength=\"{N(face.WidthOf(cut))}\" lengthAdjust=\"spacingAndGlyphs\"", !face.Knows(cut));
        _body.Append('>').Append(SecurityElement.Escape(PlainText.Isolated(cut))).Append("</text>\n");
    }

    /// <summary>Writes lines below what is there, as wide as the picture.</summary>
    public void Paragraph(string text, Face face, int lines, Paint? paint = null)
    {
        foreach (var line in Fitting.Wrap(text, face, Width - (2 * Edge), lines))
        {
            Y += face.Leading;
            Text(Edge, Y - (face.Leading - face.Size), line, face, Width - (2 * Edge), paint);
        }
    }

    /// <summary>Fills a rectangle.</summary>
    public void Area(double x, double y, double width, double height, Paint paint) =>
        _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" {Fill(paint)}/>\n");

    /// <summary>Draws a line along a path, or the outline of an area.</summary>
    /// <param name="path">The path, in the language of SVG.</param>
    /// <param name="pen">How it is drawn.</param>
    /// <param name="fill">The colour of what it encloses; null for nothing.</param>
    public void Path(string path, Pen pen, Paint? fill = null)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" ");
        _body.Append(CultureInfo.InvariantCulture, $"fill=\"{fill?.Light ?? "none"}\"");
        _body.Append(CultureInfo.InvariantCulture, $" stroke=\"{pen.Paint.Light}\" stroke-width=\"{N(pen.Width)}\" class=\"{Classes(fill, pen.Paint)}\"");
        Append($" stroke-dasharray=\"{pen.Dashes}\"", pen.Dashes is not null);
        _body.Append("/>\n");
    }

    /// <summary>A number as SVG has it, to a hundredth.</summary>
    public static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The picture with all that was drawn, on paper.</summary>
    public Picture Finish(string title, string description)
    {
        var height = (int)Math.Ceiling(Y + Edge);
        return new(
            height,
            PlainText.Of(title),
            PlainText.Of(description),
            $"<rect width=\"{Width}\" height=\"{height}\" {Fill(Paint.Paper)}/>\n{_body}");
    }

    private static string Fill(Paint paint) => $"fill=\"{paint.Light}\" class=\"f-{paint.Name}\"";

    private static string Classes(Paint? fill, Paint stroke) => fill is null ? $"s-{stroke.Name}" : $"f-{fill.Name} s-{stroke.Name}";

    private void Append(string attribute, bool applies)
    {
        if (applies)
        {
            _body.Append(attribute);
        }
    }
}
