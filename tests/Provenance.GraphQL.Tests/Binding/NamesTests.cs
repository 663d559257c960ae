using Provenance.GraphQL.Binding;

namespace Provenance.GraphQL.Tests.Binding;

public sealed class NamesTests
{
    [Theory]
    [InlineData("citedBy", "CitedBy")]
    [InlineData("id", "Id")]
    [InlineData("specifiedByURL", "SpecifiedByURL")]
    [InlineData("", "")]
    public void A_field_is_a_member_with_a_capital(string name, string expected) => Assert.Equal(expected, Names.Pascal(name));

    [Theory]
    [InlineData("NewsAgency", "NEWS_AGENCY")]
    [InlineData("Low", "LOW")]
    [InlineData("UKMod", "UK_MOD")]
    [InlineData("NATO", "NATO")]
    [InlineData("PlanB", "PLAN_B")]
    [InlineData("Top10", "TOP10")]
    [InlineData("Top10List", "TOP10_LIST")]
    [InlineData("", "")]
    public void An_enum_member_is_a_value_in_upper_snake_case(string name, string expected) =>
        Assert.Equal(expected, Names.UpperSnake(name));

    [Theory]
    [InlineData("NEWS_AGENCY", "NewsAgency")]
    [InlineData("LOW", "Low")]
    [InlineData("TOP10_LIST", "Top10List")]
    public void A_value_suggests_a_member(string name, string expected) =>
        Assert.Equal(expected, Names.PascalOfSnake(name));
}
