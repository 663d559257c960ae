using Provenance.Reading.Characters;
using Provenance.Reading.Files;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Provenance.Reading.Pdf;

/// <summary>Reads the text of a PDF in the order in which a person reads its pages.</summary>
internal static class PdfArticle
{
    private const string Accepted = "a PDF with text";

    /// <summary>How many times larger than the text the letters of a headline are, at least.</summary>
    private const double HeadlineSize = 1.25;

    private const int LongestHeadline = 300;

    public static ArticlesReading Read(InputFile file) => Guarded.Read(
        file, "is no PDF that can be read", Accepted, () =>
        {
            try
            {
                using var document = PdfDocument.Open(
                    file.Bytes, new() { FilterProvider = new LimitedFilters(), SkipMissingFonts = true });
                return Read(file, document);
            }
            catch (PdfDocumentEncryptedException)
            {
                return file.Refused("is locked with a password", "the same without one");
            }
        });

    private static ArticlesReading Read(InputFile file, PdfDocument document)
    {
        if (document.NumberOfPages > ReadingLimits.PdfPages)
        {
            return file.Refused($"has {document.NumberOfPages:N0} pages", $"at most {ReadingLimits.PdfPages}");
        }

        var pages = document.GetPages().Select(PdfPages.Blocks).ToList();
        if (pages.TrueForAll(page => page.Count == 0))
        {
            return file.Refused(
                "has no text: its pages are pictures, as a scanner makes them", "a PDF in which words can be searched");
        }

        var furniture = PageFurniture.Of(pages);
        var blocks = pages.SelectMany(page => page).Where(block => !furniture.Contains(block)).ToList();
        var headline = Headline(blocks);
        var text = Clean.Joined(PdfParagraphs.Of([.. blocks.Where(block => !headline.Contains(block))]));
        return text.Length == 0
            ? file.Refused("has no text but what its pages repeat", Accepted)
            : new([new()
            {
                Title = Clean.Line(string.Join(' ', headline.Select(block => block.OneLine))),
                Text = text,
                Sections = [.. furniture.Select(block => block.OneLine).Distinct()
                    .Select(line => new ReadSection(ReadSectionKind.PageFurniture, line))],
                Remarks = headline.Count == 0 ? [] : ["The headline was told by the size of its letters."],
            }], null);
    }

    /// <summary>The first blocks of the first page, if their letters are larger than those of the text.</summary>
    private static List<PdfBlock> Headline(List<PdfBlock> blocks)
    {
        var sizes = blocks.SelectMany(block => Enumerable.Repeat(block.LetterSize, block.OneLine.Length)).Order().ToList();
        var usual = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
        var first = blocks.FindIndex(block => block.Page == 1 && block.LetterSize >= usual * HeadlineSize);
        if (first is < 0 or > 2)
        {
            return [];
        }

        var headline = blocks.Skip(first).TakeWhile(block => block.Page == 1
            && Math.Abs(block.LetterSize - blocks[first].LetterSize) < 0.5).ToList();
        return headline.Sum(block => block.OneLine.Length) <= LongestHeadline ? headline : [];
    }
}
