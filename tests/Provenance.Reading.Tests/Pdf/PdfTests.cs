using System.IO.Compression;
using System.Text;

namespace Provenance.Reading.Tests.Pdf;

/// <summary>PDFs, made here.</summary>
public sealed class PdfTests
{
    private static readonly string[] _left =
    [
        "The ferry across the Merrow will close in", "May, the transport ministry said on Mon-", "day. It carried 340,000 passengers last",
        "year, a third fewer than in 2019, and a well-", "known captain said that he would leave.",
    ];

    private static readonly string[] _right =
    [
        "Dora Quill, the mayor, said that the well-known", "line was dear to the town. She added that", "all of its 34 jobs are safe until the autumn,",
        "when a new contract is to be signed by the", "two sides.",
    ];

    [Fact]
    public void Columns_are_read_one_after_the_other_and_words_that_were_parted_are_joined()
    {
        var article = Assert.Single(Read.Bytes(MadePdf.Of(
            [MadePdf.Column(60, 200, _left).Concat(MadePdf.Column(320, 200, _right))]), "a.pdf").Articles);

        Assert.Equal(
            "The ferry across the Merrow will close in May, the transport ministry said on Monday. It carried 340,000 passengers "
            + "last year, a third fewer than in 2019, and a well-known captain said that he would leave.\n\n"
            + "Dora Quill, the mayor, said that the well-known line was dear to the town. She added that all of its 34 jobs are safe "
            + "until the autumn, when a new contract is to be signed by the two sides.",
            article.Text);
    }

    [Fact]
    public void Heads_and_numbers_of_pages_are_left_out_and_a_sentence_goes_on_over_them()
    {
        var article = Assert.Single(Read.Bytes(MadePdf.Of(
            [
                new("Coast Press, 3 March 2025", 60, 40), new("Ferry to close", 60, 120, 24), .. MadePdf.Column(60, 200, _left[..3]),
                new("Page 1 of 2", 280, 810),
            ],
            [new("Coast Press, 3 March 2025", 60, 40), .. MadePdf.Column(60, 120, _left[3..]), new("Page 2 of 2", 280, 810)]), "a.pdf").Articles);

        Assert.Equal("Ferry to close", article.Title);
        Assert.Equal(["The headline was told by the size of its letters."], article.Remarks);
        Assert.StartsWith("The ferry across", article.Text, StringComparison.Ordinal);
        Assert.Contains("340,000 passengers last year, a third fewer", article.Text, StringComparison.Ordinal);
        Assert.Single(article.Paragraphs());
        Assert.Equal(["Coast Press, 3 March 2025", "Page 1 of 2", "Page 2 of 2"], article.Left(ReadSectionKind.PageFurniture).Order());
    }

    [Fact]
    public void A_line_that_is_indented_begins_a_paragraph()
    {
        var article = Assert.Single(Read.Bytes(MadePdf.Of(
            [MadePdf.Column(60, 200, _left).Append(new("Quill said on Tuesday that nothing had been", 72, 260)).Append(new("signed.", 60, 272))]), "a.pdf").Articles);

        Assert.Equal(2, article.Paragraphs().Length);
        Assert.Equal("Quill said on Tuesday that nothing had been signed.", article.Paragraphs()[1]);
    }

    [Fact]
    public void A_scan_is_refused_with_what_would_help() => Assert.Equal(
        "a.pdf has no text: its pages are pictures, as a scanner makes them: a PDF in which words can be searched would be accepted.",
        Read.Refusal(MadePdf.Of([[]]), "a.pdf"));

    [Fact]
    public void A_PDF_of_too_many_pages_is_refused() => Assert.Equal(
        "a.pdf has 301 pages: at most 300 would be accepted.",
        Read.Refusal(MadePdf.Of(Enumerable.Repeat<IEnumerable<MadePdf.Line>>([], 301)), "a.pdf"));

    [Fact]
    public void What_is_no_PDF_behind_its_mark_is_refused() => Assert.Equal(
        "a.pdf is no PDF that can be read: a PDF with text would be accepted.", Read.Refusal("%PDF-1.7 and nothing"u8.ToArray(), "a.pdf"));

    [Fact]
    public void A_locked_PDF_is_refused() => Assert.Equal(
        "a.pdf is locked with a password: the same without one would be accepted.",
        Read.Refusal(Encoding.Latin1.GetBytes(Locked()), "a.pdf"));

    [Fact]
    public void A_PDF_whose_pages_unpack_to_gigabytes_is_refused() => Assert.EndsWith(
        "a PDF with text would be accepted.", Read.Refusal(Bomb(), "a.pdf"), StringComparison.Ordinal);

    /// <summary>A PDF that asks for a password which is not empty.</summary>
    private static string Locked()
    {
        var key = $"<{new string('A', 64)}>";
        return Joined(
            "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n", "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n",
            "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj\n",
            $"4 0 obj << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O {key} /U {key} >> endobj\n",
            $"/Encrypt 4 0 R /ID [<{new string('B', 32)}> <{new string('B', 32)}>]");
    }

    private static byte[] Bomb()
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(new byte[ReadingLimits.PartBytes + 1]);
        }

        var content = Encoding.Latin1.GetString(packed.ToArray());
        return Encoding.Latin1.GetBytes(Joined(
            "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n", "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n",
            "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >> endobj\n",
            $"4 0 obj << /Filter /FlateDecode /Length {content.Length} >> stream\n{content}\nendstream endobj\n", ""));
    }

    private static string Joined(string one, string two, string three, string four, string trailer)
    {
        StringBuilder pdf = new("%PDF-1.5\n");
        List<int> places = [];
        foreach (var part in new[] { one, two, three, four })
        {
            places.Add(pdf.Length);
            pdf.Append(part);
        }

        var table = pdf.Length;
        pdf.Append("xref\n0 5\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:D10} 00000 n \n"));
        return pdf.Append($"trailer << /Size 5 /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF").ToString();
    }
}
