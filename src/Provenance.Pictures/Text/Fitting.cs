using System.Globalization;

namespace Provenance.Pictures.Text;

/// <summary>Fits texts into widths.</summary>
internal static class Fitting
{
    private const string Ellipsis = "…";

    /// <summary>The text, or as much of it as there is room for, with an ellipsis. No character is cut in two.</summary>
    public static string Cut(string text, Face face, double width)
    {
        text = PlainText.Of(text);
        var room = width - face.WidthOf(Ellipsis);
        double used = 0;
        var end = 0;
        var fits = 0;
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            used += face.WidthOf(text.Substring(end, length));
            end += length;
            if (used <= room)
            {
                fits = end;
            }

            if (used > width)
            {
                return text[..fits].TrimEnd() + Ellipsis;
            }
        }

        return text;
    }

    /// <summary>The text in lines, broken between words where possible; what does not fit into so many ends with an
    /// ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, Face face, double width, int lines)
    {
        List<string> wrapped = [];
        var rest = PlainText.Of(text);
        while (rest != "" && wrapped.Count < lines - 1 && face.WidthOf(rest) > width)
        {
            var line = Cut(rest, face, width);
            if (line == rest)
            {
                break;
            }

            // The line and the ellipsis fit, so the words before the last space that the line has do.
            var shown = line[..^Ellipsis.Length];
            var space = rest.Length > shown.Length && rest[shown.Length] == ' ' ? shown.Length : shown.LastIndexOf(' ');
            var end = space > 0 ? space : Math.Max(shown.Length, StringInfo.GetNextTextElementLength(rest));
            wrapped.Add(rest[..end]);
            rest = rest[end..].TrimStart();
        }

        if (rest != "" || wrapped.Count == 0)
        {
            wrapped.Add(Cut(rest, face, width));
        }

        return wrapped;
    }
}
