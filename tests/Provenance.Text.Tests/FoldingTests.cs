namespace Provenance.Text.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("ガ", "\u30AB\u3099")]
    [InlineData("가", "\u1100\u1161")]
    [InlineData("STRASSE", "Straße")]
    [InlineData("ﬁnance", "FINANCE")]
    [InlineData("ＵＮ 2025", "un ２０２５")]
    [InlineData("ｶﾞｻﾞ", "ガザ")]
    [InlineData("İstanbul", "ISTANBUL")]
    [InlineData("Diyarbakır", "DIYARBAKIR")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Đặng Văn", "Dang Van")]
    [InlineData("Ærø", "AERO")]
    [InlineData("Þór Ðe", "thor de")]
    [InlineData("Королёв", "КОРОЛЕВ")]
    [InlineData("замо\u0301к", "замок")]
    [InlineData("Οδός", "ΟΔΟΣ")]
    [InlineData("O'Brien", "O’BRIEN")]
    [InlineData("O'Brien", "Oʼbrien")]
    [InlineData("O'Brien", "O´Brien")]
    [InlineData("O'Brien", "O＇Brien")]
    [InlineData("“one”", "„one«")]
    [InlineData("「one」", "\"one\"")]
    [InlineData("Aix–en—Provence", "Aix-en‐Provence")]
    [InlineData("a\u00A0b\t\n c", "a b c")]
    [InlineData("co\u00ADop\u200Berate", "cooperate")]
    [InlineData("\uFEFFJoão", "joao")]
    [InlineData("U.S. Army", "US army")]
    [InlineData("J. K. Rowling", "J.K. Rowling")]
    [InlineData("the U.S", "the US")]
    [InlineData("Johnson & Johnson", "Johnson and Johnson")]
    [InlineData("R&D", "r and d")]
    [InlineData("الأُمَّة", "الامة")]
    [InlineData("كـــتاب", "كتاب")]
    [InlineData("ایران", "ايران")]
    [InlineData("کابل", "كابل")]
    [InlineData("\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD", "שלום")]
    [InlineData("צה״ל", "צהל")]
    [InlineData("ג'ורג'", "ג׳ורג׳")]
    [InlineData("फ़ौज", "फौज")]
    [InlineData("क\u093C", "\u0958")]
    [InlineData("١٢٣", "123")]
    [InlineData("𝐍𝐀𝐓𝐎", "nato")]
    public void What_readers_take_for_the_same_has_one_form(string text, string other) =>
        Assert.Equal(Folding.Fold(other), Folding.Fold(text));

    [Theory]
    [InlineData("кофейня", "кофеиня")]
    [InlineData("їжа", "іжа")]
    [InlineData("ガ", "カ")]
    [InlineData("देश", "दश")]
    [InlineData("구", "국")]
    [InlineData("3.5", "35")]
    [InlineData("A. Smith", "A Smith")]
    [InlineData("ড়", "ড")]
    [InlineData("กี", "ก")]
    public void What_readers_keep_apart_has_two(string text, string other) =>
        Assert.NotEqual(Folding.Fold(other), Folding.Fold(text));

    [Fact]
    public void A_form_is_its_own_form()
    {
        string[] texts = ["Łódź & “U.S.”", "ガザ市", "الأُمَّة", "देश की", "한국", "Đặng", "Straße", "ﬁ", "½ kg", "צה״ל", "\ud83d", ""];
        Assert.All(texts, text => Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text))));
    }
}
