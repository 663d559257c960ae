using System.Security;
using System.Text;

namespace Provenance.Pictures.Drawing;

/// <summary>A picture, complete.</summary>
/// <param name="Height">How high it is; all are <see cref="Canvas.Width"/> wide.</param>
/// <param name="Title">What it shows, in a sentence.</param>
/// <param name="Description">The same as the picture says, in sentences.</param>
/// <param name="Body">Its elements as SVG.</param>
internal sealed record Picture(int Height, string Title, string Description, string Body)
{
    // Print stays light. Where the reader has set no preference, the colours of the attributes hold.
    private static readonly string _style = "@media screen and (prefers-color-scheme:dark){"
        + string.Concat(Paint.All.Select(paint =>
            $".f-{paint.Name}{{fill:{paint.Dark}}}.s-{paint.Name}{{stroke:{paint.Dark}}}"))
        + "}";

    /// <summary>As SVG.</summary>
    /// <param name="adapts">Whether it turns dark where the reader prefers that.</param>
    public string ToSvg(bool adapts = true)
    {
        StringBuilder svg = new(Body.Length + 4096);
        svg.Append(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Canvas.Width}" height="{Height}" viewBox="0 0 {Canvas.Width} {Height}" role="img" aria-labelledby="title desc" font-family="Arial,'Helvetica Neue','Liberation Sans','DejaVu Sans',sans-serif">
            <title id="title">{SecurityElement.Escape(Title)}</title>
            <desc id="desc">{SecurityElement.Escape(Description)}</desc>

            """);
        if (adapts)
        {
            svg.Append("<style>").Append(_style).Append("</style>\n");
        }

        return svg.Append(Body).Append("</svg>\n").ToString();
    }
}
