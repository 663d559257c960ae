using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Provenance.Reading.Characters;

namespace Provenance.Reading.Docx;

/// <summary>The words of the parts of a Word document.</summary>
internal static class WordText
{
    /// <summary>The words of a paragraph in one line, without those of boxes that are anchored in it; null if it is
    /// empty.</summary>
    public static string? Of(Paragraph paragraph)
    {
        StringBuilder text = new();
        Append(text, paragraph);
        return Clean.Line(text.ToString());
    }

    /// <summary>What stands around the text: notes, comments, and what the pages repeat.</summary>
    public static IEnumerable<ReadSection> Around(MainDocumentPart main) =>
    [
        .. Sections(ReadSectionKind.Note, main.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(note => note.Type is null)),
        .. Sections(ReadSectionKind.Note, main.EndnotesPart?.Endnotes?.Elements<Endnote>().Where(note => note.Type is null)),
        .. Sections(ReadSectionKind.Comments, main.WordprocessingCommentsPart?.Comments?.Elements<Comment>()),
        .. Sections(ReadSectionKind.PageFurniture, main.HeaderParts.Select(part => part.Header)),
        .. Sections(ReadSectionKind.PageFurniture, main.FooterParts.Select(part => part.Footer)),
    ];

    private static IEnumerable<ReadSection> Sections(ReadSectionKind kind, IEnumerable<OpenXmlElement?>? parts) =>
        (parts ?? []).OfType<OpenXmlElement>()
            .Select(part => string.Join('\n', part.Descendants<Paragraph>().Select(Of).OfType<string>()))
            .Where(text => text.Length > 0)
            .Distinct()
            .Select(text => new ReadSection(kind, text));

    private static void Append(StringBuilder text, OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Text words:
                    text.Append(words.Text);
                    break;
                case TabChar or Break or CarriageReturn:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case Run { RunProperties.Vanish: { } hidden } when hidden.Val is null || hidden.Val.Value:
                case DeletedRun or MoveFromRun or Drawing or Picture or AlternateContent:
                    break;
                default:
                    Append(text, child);
                    break;
            }
        }
    }
}
