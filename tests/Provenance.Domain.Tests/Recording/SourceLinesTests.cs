using Provenance.Domain.Recording;

namespace Provenance.Domain.Tests.Recording;

public sealed class SourceLinesTests
{
    private readonly SourceLines<string> _lines = new();

    public SourceLinesTests()
    {
        _lines.Add("directorate", "ministry");
        _lines.Add("ministry", "government");
        _lines.Add("left", "right");
        _lines.Add("right", "left");
    }

    [Theory]
    [InlineData("directorate", "government", "government")] // a part of a part
    [InlineData("government", "directorate", "directorate")] // the whole, cited from a document of its part
    [InlineData("ministry", "ministry", "ministry")]
    [InlineData("directorate", "paper", "directorate")]
    [InlineData("left", "paper", "left")] // a loop comes to an end
    public void The_publisher_speaks_for_its_parts_and_its_whole(string source, string publisher, string speaker) =>
        Assert.Equal(speaker, _lines.Speaker(source, publisher));

    [Theory]
    [InlineData("directorate", false)]
    [InlineData("paper", false)]
    [InlineData("left", true)]
    public void A_loop_is_seen(string source, bool loops) => Assert.Equal(loops, _lines.Loops(source));

    [Fact]
    public void Only_the_first_whole_of_a_part_counts()
    {
        _lines.Add("directorate", "paper");
        Assert.Equal("directorate", _lines.Speaker("directorate", "paper"));
    }
}
