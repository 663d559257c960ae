using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Tests.Errors;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("", "a")]
    [InlineData("a", "b")]
    [InlineData("A", "a")]
    [InlineData("0", "1")]
    [InlineData("2", "10")]
    [InlineData("a2", "a10")]
    [InlineData("a11", "a11b")]
    [InlineData("a01b", "a1b")]
    [InlineData("a00000000000000000001", "a1")]
    [InlineData("99999999999999999998", "99999999999999999999")]
    public void Runs_of_digits_compare_as_numbers(string lower, string higher)
    {
        Assert.True(NaturalOrder.Comparer.Compare(lower, higher) < 0);
        Assert.True(NaturalOrder.Comparer.Compare(higher, lower) > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a10b")]
    public void Equal_names_are_equal(string name) => Assert.Equal(0, NaturalOrder.Comparer.Compare(name, name));
}
