using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Provenance.Reading.Tests.Docx;

/// <summary>Word documents, made here.</summary>
public sealed class DocxTests
{
    [Fact]
    public void A_document_is_read_with_its_styles_notes_and_tables()
    {
        var article = Assert.Single(Read.Bytes(Made(), "a.docx").Articles);

        Assert.Equal("Ferry to close", article.Title);
        Assert.Equal("The ministry says it is too dear.", article.Standfirst);
        Assert.Equal(["The ferry will close in May, the ministry said.", "A bridge instead", "Its 34 jobs are safe."], article.Paragraphs());
        Assert.Equal(["The boat, officials say."], article.Left(ReadSectionKind.Caption));
        Assert.Equal(["Year Passengers\n2024 340,000"], article.Left(ReadSectionKind.Table));
        Assert.Equal(["The figures are the harbour’s."], article.Left(ReadSectionKind.Note));
        Assert.Equal(["Coast Press"], article.Left(ReadSectionKind.PageFurniture));
    }

    [Fact]
    public void What_was_inserted_is_read_and_what_was_deleted_or_hidden_is_not()
    {
        var article = Assert.Single(Read.Bytes(Document(
            new Paragraph(
                Words("It cost "), new DeletedRun(new Run(new DeletedText("two"))) { Author = "a", Id = "1" },
                new InsertedRun(Words("three")) { Author = "a", Id = "2" }, Words(" million,\t"),
                new Run(new RunProperties(new Vanish()), new W.Text("secretly ")), Words("he said."))), "a.docx").Articles);

        Assert.Equal("It cost three million, he said.", article.Text);
    }

    [Fact]
    public void A_document_without_text_is_refused() => Assert.Equal(
        "a.docx has no text: a Word document as DOCX would be accepted.", Read.Refusal(Document(new Paragraph()), "a.docx"));

    internal static byte[] Made() => Document(
        Styled("Titel", "Ferry to close"), Styled("Untertitel", "The ministry says it is too dear."),
        new Paragraph(Words("The ferry will close in "), new Run(new RunProperties(new Bold()), new W.Text("May")), Words(", the ministry said.")),
        Styled("Bildlegende", "The boat, officials say."),
        new Table(Row("Year", "Passengers"), Row("2024", "340,000")),
        new SdtBlock(new SdtContentBlock(Styled("berschrift1", "A bridge instead"))),
        new Paragraph(Words("Its 34 jobs are safe.")));

    private static byte[] Document(params OpenXmlElement[] blocks)
    {
        using MemoryStream bytes = new();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new(new Body(blocks));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new(
                Style("Titel", "Title"), Style("Untertitel", "Subtitle"), Style("Bildlegende", "caption"), Style("berschrift1", "heading 1"));
            main.AddNewPart<FootnotesPart>().Footnotes = new(
                new Footnote(new Paragraph()) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
                new Footnote(new Paragraph(Words("The figures are the harbour’s."))) { Id = 1 });
            main.AddNewPart<HeaderPart>().Header = new(new Paragraph(Words("Coast Press")));
        }

        return bytes.ToArray();
    }

    private static Style Style(string id, string name) => new(new StyleName { Val = name }) { StyleId = id, Type = StyleValues.Paragraph };

    private static Paragraph Styled(string style, string words) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(words));

    private static TableRow Row(params string[] cells) => new(cells.Select(cell => new TableCell(new Paragraph(Words(cell)))));

    private static Run Words(string words) => new(new W.Text(words) { Space = SpaceProcessingModeValues.Preserve });
}
