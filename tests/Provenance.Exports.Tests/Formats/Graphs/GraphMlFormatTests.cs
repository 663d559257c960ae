using System.Xml;

namespace Provenance.Exports.Tests.Formats.Graphs;

public sealed class GraphMlFormatTests
{
    [Fact]
    public async Task A_character_that_XML_cannot_hold_becomes_the_one_for_that()
    {
        var file = await OtherReaders.WriteAsync(Invented.Content(Invented.Citation("a\u0001b\uFFFEc")), "graphml");

        XmlDocument read = new();
        read.Load(new MemoryStream(file));
        Assert.Contains("a\uFFFDb\uFFFDcciting", read.InnerText, StringComparison.Ordinal);
    }
}
