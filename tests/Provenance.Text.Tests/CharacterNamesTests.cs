namespace Provenance.Text.Tests;

public sealed class CharacterNamesTests
{
    [Theory]
    [InlineData("\u00A0", "U+00A0 NO-BREAK SPACE")]
    [InlineData("e\u0308", "U+0065 LATIN SMALL LETTER E, U+0308 COMBINING DIAERESIS")]
    [InlineData("\r\n", "U+000D CARRIAGE RETURN, U+000A LINE FEED")]
    [InlineData("\uD83D\uDE00", "U+1F600 GRINNING FACE")]
    [InlineData("\u4E2D", "U+4E2D CJK UNIFIED IDEOGRAPH-4E2D")]
    [InlineData("\u200B", "U+200B ZERO WIDTH SPACE")]
    [InlineData("\u0001", "U+0001")]
    public void Every_code_point_is_named(string character, string named) =>
        Assert.Equal(named, CharacterNames.Of(character));
}
