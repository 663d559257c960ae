namespace Provenance.Attribution.Tests;

public sealed class ChainTests
{
    [Theory]
    [InlineData("Anonymous Western sources told the BBC that 4,000 people had died.", "the BBC",
        "Anonymous Western sources")]
    [InlineData("The minister said the general had told him that the bridge was lost.", "The minister", "the general")]
    [InlineData("A lawmaker cited intelligence sources as saying that 600 had died.", "A lawmaker",
        "intelligence sources")]
    [InlineData("“It is bad,” Reuters quoted a diplomat as saying.", "Reuters", "a diplomat")]
    [InlineData("The Coast Press, citing a senior official, wrote that many had fled.", "The Coast Press",
        "a senior official")]
    [InlineData("The ship sank, local media reported, citing police.", "local media", "police")]
    [InlineData("In a BBC interview on Friday, Captain Ole Brandt reported that bodies were found.", "BBC",
        "Captain Ole Brandt")]
    [InlineData("HuffPost: Western sources told the BBC that 4,000 had died.", "HuffPost", "the BBC",
        "Western sources")]
    public void Hops_within_a_sentence_are_found_the_nearest_first(string text, params string[] chain) =>
        Assert.Equal(chain, Read.Chain(text));

    [Fact]
    public void A_pronoun_refers_to_the_person_named_before()
    {
        const string Text = "Mayor Dora Quill said that the ferry stays. She added that it is needed.";
        var hop = Assert.Single(Suggester.Suggest(Text).Suggestions[1].Chain);

        Assert.Equal("She", hop.Mention!.Value.In(Text));
        Assert.Equal("Mayor Dora Quill", hop.RefersTo!.Value.In(Text));
    }

    [Fact]
    public void A_pronoun_refers_to_a_person_who_is_named_after_a_role()
    {
        const string Text = "Its author, the engineer Helen Moss, said that it rusts. She said that it was known.";
        var hop = Assert.Single(Suggester.Suggest(Text).Suggestions[1].Chain);

        Assert.Equal("Its author, the engineer Helen Moss", hop.RefersTo!.Value.In(Text));
    }

    [Theory]
    [InlineData("Ukrainian President Volodymyr Zelenskyy", NamedKind.Person, "Volodymyr Zelenskyy")]
    [InlineData("Lee Seong Kwon, a member of the committee", NamedKind.Person, "Lee Seong Kwon")]
    [InlineData("the BBC", NamedKind.Outlet, "BBC")]
    [InlineData("the UK Ministry of Defence", NamedKind.Organization, "UK Ministry of Defence")]
    [InlineData("South Korea’s spy agency", NamedKind.Organization, "South Korea’s spy agency")]
    [InlineData("a senior military official", NamedKind.Unnamed, "a senior military official")]
    [InlineData("Officials", NamedKind.Unnamed, "Officials")]
    [InlineData("example.org", NamedKind.Outlet, "example.org")]
    [InlineData("Council leader Peter Grange", NamedKind.Person, "Peter Grange")]
    [InlineData("the review's author, the retired engineer Helen Moss", NamedKind.Person, "Helen Moss")]
    [InlineData("lawmakers, including Nancy Pelosi", NamedKind.Unnamed, "lawmakers, including Nancy Pelosi")]
    [InlineData("Its president, Lena Voss", NamedKind.Person, "Lena Voss")]
    [InlineData("a charity, the aid group Clinics Now", NamedKind.Organization, "Clinics Now")]
    [InlineData("officials in Kyiv, Ukraine", NamedKind.Unnamed, "officials in Kyiv, Ukraine")]
    [InlineData("a spokesman, who spoke to Coast Press", NamedKind.Unnamed, "a spokesman, who spoke to Coast Press")]
    [InlineData("a witness, a friend of Dora Quill", NamedKind.Unnamed, "a witness, a friend of Dora Quill")]
    [InlineData("the report", NamedKind.Unspecified, "the report")]
    [InlineData("he", NamedKind.Unspecified, "he")]
    public void A_mention_tells_what_a_source_is(string mention, NamedKind kind, string name) =>
        Assert.Equal(new(kind, name), NamedSource.Of(mention));
}
