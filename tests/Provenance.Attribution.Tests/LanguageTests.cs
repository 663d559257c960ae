namespace Provenance.Attribution.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("Das Hafenamt teilte am Montag mit, dass die Fähre im Mai den Betrieb einstellen werde und niemand ersetzt wird.")]
    [InlineData("La oficina del puerto dijo el lunes que el barco dejaría de navegar en mayo y que nadie lo reemplazaría.")]
    [InlineData("Міністерство оборони повідомило, що судно затонуло.")]
    [InlineData("国防部表示,该船已经沉没。")]
    public void A_language_that_is_not_known_is_said_and_not_guessed_at(string text)
    {
        var reading = Suggester.Suggest(text);

        Assert.Empty(reading.Suggestions);
        Assert.Contains("Only English is read", reading.UnknownLanguage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Newspaper: Minister to leave")]
    public void A_short_text_is_taken_for_English(string text) => Assert.Null(Suggester.Suggest(text).UnknownLanguage);
}
