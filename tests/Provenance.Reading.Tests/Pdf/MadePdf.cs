using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Provenance.Reading.Tests.Pdf;

/// <summary>Makes PDFs of A4 pages.</summary>
internal static class MadePdf
{
    /// <summary>A line of a page: its words, its place in points from the left and from above, and its size.</summary>
    public sealed record Line(string Words, double Left, double Top, double Size = 10);

    public static byte[] Of(params IEnumerable<IEnumerable<Line>> pages)
    {
        using PdfDocumentBuilder builder = new();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var line in lines)
            {
                page.AddText(line.Words, line.Size, new PdfPoint(line.Left, 842 - line.Top), font);
            }
        }

        return builder.Build();
    }

    /// <summary>Lines below each other.</summary>
    public static IEnumerable<Line> Column(double left, double top, params string[] lines) =>
        lines.Select((words, at) => new Line(words, left, top + (12 * at)));
}
