namespace Provenance.Attribution.Tests;

public sealed class SuggesterTests
{
    [Theory]
    [InlineData("The harbour office said that the ferry will close in May.",
        "The harbour office | said | the ferry will close in May")]
    [InlineData("The ferry will close in May, the harbour office said.",
        "the harbour office | said | The ferry will close in May")]
    [InlineData("The ferry will close in May, said Dora Quill, the mayor of Hollin.",
        "Dora Quill, the mayor of Hollin | said | The ferry will close in May")]
    [InlineData("According to the harbour office, the ferry made a loss.",
        "the harbour office | According to | the ferry made a loss")]
    [InlineData("The ferry made a loss, according to the harbour office.",
        "the harbour office | according to | The ferry made a loss")]
    [InlineData("She told reporters on Monday that she would sell the ferry.", "She | told | she would sell the ferry")]
    [InlineData("Judge Petra Lund told jurors to disregard the plea.",
        "Judge Petra Lund | told | to disregard the plea")]
    [InlineData("A hydrologist said about one in five lakes had been surveyed.",
        "A hydrologist | said | about one in five lakes had been surveyed")]
    [InlineData("Mayor Dora Quill wants to sell the ferry.", "Mayor Dora Quill | wants | to sell the ferry")]
    [InlineData("Dora Quill, who runs the harbour, has not confirmed or denied the sale.",
        "Dora Quill, who runs the harbour | has not confirmed or denied | the sale")]
    [InlineData("It is believed that the ferry will close.", " | It is believed | the ferry will close")]
    [InlineData("The ferry is expected to close in May.", " | is expected | The ferry + to close in May")]
    [InlineData("The possibility of a sale has not been ruled out.",
        " | has not been ruled out | The possibility of a sale")]
    [InlineData("The captain was asked about the accident.", " | was asked about | the accident")]
    public void Paraphrases_are_found(string text, string expected) => Assert.Equal([expected], Read.Lines(text));

    [Theory]
    [InlineData("“It stays,” said Mayor Dora Quill.", "Mayor Dora Quill | said | “It stays,”", SuggestedMode.Direct)]
    [InlineData("“It stays,” Quill said on Monday. “We need it.”", "Quill | said | “It stays,” + “We need it.”",
        SuggestedMode.Direct)]
    [InlineData("Quill said: \"It stays.\"", "Quill | said | \"It stays.\"", SuggestedMode.Direct)]
    [InlineData("'It stays for good,' said Quill.", "Quill | said | 'It stays for good,'", SuggestedMode.Direct)]
    [InlineData("“Is it so?” Quill asked.", "Quill | asked | “Is it so?”", SuggestedMode.Direct)]
    [InlineData("Quill called the plan “a disgrace”.", "Quill | called | the plan “a disgrace”", SuggestedMode.Mixed)]
    public void Quotations_are_found(string text, string expected, SuggestedMode mode)
    {
        Assert.Equal([expected], Read.Lines(text));
        Assert.Equal(mode, Read.One(text).Mode);
    }

    [Fact]
    public void A_quotation_goes_on_over_paragraphs_that_open_and_do_not_close_it() => Assert.Equal(
        ["Quill | said | “The ferry stays. + “We need it.”"],
        Read.Lines("Quill said: “The ferry stays.\n\n“We need it.”"));

    [Fact]
    public void An_odd_quotation_mark_spoils_its_own_paragraph_alone() => Assert.Contains(
        "Quill | said | “It stays,”",
        Read.Lines("The boat is 12\" wide and \"new.\n\n“It stays,” said Quill."));

    [Fact]
    public void A_headline_with_a_colon_names_who_says_it() => Assert.Equal(
        "Newspaper | : | Minister to leave in May",
        Read.Lines("Newspaper: Minister to leave in May\n\nThe weather was fine on the day.")[0]);

    [Theory]
    [InlineData("The boat sank at once.\n\nRead More @ example.org", "example.org | Read More @ | ")]
    [InlineData("The boat sank at once.\nvia Coast Press", "Coast Press | via | ")]
    public void Links_and_credits_are_found_and_say_nothing(string text, string expected)
    {
        Assert.Equal([expected], Read.Lines(text));
        Assert.Equal(SuggestedMode.Link, Read.One(text).Mode);
    }

    [Theory]
    [InlineData("The claims of the office were in the reports of the year.")]
    [InlineData("He walked to the harbour and sat there in the sun.")]
    [InlineData("The proposed sale and the alleged loss were in the news.")]
    public void Nouns_and_adjectives_that_look_like_verbs_are_none(string text) => Assert.Empty(Read.Lines(text));

    [Theory]
    [InlineData("The yard is closing, said an official who asked not to be named.", "The yard is closing,")]
    [InlineData("An official who asked not to be named said the yard is closing.", "the yard is closing")]
    [InlineData("The yard is closing, said a clerk, who declined to be identified.", "The yard is closing,")]
    [InlineData("A clerk who did not want to be named said the yard is closing.", "the yard is closing")]
    [InlineData("The bank declined to be identified as the buyer.", "to be identified as the buyer")]
    [InlineData("The clerk asked that her name not be used.", null)]
    [InlineData("He requested anonymity to discuss the sale.", null)]
    [InlineData("The clerk refused to give her full name.", null)]
    [InlineData("The mayor wants to be named ambassador.", "to be named ambassador")]
    public void The_terms_on_which_somebody_speaks_are_not_what_is_said(string text, string? said)
    {
        var contents = Suggester.Suggest(text).Suggestions.Select(suggestion => string.Join(" + ", suggestion.Content.Select(part => part.In(text))));

        Assert.Equal(said is null ? [] : [said.TrimEnd(',')], contents.Select(content => content.TrimEnd(',')));
    }

    [Fact]
    public void A_conclusion_is_only_a_question()
    {
        var reading = Suggester.Suggest(
            "According to the report, half of the boats sank. This means that 50 boats are lost.");

        Assert.Equal(
            [SuggestionTier.Preselected, SuggestionTier.Question],
                reading.Suggestions.Select(suggestion => suggestion.Tier));
        Assert.Equal(SuggestedMode.FreeIndirect, reading.Suggestions[1].Mode);
    }

    [Fact]
    public void A_suggestion_says_why_and_how_sure_it_is()
    {
        var suggestion = Read.One("“It stays,” said Mayor Dora Quill.");

        Assert.Equal("the verb “said” stands between a quotation and who says it", suggestion.Reason);
        Assert.Equal("inverted say", suggestion.Rule);
        Assert.Equal(SuggestionTier.Preselected, suggestion.Tier);
        Assert.InRange(suggestion.Confidence, 0.9, 1);
    }

    [Fact]
    public void Spans_count_UTF_16_code_units()
    {
        const string Text = "🚢 The office said that it is so.";

        Assert.Equal("The office", Read.One(Text).Source[0].In(Text));
        Assert.Equal(3, Read.One(Text).Source[0].Start);
    }
}
