using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Suggestions;

/// <summary>Texts of which a large part is on record in the document of another outlet.</summary>
public sealed class ReprintTests : IAsyncLifetime
{
    /// <summary>68 words.</summary>
    public const string Original = $"{Before}expensive{After}\n\n{Engineers}.\n";

    /// <summary>54 words, 46 of which are the original's: 7 added, 1 reworded, and a paragraph of 21 left out.</summary>
    public const string Changed = $"Herald exclusive from the northern islands today:\n\n{Before}costly{After}\n";

    private const string Before =
        "The harbour office will close its northern ferry line in May because repairs have become too ";

    private const string After = $" for the island council, the mayor said on Monday.\n\n{Residents}";

    private const string Residents =
        "Residents gathered before the townhall yesterday evening and demanded that another company should operate boats "
        + "between both islands during summer months.";

    private const string Engineers =
        "Engineers inspected the oldest vessel in January and discovered serious damage beneath its waterline, according to "
        + "documents published by the ministry";

    private readonly DeskServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_changed_reprint_is_told_with_the_share_and_what_was_changed()
    {
        await _server.ReadAsync(Ferry.New(Original, "wire"));
        var read = await _server.DoAsync(
            "readDocument",
            new { document = Ferry.New(Changed, publisher: "Hollin Herald") },
            "alike { reason document { key } shareOfText shareOfDocument "
            + "changes { kind inDocument { text } inText { text } } }");

        var alike = Assert.Single(read.GetProperty("alike").EnumerateArray());
        Assert.Equal("NEAR_TEXT wire", $"{alike.GetProperty("reason")} {alike.GetProperty("document").GetProperty("key")}");
        Assert.Equal(46 / 54.0, alike.GetProperty("shareOfText").GetDouble(), 9);
        Assert.Equal(46 / 68.0, alike.GetProperty("shareOfDocument").GetDouble(), 9);
        Assert.Equal(
            $$$"""
            [{"kind":"ADDED","inDocument":null,"inText":{"text":"Herald exclusive from the northern islands today"}},
            {"kind":"REWORDED","inDocument":{"text":"expensive"},"inText":{"text":"costly"}},
            {"kind":"LEFT_OUT","inDocument":{"text":"{{{Engineers}}}"},"inText":null}]
            """.ReplaceLineEndings(""),
            alike.GetProperty("changes").ToString());
    }

    [Fact]
    public async Task A_reprint_is_offered_and_republishes_the_original_once_it_is_accepted()
    {
        await _server.ReadAsync(Ferry.New(Original, "wire"));
        await _server.ReadAsync(Ferry.New(Changed, "reprint", publisher: "Hollin Herald"));
        var offered = (await _server.SuggestionsAsync("reprint", "suggestion { tier rule reason passage { text } }"))
            .Single(each => each.GetProperty("suggestion").GetProperty("rule").GetString() == "reprint");

        Assert.Equal(
            $$$"""{"tier":"OFFERED","rule":"reprint","reason":"85 % of its words are in \"wire\"","passage":{"text":"{{{Residents}}}"}}""",
            offered.GetProperty("suggestion").ToString());

        await _server.DoAsync("acceptSuggestion", new { id = offered.Id() });
        Assert.Equal(
            """
            {"citations":{"nodes":[{"relation":"REPUBLISHES","citing":{"document":{"key":"reprint"}},
            "cited":{"source":{"name":"Hollin Gazette"},"document":{"key":"wire"}}}]}}
            """.ReplaceLineEndings(""),
            (await _server.DataAsync(
                """
                { citations { nodes { relation citing { document { key } } cited { source { name } document { key } } } } }
                """)).ToString());
    }

    [Fact]
    public async Task What_the_outlet_itself_put_out_is_no_reprint()
    {
        await _server.ReadAsync(Ferry.New(Original, "wire"));
        await _server.ReadAsync(Ferry.New(Changed, "later"));

        Assert.DoesNotContain(
            await _server.SuggestionsAsync("later", "suggestion { rule }"),
            each => each.GetProperty("suggestion").GetProperty("rule").GetString() == "reprint");
    }

    [Fact]
    public async Task A_text_that_shares_a_few_sentences_with_another_is_not_like_it()
    {
        await _server.ReadAsync(Ferry.New(Original, "wire"));
        var read = await _server.DoAsync(
            "readDocument",
            new { document = Ferry.New($"{Ferry.Text}\n\n{Ferry.Text}\n\n{Residents}\n", publisher: "Hollin Herald") },
            "alike { reason }");

        Assert.Equal(0, read.GetProperty("alike").GetArrayLength());
    }
}
