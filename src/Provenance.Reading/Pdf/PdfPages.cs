using Provenance.Reading.Characters;
using Provenance.Reading.Files;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Provenance.Reading.Pdf;

/// <summary>Finds the blocks of a page, such as its columns, and the order in which they are read.</summary>
internal static class PdfPages
{
    private const int MostLetters = 100_000;

    public static List<PdfBlock> Blocks(Page page)
    {
        if (page.Letters.Count > MostLetters)
        {
            throw new TooLargeException($"has more than {MostLetters:N0} letters on page {page.Number}");
        }

        var words = page.GetWords(NearestNeighbourWordExtractor.Instance)
            .Where(word => word.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return [.. UnsupervisedReadingOrderDetector.Instance.Get(blocks).OrderBy(block => block.ReadingOrder)
            .Select(block => BlockOf(page, block)).Where(block => block.Lines.Count > 0)];
    }

    private static PdfBlock BlockOf(Page page, TextBlock block)
    {
        var sizes = block.TextLines.SelectMany(line => line.Words).SelectMany(word => word.Letters)
            .Select(letter => letter.PointSize).Order().ToList();
        return new(
            page.Number,
            [.. block.TextLines.Select(LineOf).OfType<PdfLine>()],
            sizes[sizes.Count / 2],
            block.BoundingBox.Top / page.Height,
            block.BoundingBox.Bottom / page.Height);
    }

    private static PdfLine? LineOf(TextLine line) => Clean.Line(line.Text) is { } text
        ? new(text, line.BoundingBox.Left, line.BoundingBox.Right, line.BoundingBox.Bottom)
        : null;
}
