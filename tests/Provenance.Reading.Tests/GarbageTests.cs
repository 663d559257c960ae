using Provenance.Reading.Tests.Docx;
using Provenance.Reading.Tests.Pdf;

namespace Provenance.Reading.Tests;

/// <summary>Whatever a file holds, the result is articles or a sentence.</summary>
public sealed class GarbageTests
{
    private const int Rounds = 40;

    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Pages")).Select(file => Path.GetFileName(file)!).Order(),
        "made.docx", "made.pdf",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_that_was_cut_or_changed_is_read_or_refused(string name)
    {
        var whole = name switch
        {
            "made.docx" => DocxTests.Made(),
            "made.pdf" => MadePdf.Of([MadePdf.Column(60, 200, "The ferry will close in May,", "the ministry said on Monday.")]),
            _ => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pages", name)),
        };
        Random random = new(whole.Length);
        for (var round = 0; round < Rounds; round++)
        {
            var reading = Read.Bytes(Changed(whole, random), round % 3 == 0 ? null : name);

            Assert.Equal(reading.Articles.Count == 0, reading.Error is not null);
            Assert.All(reading.Articles, article => Assert.DoesNotContain(
                article.Text, character => char.IsControl(character) && character != '\n'));
            Assert.All(reading.Articles, article => Assert.NotEqual("", article.Text.Trim()));
        }
    }

    private static byte[] Changed(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        switch (random.Next(4))
        {
            case 0:
                bytes = bytes[..random.Next(bytes.Count)];
                break;
            case 1:
                for (var change = 0; change < 20; change++)
                {
                    bytes[random.Next(bytes.Count)] = (byte)random.Next(256);
                }

                break;
            case 2:
                var start = random.Next(bytes.Count);
                bytes.RemoveRange(start, random.Next(Math.Min(200, bytes.Count - start)));
                break;
            default:
                var from = random.Next(bytes.Count);
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(from, random.Next(bytes.Count - from)));
                break;
        }

        return [.. bytes];
    }
}
