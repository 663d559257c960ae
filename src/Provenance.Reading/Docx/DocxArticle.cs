using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Provenance.Reading.Characters;
using Provenance.Reading.Files;

namespace Provenance.Reading.Docx;

/// <summary>Reads the text of a Word document as it would be printed: with what was inserted, without what was
/// deleted.</summary>
internal static class DocxArticle
{
    private const string Accepted = "a Word document as DOCX";

    public static ArticlesReading Read(InputFile file) => Guarded.Read(
        file, "is no Word document that can be read", Accepted, () =>
        {
            if (Archives.Fault(file.Bytes) is { } fault)
            {
                return file.Refused(fault, Accepted);
            }

            using MemoryStream bytes = new(file.Bytes, writable: false);
            using var document = WordprocessingDocument.Open(
                bytes, isEditable: false, new OpenSettings { MaxCharactersInPart = ReadingLimits.PartBytes });
            return document.MainDocumentPart is { Document.Body: { } body } main
                ? Read(file, main, body)
                : file.Refused("has no text", Accepted);
        });

    private static ArticlesReading Read(InputFile file, MainDocumentPart main, Body body)
    {
        var styles = main.StyleDefinitionsPart?.Styles?.Elements<Style>()
            .Where(style => style.StyleId?.Value is not null)
            .DistinctBy(style => style.StyleId!.Value).ToDictionary(
                style => style.StyleId!.Value!, style => style.StyleName?.Val?.Value?.ToLowerInvariant() ?? "") ?? [];
        List<string> titles = [], standfirsts = [], paragraphs = [];
        List<ReadSection> sections = [];
        foreach (var block in Blocks(body))
        {
            if (block is Table table)
            {
                Add(sections, ReadSectionKind.Table, table.Elements<TableRow>().Select(row => Clean.Line(string.Join(' ',
                    row.Descendants<Paragraph>().Select(WordText.Of)))));
                continue;
            }

            Add(sections, ReadSectionKind.Furniture, block.Descendants<TextBoxContent>()
                .Where(box => !box.Ancestors<AlternateContentFallback>().Any())
                .SelectMany(box => box.Descendants<Paragraph>()).Select(WordText.Of));
            var style = ((Paragraph)block).ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id
                ? styles.GetValueOrDefault(id, id.ToLowerInvariant()) : "";
            if (WordText.Of((Paragraph)block) is not { } line)
            {
                continue;
            }

            switch (style)
            {
                case "caption":
                    sections.Add(new(ReadSectionKind.Caption, line));
                    break;
                case "title" when paragraphs.Count == 0:
                    titles.Add(line);
                    break;
                case "subtitle" when paragraphs.Count == 0:
                    standfirsts.Add(line);
                    break;
                default:
                    paragraphs.Add(line);
                    break;
            }
        }

        sections.AddRange(WordText.Around(main));
        return paragraphs.Count == 0
            ? file.Refused("has no text", Accepted)
            : new([new()
            {
                Title = Clean.Line(string.Join(' ', titles)),
                Standfirst = Clean.Line(string.Join(' ', standfirsts)),
                Text = Clean.Joined(paragraphs),
                Sections = sections,
            }], null);
    }

    /// <summary>The paragraphs and tables of a document, also of those that content controls hold.</summary>
    private static IEnumerable<OpenXmlElement> Blocks(OpenXmlElement parent) =>
        parent.ChildElements.SelectMany(child => child switch
        {
            Paragraph or Table => [child],
            SdtBlock or SdtContentBlock or CustomXmlBlock => Blocks(child),
            _ => [],
        });

    private static void Add(List<ReadSection> sections, ReadSectionKind kind, IEnumerable<string?> lines)
    {
        var text = string.Join('\n', lines.OfType<string>());
        if (text.Length > 0)
        {
            sections.Add(new(kind, text));
        }
    }
}
