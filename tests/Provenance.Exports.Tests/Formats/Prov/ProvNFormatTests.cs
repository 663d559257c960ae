using System.Text;
using Provenance.Exports.Records;

namespace Provenance.Exports.Tests.Formats.Prov;

public sealed class ProvNFormatTests
{
    /// <summary>No library here reads PROV-N, but one writes it: of our PROV-JSON the same sentences as ours.</summary>
    [Fact]
    public async Task Says_the_same_as_the_library_says_of_the_PROV_JSON()
    {
        CitationRecord[] citations = [Invented.Citation("One (1), \"two\" & 'three' 😀"), Invented.Citation("x=y, z")];
        var notation = await OtherReaders.WriteAsync(Plain(citations), "provn");

        var expected = await OtherReaders.ReadAsync("provn", await OtherReaders.WriteAsync(Plain(citations), "prov.json"));

        Assert.Equal(SentencesOf(expected.GetString()!), SentencesOf(Encoding.UTF8.GetString(notation)));
    }

    [Fact]
    public async Task Escapes_what_would_end_a_text()
    {
        var notation = Encoding.UTF8.GetString(
            await OtherReaders.WriteAsync(Plain(Invented.Citation("\\\"\n\r\t\u0001")), "provn"));

        Assert.Contains("prov:value=\"\\\\\\\"\\n\\r\\t\\u0001citing\"", notation, StringComparison.Ordinal);
        Assert.All(notation.Split('\n'), line => Assert.DoesNotContain('\r', line));
    }

    private static ExportContent Plain(params CitationRecord[] citations) => Invented.Content(citations) with
    {
        Header = Invented.Header with { Title = "A title", Note = null },
    };

    /// <summary>Truth values may be written in two ways; sentences, and attributes within one, come in any order.</summary>
    private static IEnumerable<string> SentencesOf(string notation) => notation
        .Replace("\"1\" %% xsd:boolean", "\"true\" %% xsd:boolean", StringComparison.Ordinal)
        .Replace("\"0\" %% xsd:boolean", "\"false\" %% xsd:boolean", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => string.Join('\n', line.Replace("])", ", ", StringComparison.Ordinal).Split(", ").Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal);
}
