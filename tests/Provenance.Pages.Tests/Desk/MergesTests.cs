using System.Net;
using System.Text.RegularExpressions;
using Provenance.Pages.Tests.Serving;

namespace Provenance.Pages.Tests.Desk;

/// <summary>What the form of <c>/desk/merges</c> decides, without a browser.</summary>
public sealed partial class MergesTests(DeskServer desk)
{
    private const string Page = "/desk/merges";

    [Fact]
    public async Task Pairs_that_share_a_record_are_decided_at_once()
    {
        await AddAsync("lantern-1", "Lantern Guild of Hollin");
        await AddAsync("lantern-2", "LANTERN GUILD OF HOLLIN");
        await AddAsync("lantern-3", "Lantern guild of Hollin");
        await AddAsync("lantern-4", "Lantern Guild of Hallin");

        var (status, _, location) = await desk.PostAsync(
            Page,
            [
                .. Pair(0, "lantern-1", "lantern-2", "keepOne"), .. Pair(1, "lantern-3", "lantern-1", "keepOther"),
                .. Pair(2, "lantern-1", "lantern-4", "two"), .. Pair(3, "lantern-2", "lantern-4", "leave"), .. Said("They sign so."),
            ]);

        Assert.Equal((303, $"{Page}?done=3"), (status, location));
        var shown = WebUtility.HtmlDecode((await desk.GetAsync(location!)).Html);
        Assert.Contains("3 are decided.", shown, StringComparison.Ordinal);
        var source = (await desk.AskAsync(
            """{ source(by: { key: "lantern-1" }) { absorbed { key } notTheSameAs { other { key } reason } } }""")).GetProperty("source");
        Assert.Equal(
            ["lantern-2", "lantern-3"],
            source.GetProperty("absorbed").EnumerateArray().Select(each => each.GetProperty("key").GetString()).Order());
        var mark = Assert.Single(source.GetProperty("notTheSameAs").EnumerateArray());
        Assert.Equal("They sign so.", mark.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task What_is_chosen_for_all_others_leads_a_whole_group_to_the_record_that_is_kept()
    {
        string[] keys = ["mill-1", "mill-2", "mill-3", "mill-4"];
        string[] names = ["Mill Owners of Hollin", "MILL OWNERS OF HOLLIN", "Mill owners of Hollin", "mill owners of hollin"];
        foreach (var (key, name) in keys.Zip(names))
        {
            await AddAsync(key, name);
        }

        var (status, _, location) = await desk.PostAsync(
            Page,
            [
                .. Pair(0, "mill-1", "mill-2"), .. Pair(1, "mill-1", "mill-3"), .. Pair(2, "mill-2", "mill-3"),
                .. Pair(3, "mill-4", "mill-2"), ("others", "keepOne"), .. Said("They sign so."),
            ]);

        Assert.Equal((303, $"{Page}?done=4"), (status, location));
        var source = (await desk.AskAsync("""{ source(by: { key: "mill-2" }) { key absorbed { key } } }""")).GetProperty("source");
        Assert.Equal("mill-4", source.GetProperty("key").GetString());
        Assert.Equal(
            ["mill-1", "mill-2", "mill-3"],
            source.GetProperty("absorbed").EnumerateArray().Select(each => each.GetProperty("key").GetString()).Order());
    }

    [Fact]
    public async Task What_became_another_meanwhile_is_told_and_chosen_still_and_the_others_are_decided()
    {
        await AddAsync("ropery-1", "Ropery Union of Hollin");
        await AddAsync("ropery-2", "ROPERY UNION OF HOLLIN");
        await AddAsync("cooper-1", "Cooper Union of Hollin");
        await AddAsync("cooper-2", "COOPER UNION OF HOLLIN");
        await AddAsync("tannery-1", "Tannery Union of Hollin");
        await AddAsync("tannery-2", "TANNERY UNION OF HOLLIN");

        var (status, html, _) = await desk.PostAsync(
            Page,
            [
                .. Pair(0, "ropery-1", "ropery-2", "keepOne", revision: 7), .. Pair(1, "tannery-1", "tannery-2"),
                .. Pair(2, "cooper-1", "cooper-2", "leave"), ("others", "keepOther"), .. Said("They sign so."),
            ]);

        var shown = WebUtility.HtmlDecode(html);
        Assert.Equal(422, status);
        Assert.Contains("1 pair was decided. This was not done:", shown, StringComparison.Ordinal);
        Assert.Contains("“ropery-1” and “ropery-2”:", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("“tannery-1”", shown, StringComparison.Ordinal);
        Assert.Contains("value=\"They sign so.\"", shown, StringComparison.Ordinal);
        Assert.Equal(["keepOne", "leave"], Checked().Matches(shown).Select(chosen => chosen.Groups[1].Value).Order());
    }

    [Fact]
    public async Task Whoever_chooses_nothing_or_says_no_reason_is_told_both()
    {
        // What is no answer counts as none.
        var (status, html, _) = await desk.PostAsync(Page, [("of", "SOURCE"), .. Pair(0, "ann", "bob", "both")]);

        Assert.Equal(422, status);
        Assert.Contains("Nothing was done.", html, StringComparison.Ordinal);
        Assert.Contains("Choose what you decide on one pair or more.", html, StringComparison.Ordinal);
        Assert.Contains("Say why: it stays with the decision.", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("""type="radio"[^>]* value="(\w+)" checked""")]
    private static partial Regex Checked();

    private async Task AddAsync(string key, string name) => await desk.AskAsync(
        """
        mutation ($source: NewSourceInput!) {
          addSource(input: { source: $source }) { errors { ... on Error { message } } }
        }
        """,
        new { source = new { key, type = "ORGANIZATION", organizationKind = "NGO", name } });

    private static IEnumerable<(string, string)> Pair(int index, string one, string other, string? answer = null, int revision = 1) =>
    [
        ($"one-{index}", one), ($"other-{index}", other), ($"oneRevision-{index}", $"{revision}"), ($"otherRevision-{index}", "1"),
        .. answer is null ? [] : new[] { ($"decision-{index}", answer) },
    ];

    private static IEnumerable<(string, string)> Said(string reason) =>
        [("of", "SOURCE"), ("reason", reason), ("idempotencyKey", Guid.NewGuid().ToString("N"))];
}
