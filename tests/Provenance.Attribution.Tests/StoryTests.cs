namespace Provenance.Attribution.Tests;

/// <summary>Sentences of stories of eight kinds, each with its hops, the nearest to the reader first.</summary>
public sealed class StoryTests
{
    [Theory]
    [InlineData("The defendant told the court that he had never met the dealer.", "The defendant")]
    [InlineData("The prosecutor said a witness had told police that the van was blue.", "The prosecutor", "a witness")]
    [InlineData("The verdict was unsafe, the judge ruled, citing two experts.", "the judge", "two experts")]
    [InlineData("According to court documents seen by the Reuters news agency, the firm knew of the leak.",
        "the Reuters news agency",
        "court documents")]
    public void Courts(string text, params string[] chain) => Assert.Equal(chain, Chain(text));

    [Theory]
    [InlineData("“We were lucky,” the coach told the BBC after the match.", "the BBC", "the coach")]
    [InlineData("The striker will leave in June, her agent told Sky News.", "Sky News", "her agent")]
    [InlineData("The club's doctor said the keeper had told him that the knee hurt.", "The club's doctor", "the keeper")]
    [InlineData("The transfer is off, L'Equipe reported, citing a source close to the player.", "L'Equipe",
        "a source close to the player")]
    public void Sport(string text, params string[] chain) => Assert.Equal(chain, Chain(text));

    [Theory]
    [InlineData("The ministry, quoting the regional hospital, said that 14 children were ill.", "The ministry",
        "the regional hospital")]
    [InlineData("A nurse told the Guardian that beds had run out.", "the Guardian", "A nurse")]
    [InlineData("The agency says the maker has told it that the vaccine is safe.", "The agency", "the maker")]
    [InlineData("According to the World Health Organization, cases doubled in a week.", "the World Health Organization")]
    public void Health(string text, params string[] chain) => Assert.Equal(chain, Chain(text));

    [Theory]
    [InlineData("The bank will cut 900 jobs, Bloomberg reported, citing people familiar with the plans.", "Bloomberg",
        "people familiar with the plans")]
    [InlineData("The takeover will fail, an analyst told the Financial Times.", "the Financial Times", "an analyst")]
    [InlineData("In an interview with Bloomberg, the chief executive said that sales had slowed.", "Bloomberg",
        "the chief executive")]
    [InlineData("The newspaper quoted a board member as saying that the sale was agreed.", "The newspaper", "a board member")]
    public void Business(string text, params string[] chain) => Assert.Equal(chain, Chain(text));

    [Theory]
    [InlineData("Residents told the Hollin Gazette that the smell had been there for weeks.", "the Hollin Gazette",
        "Residents")]
    [InlineData("The mayor said engineers had warned her that the wall could fall.", "The mayor", "engineers")]
    [InlineData("The road stays closed, the council said in a statement.", "the council")]
    [InlineData("According to the Hollin Gazette, which first printed the letter, the fund made a loss.",
        "the Hollin Gazette, which first printed the letter")]
    [InlineData("Police said a neighbour reported that the door was open.", "Police", "a neighbour")]
    public void Local(string text, params string[] chain) => Assert.Equal(chain, Chain(text));

    [Theory]
    [InlineData("Nature reported, citing the lead author, that the samples were mixed up.", "Nature", "the lead author")]
    [InlineData("The comet may be visible in May, astronomers told the magazine.", "the magazine", "astronomers")]
    [InlineData("A study published in the journal Ocean Letters found that the reef had grown.",
        "A study published in the journal Ocean Letters")]
    public void Science(string text, params string[] chain) => Assert.Equal(chain, Chain(text));

    [Theory]
    [InlineData("The storm will reach the coast tonight, the weather service said.", "the weather service")]
    [InlineData("A forecaster told NPR that the river had never been so high.", "NPR", "A forecaster")]
    [InlineData("The governor, citing the weather service, warned that the dam could overflow.", "The governor",
        "the weather service")]
    public void Weather(string text, params string[] chain) => Assert.Equal(chain, Chain(text));

    [Theory]
    [InlineData("The singer is resting, her manager told Rolling Stone magazine.", "Rolling Stone magazine", "her manager")]
    [InlineData("“It is over,” People magazine quoted a friend of the couple as saying.", "People magazine",
        "a friend of the couple")]
    [InlineData("The director said the studio told him that the film was too long.", "The director", "the studio")]
    [InlineData("The tabloid Daily Star reported that she had collapsed, citing a member of the crew.",
        "The tabloid Daily Star", "a member of the crew")]
    [InlineData("Daily Post: Friends told the Sun that the pair had split.", "Daily Post", "the Sun", "Friends")]
    public void Entertainment(string text, params string[] chain) => Assert.Equal(chain, Chain(text));

    /// <summary>The sources of the suggestion with the most.</summary>
    private static List<string> Chain(string text) => Suggester.Suggest(text).Suggestions
        .Select(suggestion => suggestion.Chain.Select(hop => hop.Mention!.Value.In(text)).ToList())
        .MaxBy(chain => chain.Count) ?? [];
}
