using Provenance.Domain.Documents;

namespace Provenance.Domain.Tests.Documents;

public sealed class TextSpanTests
{
    [Theory]
    [InlineData(0, 4, "some", true)]
    [InlineData(5, 9, "text", true)]
    [InlineData(1, 5, "some", false)]
    [InlineData(0, 4, "Some", false)]
    [InlineData(0, 3, "some", false)]
    [InlineData(0, 0, "", false)]
    [InlineData(-1, 3, "som", false)]
    [InlineData(5, 10, "text.", false)]
    public void A_span_matches_exactly_its_text_at_its_place(int start, int end, string text, bool matches) =>
        Assert.Equal(matches, new TextSpan(start, end, text).Matches("some text"));
}
