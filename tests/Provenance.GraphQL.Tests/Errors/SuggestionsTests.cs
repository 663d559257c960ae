using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Tests.Errors;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("", "a", "a")]
    [InlineData("input", "options,option,input", "input")]
    [InlineData("greenish", "green", "green")]
    [InlineData("green", "greenish", "greenish")]
    [InlineData("verylongstring", "VERYLONGSTRING", "VERYLONGSTRING")]
    [InlineData("VERYLONGSTRING", "Verylongstring", "Verylongstring")]
    [InlineData("abc", "ac,abcd,bac", "abcd,ac,bac")]
    [InlineData("abc", "a,ab,abc,abcd,abcde,xyz", "abc,ab,abcd,a,abcde")]
    [InlineData("agr", "arg", "arg")]
    [InlineData("214365879", "123456789", "123456789")]
    [InlineData("a", "a99,a9,a2", "a2,a9")]
    public void Similar_names_are_suggested_and_the_nearest_comes_first(string input, string options, string expected)
    {
        // Expected lists were computed with the reference implementation.
        Assert.Equal(expected.Split(','), Suggestions.For(input, options.Split(',')));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("A", " Did you mean \"A\"?")]
    [InlineData("A,B", " Did you mean \"A\" or \"B\"?")]
    [InlineData("A,B,C", " Did you mean \"A\", \"B\", or \"C\"?")]
    [InlineData("A,B,C,D,E,F", " Did you mean \"A\", \"B\", \"C\", \"D\", or \"E\"?")]
    public void At_most_five_suggestions_are_worded(string suggestions, string expected) =>
        Assert.Equal(expected, Suggestions.DidYouMean(suggestions.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void A_kind_of_thing_is_named_before_the_suggestions() =>
        Assert.Equal(" Did you mean the enum value \"A\"?", Suggestions.DidYouMean(["A"], "the enum value"));
}
