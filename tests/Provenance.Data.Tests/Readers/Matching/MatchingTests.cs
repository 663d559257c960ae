using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Matching;

namespace Provenance.Data.Tests.Readers.Matching;

/// <summary>Which sources and claims of the sample corpus a text may mean, found out by hand from its annotation.</summary>
public sealed class MatchingTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_are_matched_with_their_reasons_and_five_statements_do_for_all_of_them()
    {
        string[] names = ["HUR", "Kiev", "SKPIC", "Singh", "Nobody Known"];
        sample.Store.Counter.Reset();
        var found = await sample.Store.Get<SourceMatcher>().FindAsync(names, Cancellation);

        Assert.Equal(5, sample.Store.Counter.Count);
        Assert.Equal(
            [
                "HUR: hur by name SharedAlias",
                "Kiev: ua-gov Transliteration",
                "SKPIC: kr-intel-committee Acronym",
                "Singh: sabrina-singh by name SharedAlias SharedWords",
            ],
            names.SelectMany(name => found[name], (name, match) =>
                $"{name}: {match.Source.Key}{(match.IsByName ? " by name" : "")} "
                + string.Join(' ', match.Reasons.Select(reason => reason.Kind))));
    }

    [Fact]
    public async Task A_part_of_several_names_is_a_candidate_for_each()
    {
        var found = await sample.Store.Get<SourceMatcher>().FindAsync(["Ministry of Defence"], Cancellation);

        Assert.Equal(
            ["ua-mod", "uk-di", "uk-mod"],
            found["Ministry of Defence"].Select(match => match.Source.Key).Order(StringComparer.Ordinal));
        Assert.All(
            found["Ministry of Defence"],
            match => Assert.Equal(IdentityReasonKind.SharedWords, Assert.Single(match.Reasons).Kind));
    }

    [Fact]
    public async Task Claims_are_matched_by_words_and_figures_and_two_statements_do_for_all_of_them()
    {
        sample.Store.Counter.Reset();
        var found = await sample.Store.Get<ClaimMatcher>().FindAsync(
            [
                new("About 4,000 DPRK troops in Kursk have died."),
                new("The losses are more than a third of the troops."),
                new("Nothing of the kind was seen before."),
            ],
            Cancellation);

        Assert.Equal(2, sample.Store.Counter.Count);
        Assert.Equal(
            ("C-died-4000", 1000, ClaimReasonKind.SameWords),
            (found[0][0].Claim.Key, found[0][0].Thousandths, found[0][0].Reasons[0].Kind));

        // "losses", "more", "third" and "troops" are in both; "DPRK" and "Kursk" in the claim alone.
        Assert.Equal(
            ("C-lossrate-over-third", 667, "4 of 6 words are in both."),
            (found[1][0].Claim.Key, found[1][0].Thousandths, Assert.Single(found[1][0].Reasons).Explanation));
        Assert.Empty(found[2]);
    }

    [Fact]
    public async Task Another_figure_in_the_same_words_is_no_near_claim()
    {
        var found = await sample.Store.Get<ClaimMatcher>().FindAsync(
            [new("About 7,000 DPRK troops in Kursk have died.")], Cancellation);

        var match = found[0].Single(each => each.Claim.Key == "C-died-4000");
        Assert.True(match.Thousandths < 500, $"{match.Thousandths}");
        Assert.False(match.IsSame);
    }
}
