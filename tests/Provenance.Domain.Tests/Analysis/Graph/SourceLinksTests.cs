using Provenance.Domain.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Graph;

public sealed class SourceLinksTests
{
    /// <summary>
    /// Counted by hand over the articles, with those whose claims were counted there: D000 takes over 11 claims of the
    /// ministry and its intelligence branch, D001 8 and D003 7, 6 of the update and 1 of an earlier statement.
    /// </summary>
    [Fact]
    public void The_UK_ministry_with_its_parts_is_cited_by_three_publishers_and_no_others()
    {
        var links = SourceLinks.Of(
            Kursk.Graph, Kursk.Source("uk-mod").Id, SourceLinkDirection.CitedBy, includeParts: true);
        Assert.Equal(
            [("outlet-d000", 11), ("outlet-d001", 8), ("huffpost", 7)],
            links.Select(link => (Key(link), link.ClaimCount)));
        Assert.All(links, link => Assert.Equal((link.ClaimCount, 1), (link.CitationCount, link.DocumentCount)));
    }

    [Fact]
    public void Without_parts_what_the_intelligence_branch_says_is_not_the_ministrys()
    {
        var links = SourceLinks.Of(
            Kursk.Graph, Kursk.Source("uk-mod").Id, SourceLinkDirection.CitedBy, includeParts: false);
        Assert.Equal(["outlet-d001", "huffpost"], links.Select(Key));
    }

    /// <summary>
    /// The size of the force is asked of by 1 claim of the ministry's that D001 takes over, "11,000 at the start".
    /// </summary>
    [Fact]
    public void Of_one_question_only_citations_that_answer_it_count()
    {
        var strength = Kursk.Graph.Questions.Single(question => question.Key == "dprk-strength-kursk").Id;
        var links = SourceLinks.Of(
            Kursk.Graph, Kursk.Source("uk-mod").Id, SourceLinkDirection.CitedBy, includeParts: true, strength);
        Assert.Equal([("outlet-d001", 1)], links.Select(link => (Key(link), link.CitationCount)));
    }

    [Fact]
    public void Who_cites_and_who_is_cited_are_counted_alike()
    {
        foreach (var source in Kursk.Graph.Sources)
        {
            foreach (var cited in SourceLinks.Of(
                Kursk.Graph, source.Id, SourceLinkDirection.Cites, includeParts: false))
            {
                Assert.Contains(
                    cited with { SourceId = source.Id },
                    SourceLinks.Of(Kursk.Graph, cited.SourceId, SourceLinkDirection.CitedBy, includeParts: false));
            }
        }
    }

    [Fact]
    public void Citations_within_a_whole_are_left_out()
    {
        var ministry = Kursk.Source("uk-mod").Id;
        var parts = Kursk.Graph.Sources.Where(source => source.PartOfId == ministry).Select(source => source.Id);
        Assert.DoesNotContain(
            SourceLinks.Of(Kursk.Graph, ministry, SourceLinkDirection.Cites, includeParts: true),
            link => parts.Contains(link.SourceId));
    }

    private static string Key(SourceLink link) =>
        Kursk.Graph.Sources.Single(source => source.Id == link.SourceId).Key;
}
