using System.Text.Json;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Suggestions;

/// <summary>From a text to what it may say: what is read, recognized and suggested.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private readonly DeskServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_text_is_shown_before_anything_is_recorded()
    {
        var before = await _server.CountsAsync();
        var read = await _server.DoAsync(
            "readDocument",
            new { document = Ferry.New() },
            "document { key } text alike { reason } leftOver { reason span { text } } suggestions { totalCount }");

        Assert.Equal(Ferry.Text, read.GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, read.GetProperty("document").ValueKind);
        Assert.Equal(JsonValueKind.Null, read.GetProperty("suggestions").ValueKind);
        Assert.Equal(
            """[{"reason":"it has the figure 12","span":{"text":"The boat was 12 metres long."}}]""",
            read.GetProperty("leftOver").ToString());
        Assert.Equal(before, await _server.CountsAsync());
    }

    [Fact]
    public async Task A_suggestion_is_no_record_until_it_is_accepted_and_then_its_chain_is_traced()
    {
        await _server.ReadAsync(Ferry.New(key: "ferry"));
        var before = await _server.CountsAsync();
        var suggestions = await _server.SuggestionsAsync("ferry", "state proposedBy suggestion { passage { text } tier madeBy }");

        Assert.Equal(5, suggestions.Count);
        Assert.All(suggestions, each => Assert.Equal("PENDING", each.GetProperty("state").GetString()));
        Assert.All(suggestions, each => Assert.Equal("suggester", each.GetProperty("proposedBy").GetString()));
        Assert.Contains("\"citations\":{\"totalCount\":0}", before, StringComparison.Ordinal);

        var accepted = await _server.DoAsync(
            "acceptSuggestion", new { id = suggestions[1].Id() }, "proposal { state change { recordedBy acceptedBy } }");
        var chains = await _server.DataAsync(
            "{ claims { nodes { proposition upstream { chains { statements { source { name } } } } } } }");

        Assert.Equal(
            """{"state":"ACCEPTED","change":{"recordedBy":"suggester","acceptedBy":"local"}}""",
            accepted.GetProperty("proposal").ToString());
        Assert.Equal(
            """
            {"claims":{"nodes":[{"proposition":"The ferry will close in May.","upstream":{"chains":[{"statements":[
            {"source":{"name":"Hollin Gazette"}},{"source":{"name":"BBC"}},{"source":{"name":"a senior official"}}]}]}}]}}
            """.ReplaceLineEndings(""),
            chains.ToString());
    }

    [Fact]
    public async Task Who_tells_of_someone_unnamed_is_the_one_who_knows_them()
    {
        await _server.ReadAsync(Ferry.New(key: "ferry"));
        await _server.DoAsync("acceptSuggestions", new { document = new { key = "ferry" } });

        Assert.Equal(
            """
            {"sources":{"nodes":[{"name":"officials","brokeredBy":{"name":"Hollin Gazette"}},
            {"name":"a senior official","brokeredBy":{"name":"BBC"}}]}}
            """.ReplaceLineEndings(""),
            (await _server.DataAsync(
                """
                { sources(where: { type: { eq: ANONYMOUS } }) { nodes { name ... on AnonymousSource { brokeredBy { name } } } } }
                """)).ToString());
    }

    [Fact]
    public async Task Reading_again_adds_nothing_and_brings_back_nothing_that_was_decided()
    {
        await _server.ReadAsync(Ferry.New(key: "ferry"));
        var made = await _server.SuggestionsAsync("ferry", "state");
        await _server.DoAsync("acceptSuggestion", new { id = made[0].Id() });
        await _server.DoAsync("rejectSuggestion", new { id = made[4].Id(), reason = "Nobody says so." });

        var read = await _server.ReadAsync(
            Ferry.New(), "document { key } alike { reason } suggestions(first: 100) { nodes { id state } }");

        Assert.Equal(
            """{"document":{"key":"ferry"},"alike":[{"reason":"SAME_DOCUMENT"}]}""",
            $$"""{"document":{{read.GetProperty("document")}},"alike":{{read.GetProperty("alike")}}}""");
        Assert.Equal(
            made.Select(each => each.Id()),
            read.GetProperty("suggestions").GetProperty("nodes").EnumerateArray().Select(each => each.Id()));
        Assert.Equal(
            ["ACCEPTED", "PENDING", "PENDING", "PENDING", "REJECTED"],
            (await _server.SuggestionsAsync("ferry", "state")).Select(each => each.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task What_is_on_record_is_not_suggested_and_not_left_over()
    {
        await _server.DoAsync("addDocument", new
        {
            document = new
            {
                key = "ferry",
                text = Ferry.Text,
                publisher = new { @new = new { type = "OUTLET", name = "Hollin Gazette" } },
            },
        });
        foreach (var words in new[] { "Quill added that 34 jobs are safe.", "The boat was 12 metres long." })
        {
            await _server.DoAsync("recordCitation", new
            {
                passage = new
                {
                    document = new { key = "ferry" },
                    span = new { text = words },
                    chain = new[] { new { source = new { @new = new { type = "PERSON", name = "Dora Quill" } } } },
                    claims = new[]
                    {
                        new { claim = new { @new = new { proposition = words, question = new { @new = new { text = "Is it so?" } } } } },
                    },
                },
            });
        }

        var read = await _server.DoAsync(
            "readDocument",
            new { document = new { key = "ferry" } },
            "leftOver { reason } suggestions { nodes { suggestion { passage { text } } } }");

        Assert.Equal(4, read.GetProperty("suggestions").GetProperty("nodes").GetArrayLength());
        Assert.DoesNotContain("Quill added", read.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, read.GetProperty("leftOver").GetArrayLength());
    }

    [Fact]
    public async Task What_nothing_covers_is_left_over_until_it_is_left_out_whatever_became_of_the_suggestions()
    {
        const string LeftOver = """{ leftOver(document: { key: "ferry" }) { reason span { text start } } }""";
        await _server.ReadAsync(Ferry.New(key: "ferry"));
        var suggestions = await _server.SuggestionsAsync("ferry", "state");
        await _server.DoAsync("acceptSuggestion", new { id = suggestions[1].Id() }, "proposal { id }");
        await _server.DoAsync("rejectSuggestion", new { id = suggestions[2].Id(), reason = "It is none." }, "proposal { id }");
        var left = await _server.DataAsync(LeftOver);
        await _server.DoAsync(
            "excludePassage", new { document = new { key = "ferry" }, text = "The boat was 12 metres long.", why = "Nobody says so." });
        var none = await _server.DataAsync(LeftOver);

        Assert.Equal(
            $$$"""{"leftOver":[{"reason":"it has the figure 12","span":{"text":"The boat was 12 metres long.","start":{{{Ferry.Text.IndexOf("The boat", StringComparison.Ordinal)}}}}}]}""",
            left.ToString());
        Assert.Equal("""{"leftOver":[]}""", none.ToString());
    }

    [Fact]
    public async Task The_same_text_elsewhere_is_another_document_and_the_other_is_told()
    {
        await _server.ReadAsync(Ferry.New(key: "ferry", url: "https://gazette.example/ferry"));
        var reprint = await _server.ReadAsync(
            Ferry.New(key: "reprint", publisher: "Hollin Herald"), "document { key } alike { reason document { key } }");

        Assert.Equal("reprint", reprint.GetProperty("document").GetProperty("key").GetString());
        Assert.Equal(
            """[{"reason":"SAME_TEXT","document":{"key":"ferry"}}]""", reprint.GetProperty("alike").ToString());
    }

    [Fact]
    public async Task Another_text_at_the_same_address_is_recorded_only_as_a_version()
    {
        const string Url = "https://gazette.example/ferry";
        await _server.ReadAsync(Ferry.New(key: "ferry", url: Url));
        var later = Ferry.New("The ferry stays, officials said.", "later", $"{Url}?utm_source=x");

        Assert.Equal(
            "input.document.new.url: \"ferry\" is the article at this address, with another text; versionOf with this key would "
            + "be accepted if this is a version of it, or the document itself",
            Assert.Single(await _server.RefusedAsync("readDocument", new { document = later, confirmed = true })));

        var version = await _server.ReadAsync(
            Ferry.New("The ferry stays, officials said.", "later", $"{Url}?utm_source=x", versionOf: "ferry"));
        Assert.Equal("later", version.GetProperty("document").GetProperty("key").GetString());
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_the_reason()
    {
        await _server.DoAsync("addDocument", Hollin.Post);

        Assert.Equal(
            "input.document.new.text: without a text there is nothing to read; the text would be accepted",
            Assert.Single(await _server.RefusedAsync("readDocument", new { document = Ferry.New(" ") })));
        Assert.StartsWith(
            "input.document.new.publisher: ",
            Assert.Single(await _server.RefusedAsync(
                "readDocument", new { document = new { @new = new { text = "It sank.", publisher = new { key = "nobody" } } }, confirmed = true })),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "input.document.new.publishedAt: ",
            Assert.Single(await _server.RefusedAsync("readDocument", new
            {
                document = new { @new = new { text = "It sank.", publisher = new { @new = new { type = "OUTLET" } }, publishedAt = new { earliest = "2025-02-01", latest = "2025-01-01" } } },
                confirmed = true,
            })),
            StringComparison.Ordinal);
        Assert.Equal(
            "input.document: the text of \"post\" is not on record; one that is held would be accepted, "
            + "or the text can be added by addToDocument",
            Assert.Single(await _server.RefusedAsync("readDocument", new { document = new { key = "post" } })));
        Assert.Equal(
            "input.document: there is no document none; one that is recorded would be accepted",
            Assert.Single(await _server.RefusedAsync("readDocument", new { document = new { key = "none" } })));
    }

    [Fact]
    public async Task A_text_in_another_language_is_said_to_be_so()
    {
        var read = await _server.ReadAsync(
            Ferry.New("Міністерство повідомило, що судно затонуло."), "unknownLanguage suggestions { totalCount }");

        Assert.Contains("Only English is read", read.GetProperty("unknownLanguage").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, read.GetProperty("suggestions").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_long_text_is_read_whole_and_whoever_follows_hears_how_far_it_is()
    {
        var text = string.Concat(Enumerable.Range(1, 3100).Select(number =>
            $"The mayor said on Monday that ferry number {number} will close this year.\n\n"));
        Assert.True(text.Length > 200_000);
        using var events = await SentEvents.OpenAsync(
            _server, """subscription { readingProgressed(reading: "long") { step done total } }""");

        var read = await _server.DoAsync(
            "readDocument",
            new { document = Ferry.New(text, "long"), confirmed = true, reading = "long" },
            "suggestions { totalCount }");

        var total = read.GetProperty("suggestions").GetProperty("totalCount").GetInt32();
        Assert.Equal(3100, total);
        List<(string Step, int Done)> heard = [];
        while (heard is not [.., ("FINISHED", _)])
        {
            var happened = await events.NextAsync("readingProgressed");
            Assert.Equal(total, happened.GetProperty("total").GetInt32());
            heard.Add((happened.GetProperty("step").GetString()!, happened.GetProperty("done").GetInt32()));
        }

        Assert.Equal(
            [("TEXT_READ", 0), .. Enumerable.Range(1, 31).Select(part => ("MATCHING", 100 * part)), ("FINISHED", total)], heard);
    }

    [Fact]
    public async Task The_number_of_statements_does_not_grow_with_the_suggestions()
    {
        await StatementsAsync(1);
        var few = await StatementsAsync(3);
        var many = await StatementsAsync(60);

        Assert.Equal(few, many);

        async Task<int> StatementsAsync(int passages)
        {
            var document = Ferry.New(string.Concat(Enumerable.Range(1, passages).Select(number =>
                $"Anna Berg{number} said that ferry {number + passages} will close this year.\n\n")), $"of-{passages}");
            _server.Statements.Reset();
            await _server.ReadAsync(document);
            return _server.Statements.Statements.Count(sql =>
                sql.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase)
                || sql.StartsWith("WITH", StringComparison.OrdinalIgnoreCase));
        }
    }
}
