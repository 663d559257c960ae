using Provenance.Data.Configurations;
using Provenance.Data.Search;
using Provenance.Text;

namespace Provenance.Data.Tests.Search;

public sealed class NameDistanceTests
{
    [Theory]
    [InlineData("Volodymyr Zelenskyy", "Zelenskyy", 0)]
    [InlineData("Volodymyr Zelenskyy", "Zelensky", 1)]
    [InlineData("Volodymyr Zelenskyy", "Zelesnkyy", 1)]
    [InlineData("Volodymyr Zelenskyy", "Zelenski", 1)]
    [InlineData("Volodymyr Zelenskyy", "Volodimir Zelenskiy", 2)]
    [InlineData("Володимир Зеленський", "Volodymyr Zelenskyy", 2)]
    [InlineData("Volodymyr Zelenskyy", "Selenskij", null)]
    [InlineData("Kyiv Post", "Kiev", 1)]
    [InlineData("Kyiv Post", "Kievv", 1)]
    [InlineData("Łukasz Wójcik", "lukasz wojick", 1)]
    [InlineData("O’Brien", "O'Brein", 1)]
    [InlineData("BBC", "BBD", null)]
    [InlineData("Singh", "Sinhg", 1)]
    [InlineData("Singh", "Sinhgg", null)]
    [InlineData("", "Singh", null)]
    [InlineData("Singh", "", null)]
    public void Each_word_is_set_against_the_nearest_of_the_name(string name, string text, int? expected)
    {
        var (ofName, ofText) = (Names.Fold(name), Names.Fold(text));

        Assert.Equal(
            expected,
            NameDistance.Between(
                ofName, SourceName.SoundsOf(ofName.Split(' ')), ofText, SourceName.SoundsOf(ofText.Split(' '))));
    }

    [Fact]
    public void A_letter_beyond_the_first_plane_is_one_letter() =>
        Assert.Equal(1, NameDistance.BetweenWords("𐌰𐌱𐌲𐌳", "𐌰𐌱𐌲"));
}
