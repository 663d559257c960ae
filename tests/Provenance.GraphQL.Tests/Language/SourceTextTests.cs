using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Tests.Language;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("\n\n", 2, 3, 1)]
    [InlineData("\n\rx", 2, 3, 1)]
    public void An_offset_is_at_a_line_and_column(string text, int offset, int line, int column) =>
        Assert.Equal(new SourceLocation(line, column), new SourceText(text).PositionOf(offset));

    [Fact]
    public void Texts_are_compared_by_reference() =>
        Assert.NotEqual(new SourceText("{ a }"), new SourceText("{ a }"));
}
