using Provenance.Data.Search;

namespace Provenance.Data.Tests.Search;

public sealed class NameDistanceTests
{
    [Theory]
    [InlineData("VOLODYMYR ZELENSKYY", "ZELENSKYY", 0)]
    [InlineData("VOLODYMYR ZELENSKYY", "ZELENSKY", 1)]
    [InlineData("VOLODYMYR ZELENSKYY", "ZELESNKYY", 1)]
    [InlineData("VOLODYMYR ZELENSKYY", "ZELENSKI", 2)]
    [InlineData("VOLODYMYR ZELENSKYY", "VOLODIMIR ZELENSKIY", 3)]
    [InlineData("VOLODYMYR ZELENSKYY", "SELENSKIJ", null)]
    [InlineData("BBC", "BBD", null)]
    [InlineData("SINGH", "SINHG", 1)]
    [InlineData("SINGH", "SINHGG", null)]
    [InlineData("", "SINGH", null)]
    [InlineData("SINGH", "", null)]
    public void Each_word_is_set_against_the_nearest_of_the_name(string name, string text, int? expected) =>
        Assert.Equal(expected, NameDistance.Between(name, text));
}
