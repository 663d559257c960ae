using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Server.Tests.Independence;

/// <summary>Doubts on small invented stories, worked out by hand, from memory and from the store.</summary>
public sealed class DoubtTests(VerdictServer server, StoreReadVerdictServer fromStore) :
    IClassFixture<VerdictServer>, IClassFixture<StoreReadVerdictServer>
{
    private const string Rest = "Two outlets report this, and their reports rest on two named origins (Mate and Pilot)";

    private const string Independent =
        "Two outlets report this, and their reports rest on two independent named origins (Mate and Pilot), by two chains "
        + "that share no source.";

    [Fact]
    public async Task Two_records_that_may_be_one_person_are_not_shown_to_be_two()
    {
        var corpus = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "Provenance.Server.Tests", "Independence", "possibly-the-same.json"),
            TestContext.Current.CancellationToken))!;
        var found = await AskAsync("ps-c", corpus);
        Assert.Equal(
            "NOT_SHOWN: Two outlets report this, and their reports rest on two named origins (Ivan Petrov-Sample and I. "
            + "Petrov-Sample), but Ivan Petrov-Sample and I. Petrov-Sample may be the same, so independence is not shown.",
            Answer(found));
        Assert.Equal((1, 2), Bounds(found));
        Assert.Equal(
            ["POSSIBLY_SAME: Ivan Petrov-Sample and I. Petrov-Sample may be the same"],
            found.GetProperty("doubts").EnumerateArray().Select(doubt =>
                $"{doubt.GetProperty("reason").GetString()}: {doubt.GetProperty("explanation").GetString()}"));
    }

    [Theory]
    [InlineData("dt1", "Smith", "")]
    [InlineData("dt2", "", "Mate,Pilot")]
    [InlineData("dt3", "Smith", "Clerk")]
    public async Task Candidates_of_both_being_a_third_are_followed_either_way(string key, string mayBe, string thirdMayBe)
    {
        var story = new Story(key).Outlet("Post").Outlet("Herald")
            .Person("Smith", thirdMayBe.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Person("Clerk")
            .Person("Mate", mayBe.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Person("Pilot", thirdMayBe == "Clerk" ? ["Clerk"] : mayBe.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Article("Post", "Mate").Article("Herald", "Pilot");
        Assert.Equal(
            $"NOT_SHOWN: {Rest}, but Mate and Pilot may be the same, so independence is not shown.",
            Answer(await AskAsync(story.Claim, story.Corpus)));
    }

    [Fact]
    public async Task Someone_unnamed_who_may_be_either_does_not_make_them_one()
    {
        var story = Told("du").Source("a sailor", "ANONYMOUS", "SOURCES", new JsonObject
        {
            ["cardinality"] = "ONE",
            ["possiblySameAs"] = new JsonArray("du-MATE", "du-PILOT"),
        }).Article("Post", "Mate").Article("Herald", "Pilot").Article("Post", "a sailor");
        Assert.StartsWith("INDEPENDENT: ", Answer(await AskAsync(story.Claim, story.Corpus)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outlet_that_may_be_whom_another_quotes_is_not_shown_to_be_apart()
    {
        var story = new Story("do").Person("Mate").Person("Pilot")
            .Outlet("Post").Outlet("Blog", new JsonObject { ["possiblySameAs"] = new JsonArray("do-PILOT") })
            .Article("Blog", "Mate").Article("Post", "Pilot");
        Assert.Equal(
            $"NOT_SHOWN: {Rest}, but Blog and Pilot may be the same, so independence is not shown.",
            Answer(await AskAsync(story.Claim, story.Corpus)));
    }

    [Fact]
    public async Task Of_three_origins_two_of_which_may_be_one_two_stay_independent()
    {
        var story = new Story("d3").Outlet("Post").Outlet("Herald").Outlet("Echo")
            .Person("Mate").Person("Pilot", "Mate").Person("Cook")
            .Article("Post", "Mate").Article("Herald", "Pilot").Article("Echo", "Cook");
        var found = await AskAsync(story.Claim, story.Corpus);
        Assert.Equal(
            "INDEPENDENT: Three outlets report this, and their reports rest on three named origins (Mate, Pilot and Cook), at "
            + "least two of them independent, by two chains that share no source, although Mate and Pilot may be the same.",
            Answer(found));
        Assert.Equal((2, 3), Bounds(found));
    }

    [Fact]
    public async Task Outlets_of_one_owner_two_levels_up_are_not_shown_to_be_apart()
    {
        var story = new Story("dw").Person("Mate").Person("Pilot")
            .Source("Tide Holding", kind: "OTHER")
            .Source("Press Group", kind: "OTHER", more: new() { ["owners"] = new JsonArray("dw-TIDE-HOLDING") })
            .Outlet("Post", new() { ["owners"] = new JsonArray("dw-PRESS-GROUP") })
            .Outlet("Herald", new()
            {
                ["owners"] = new JsonArray(new JsonObject { ["owner"] = "dw-TIDE-HOLDING", ["evidence"] = "register, 2024" }),
            })
            .Article("Post", "Mate").Article("Herald", "Pilot");
        Assert.Equal(
            $"NOT_SHOWN: {Rest}, but Post and Herald have one owner, Tide Holding, so independence is not shown.",
            Answer(await AskAsync(story.Claim, story.Corpus)));
        var owned = await server.DataAsync(
            """
            {
              source(by: { key: "dw-TIDE-HOLDING" }) {
                owners { owner { name } }
                owns { owned { name } owner { name } from { earliest } to { latest } evidence document { key } }
              }
            }
            """);
        Assert.Equal(
            """{"source":{"owners":[],"owns":[{"owned":{"name":"Press Group"},"owner":{"name":"Tide Holding"},"from":null,"to":null,"evidence":null,"document":null},{"owned":{"name":"Herald"},"owner":{"name":"Tide Holding"},"from":null,"to":null,"evidence":"register, 2024","document":null}]}}""",
            JsonSerializer.Serialize(owned));
    }

    [Theory]
    [InlineData("dy1", "2020-01-01", "2024-12-31", true)]
    [InlineData("dy2", "2025-02-01", null, true)]
    [InlineData("dy3", "2020-01-01", "2025-01-14", false)]
    [InlineData("dy4", "2025-01-14", null, false)]
    public async Task An_ownership_that_did_not_hold_when_they_spoke_is_no_doubt(
        string key, string from, string? to, bool isIndependent)
    {
        JsonObject owner = new() { ["owner"] = $"{key}-HOLDING", ["from"] = Day(from), ["in"] = $"{key}-REGISTER" };
        if (to is not null)
        {
            owner["to"] = Day(to);
        }
        var story = new Story(key).Person("Mate").Person("Pilot").Source("Holding", kind: "OTHER").Document("Register")
            .Outlet("Post", new() { ["owners"] = new JsonArray(owner) })
            .Outlet("Herald", new() { ["owners"] = new JsonArray($"{key}-HOLDING") })
            .Article("Post", "Mate").Article("Herald", "Pilot");
        Assert.Equal(
            isIndependent
                ? $"INDEPENDENT: {Independent}"
                : $"NOT_SHOWN: {Rest}, but Post and Herald have one owner, Holding, so independence is not shown.",
            Answer(await AskAsync(story.Claim, story.Corpus)));
    }

    [Fact]
    public async Task Outlets_of_one_owner_with_one_origin_have_one_origin()
    {
        var story = new Story("dv").Person("Mate").Source("Holding", kind: "OTHER")
            .Outlet("Post", new() { ["owners"] = new JsonArray("dv-HOLDING") })
            .Outlet("Herald", new() { ["owners"] = new JsonArray("dv-HOLDING") })
            .Article("Post", "Mate").Article("Herald", "Mate");
        Assert.Equal(
            "SINGLE_ORIGIN: Two outlets report this, and their reports rest on a single origin: Mate.",
            Answer(await AskAsync(story.Claim, story.Corpus)));
    }

    [Fact]
    public async Task Origins_of_one_owner_are_not_shown_to_be_apart()
    {
        var story = new Story("dz").Outlet("Post").Outlet("Herald").Source("Holding", kind: "OTHER")
            .Source("Dredger", kind: "OTHER", more: new() { ["owners"] = new JsonArray("dz-HOLDING") })
            .Source("Shipyard", kind: "OTHER", more: new() { ["owners"] = new JsonArray("dz-HOLDING") })
            .Article("Post", "Dredger").Article("Herald", "Shipyard");
        Assert.Equal(
            "NOT_SHOWN: Two outlets report this, and their reports rest on two named origins (Dredger and Shipyard), but "
            + "Dredger and Shipyard have one owner, Holding, so independence is not shown.",
            Answer(await AskAsync(story.Claim, story.Corpus)));
    }

    [Fact]
    public async Task A_wire_story_that_two_outlets_print_word_for_word_is_not_shown_to_be_two()
    {
        const string Wire = "Thirty died when the lock failed, the mate and the pilot said.";
        var story = Told("dq").Article("Post", "Mate", Wire)
            .Article("Herald", "Pilot", "Thirty died\nwhen the lock failed – the mate, and the pilot, said.");
        Assert.Equal(
            $"NOT_SHOWN: {Rest}, but the reports of Post and Herald are word for word the same, so independence is not shown.",
            Answer(await AskAsync(story.Claim, story.Corpus)));
    }

    /// <summary>Composed and decomposed, ligatures, soft hyphens, capitals of ß, vowel marks of Arabic.</summary>
    [Theory]
    [InlineData("dq1", "Zo\u00EB and thirty officers died when the lock failed, they said.",
        "Zoe\u0308 and thirty o\uFB03cers died when the lock fai\u00ADled, they said.")]
    [InlineData("dq2", "Am Montag ist die gro\u00DFe Stra\u00DFe nach dem Sturm frei.",
        "AM MONTAG IST DIE GROSSE STRASSE NACH DEM STURM FREI")]
    [InlineData("dq3", "قتل ثلاثون شخصا على الأقل في العاصفة يوم الاثنين", "قُتِلَ ثلاثون شخصا على الأقل في العاصفة يوم الاثنين")]
    public async Task A_wire_story_is_the_same_however_its_letters_are_encoded(string key, string one, string other)
    {
        var story = Told(key).Article("Post", "Mate", one).Article("Herald", "Pilot", other);
        Assert.Contains(
            "are word for word the same", Answer(await AskAsync(story.Claim, story.Corpus)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_equal_words_are_no_doubt()
    {
        var story = Told("df").Article("Post", "Mate", "The lock failed, he said.")
            .Article("Herald", "Pilot", "The lock failed, he said.");
        Assert.Equal($"INDEPENDENT: {Independent}", Answer(await AskAsync(story.Claim, story.Corpus)));
    }

    [Fact]
    public async Task Two_voices_in_one_document_of_an_outlet_are_not_shown_to_be_apart()
    {
        var story = Told("di").Outlet("Radio").Document("Broadcast", "Radio")
            .Article("Post", "Mate@Broadcast").Article("Herald", "Pilot@Broadcast");
        Assert.Equal(
            $"NOT_SHOWN: {Rest}, but what Mate and Pilot said is in one document of an outlet, so independence is not shown.",
            Answer(await AskAsync(story.Claim, story.Corpus)));
    }

    private static Story Told(string key) =>
        new Story(key).Outlet("Post").Outlet("Herald").Person("Mate").Person("Pilot");

    private static JsonObject Day(string day) => new() { ["earliest"] = day, ["latest"] = day, ["basis"] = "STATED" };

    private static string Answer(JsonElement found) =>
        $"{found.GetProperty("verdict").GetString()}: {found.GetProperty("explanation").GetString()}";

    private static (int Min, int Max) Bounds(JsonElement found) => (
        found.GetProperty("bounds").GetProperty("min").GetInt32(),
        found.GetProperty("bounds").GetProperty("max").GetInt32());

    private async Task<JsonElement> AskAsync(string claim, JsonNode corpus)
    {
        const string Query =
            """
            query Doubts($claim: String!) {
              claim(by: { key: $claim }) {
                independence {
                  verdict explanation independentOrigins bounds { min max }
                  doubts { sources { name } reason explanation }
                }
              }
            }
            """;
        await server.ImportAsync(corpus);
        await fromStore.ImportAsync(corpus);
        var answer = await server.DataAsync(Query, new { claim });
        Assert.Equal(
            SampleServer.Indent(answer), SampleServer.Indent(await fromStore.DataAsync(Query, new { claim })));
        return answer.GetProperty("claim").GetProperty("independence");
    }
}
