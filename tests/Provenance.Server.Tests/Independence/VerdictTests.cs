using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Server.Tests.Independence;

/// <summary>Verdicts on small invented stories, worked out by hand.</summary>
public sealed class VerdictTests(VerdictServer server, StoreReadVerdictServer fromStore) :
    IClassFixture<VerdictServer>, IClassFixture<StoreReadVerdictServer>
{
    private const string Query =
        """
        query Verdict($claim: String!) {
          claim(by: { key: $claim }) {
            independence {
              verdict explanation independentOrigins bounds { min max } disjointChains
              groups { origin { source { name } } jointly { name } outlets { name } }
            }
            bottlenecks { source { name } jointly { name } dependents { name } share isOrigin }
            minimumRefutation { name }
            brief { text }
          }
        }
        """;

    [Fact]
    public async Task One_paper_signed_by_two_bodies_is_one_origin_though_two_outlets_carry_it()
    {
        var corpus = Corpus("joint-statement.json");
        var answer = await AskAsync("jo-c", corpus);
        AssertVerdict(
            answer,
            "SINGLE_ORIGIN",
            "Two outlets report this, and their reports rest on a single origin: one joint statement of Ministry of Tides "
            + "and Lifeboat Society.",
            (1, 2));
        Assert.Equal(1, answer.GetProperty("independence").GetProperty("independentOrigins").GetInt32());
        Assert.Equal(1, answer.GetProperty("independence").GetProperty("disjointChains").GetInt32());
        Assert.Equal(["Ministry of Tides"], Names(answer.GetProperty("minimumRefutation")));
        var bottleneck = Assert.Single(answer.GetProperty("bottlenecks").EnumerateArray());
        Assert.Equal("Ministry of Tides", bottleneck.GetProperty("source").GetProperty("name").GetString());
        Assert.Equal(["Lifeboat Society"], Names(bottleneck.GetProperty("jointly")));
        Assert.Equal(["Harbour Post", "Hill Post"], Names(bottleneck.GetProperty("dependents")));
        Assert.Equal((1, true), (bottleneck.GetProperty("share").GetDouble(), bottleneck.GetProperty("isOrigin").GetBoolean()));
        Assert.Contains(
            "Lifeboat Society and Ministry of Tides count as one origin, since what is ascribed to them is one statement.",
            answer.GetProperty("brief").EnumerateArray().Select(sentence => sentence.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Without_the_link_the_one_paper_is_enough()
    {
        var corpus = Corpus("joint-statement.json", "jo", "jn");
        corpus["attributionLinks"] = new JsonArray();
        AssertVerdict(
            await AskAsync("jn-c", corpus),
            "SINGLE_ORIGIN",
            "Two outlets report this, and their reports rest on a single origin: one joint statement of Ministry of Tides "
            + "and Lifeboat Society.",
            (1, 2));
    }

    [Fact]
    public async Task Without_the_paper_the_link_is_enough()
    {
        var corpus = Corpus("joint-statement.json", "jo", "jl");
        foreach (var hop in corpus["attributions"]!.AsArray().Select(attribution => attribution!["chain"]![0]!.AsObject()))
        {
            hop.Remove("venue");
            hop.Remove("venueBasis");
        }
        AssertVerdict(
            await AskAsync("jl-c", corpus),
            "SINGLE_ORIGIN",
            "Two outlets report this, and their reports rest on a single origin: one joint statement of Ministry of Tides "
            + "and Lifeboat Society.",
            (1, 2));
    }

    [Fact]
    public async Task A_hop_of_several_sources_is_one_origin_and_each_has_a_statement_that_is_cited()
    {
        var story = Told("jh").Article("Post", "Ministry+Society+Union").Article("Herald", "Society");
        AssertVerdict(
            await AskAsync(story.Claim, story.Corpus),
            "SINGLE_ORIGIN",
            "Two outlets report this, and their reports rest on a single origin: one joint statement of Ministry, Society "
            + "and Union.",
            (1, 3));
        const string Statements =
            """
            query Statements($claim: String!) {
              claim(by: { key: $claim }) {
                statements { nodes { source { name } jointly { name } citedBy { totalCount } } }
              }
            }
            """;
        var nodes = (await server.DataAsync(Statements, new { claim = story.Claim })).GetProperty("claim")
            .GetProperty("statements").GetProperty("nodes").EnumerateArray()
            .ToDictionary(node => node.GetProperty("source").GetProperty("name").GetString()!);
        Assert.Equal(["Society", "Union"], Names(nodes["Ministry"].GetProperty("jointly")));
        Assert.Equal(["Ministry", "Union"], Names(nodes["Society"].GetProperty("jointly")));
        Assert.Empty(Names(nodes["Post"].GetProperty("jointly")));
        Assert.Equal(2, nodes["Society"].GetProperty("citedBy").GetProperty("totalCount").GetInt32());
        Assert.Equal(1, nodes["Union"].GetProperty("citedBy").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_joint_statement_and_a_third_origin_are_two()
    {
        var story = Told("jt").Article("Post", "Ministry+Society@Note").Article("Herald", "Union");
        AssertVerdict(
            await AskAsync(story.Claim, story.Corpus),
            "INDEPENDENT",
            "Two outlets report this, and their reports rest on two independent named origins (one joint statement of "
            + "Ministry and Society; Union), by two chains that share no source.",
            (2, 3));
    }

    [Fact]
    public async Task A_joint_statement_that_rests_on_another_is_passed_by_every_chain()
    {
        var story = Told("jr").Person("Mate").Person("Pilot")
            .Article("Post", "Ministry+Society > Mate").Article("Herald", "Society+Ministry > Pilot");
        AssertVerdict(
            await AskAsync(story.Claim, story.Corpus),
            "PARTLY_INDEPENDENT",
            "Two outlets report this, and their reports rest on two named origins of different organizations (Mate and "
            + "Pilot), but every chain to them passes through what Ministry and Society say together.",
            (2, 2));
    }

    [Fact]
    public async Task The_furthest_sources_of_two_linked_passages_are_one_whoever_passes_it_on()
    {
        var story = Told("js").Person("Mate").Article("Post", "Ministry").Article("Herald", "Union > Mate").Same(1, 2);
        AssertVerdict(
            await AskAsync(story.Claim, story.Corpus),
            "SINGLE_ORIGIN",
            "Two outlets report this, and their reports rest on a single origin: one joint statement of Ministry and Mate.",
            (1, 2));
    }

    [Fact]
    public async Task All_who_sign_are_relied_upon_by_those_who_name_one_of_them()
    {
        var story = Told("ju").Article("Post", "Ministry+Society").Article("Herald", "Society");
        _ = await AskAsync(story.Claim, story.Corpus);
        const string Relied =
            """
            query Relied($question: String!) {
              mostReliedUponSources(question: { key: $question }) {
                edges { claimCount statementCount outletCount node { name } }
              }
            }
            """;
        foreach (var each in new SampleServer[] { server, fromStore })
        {
            var edges = (await each.DataAsync(Relied, new { question = "ju-q" })).GetProperty("mostReliedUponSources")
                .GetProperty("edges").EnumerateArray();
            Assert.Equal(
                [("Ministry", 1, 2, 2), ("Society", 1, 2, 2)],
                edges.Select(edge => (
                    edge.GetProperty("node").GetProperty("name").GetString()!,
                    edge.GetProperty("claimCount").GetInt32(),
                    edge.GetProperty("statementCount").GetInt32(),
                    edge.GetProperty("outletCount").GetInt32())).OrderBy(edge => edge.Item1));
        }
    }

    private static Story Told(string key) => new Story(key)
        .Outlet("Post").Outlet("Herald").Source("Ministry").Source("Society", kind: "NGO").Source("Union", kind: "OTHER")
        .Document("Note");

    private async Task<JsonElement> AskAsync(string claim, JsonNode corpus)
    {
        await server.ImportAsync(corpus);
        await fromStore.ImportAsync(corpus);
        var answer = await server.DataAsync(Query, new { claim });
        var stored = await fromStore.DataAsync(Query, new { claim });
        Assert.Equal(SampleServer.Indent(answer), SampleServer.Indent(stored));
        return answer.GetProperty("claim");
    }

    private static void AssertVerdict(JsonElement claim, string verdict, string explanation, (int Min, int Max) bounds)
    {
        var found = claim.GetProperty("independence");
        Assert.Equal(explanation, found.GetProperty("explanation").GetString());
        Assert.Equal(verdict, found.GetProperty("verdict").GetString());
        Assert.Equal(
            bounds,
            (found.GetProperty("bounds").GetProperty("min").GetInt32(),
                found.GetProperty("bounds").GetProperty("max").GetInt32()));
    }

    private static JsonNode Corpus(string file, string before = "", string after = "")
    {
        var text = File.ReadAllText(Path.Combine(
            Repository.Root, "tests", "Provenance.Server.Tests", "Independence", file));
        return JsonNode.Parse(before.Length == 0 ? text : text
            .Replace($"\"{before}-", $"\"{after}-", StringComparison.Ordinal)
            .Replace("\"joint\"", $"\"joint-{after}\"", StringComparison.Ordinal))!;
    }

    private static IEnumerable<string> Names(JsonElement sources) =>
        sources.EnumerateArray().Select(source => source.GetProperty("name").GetString()!);
}

/// <summary>A server to whose store stories are added.</summary>
public sealed class VerdictServer : SampleServer;

/// <summary>The same, told not to hold the graph in memory.</summary>
public sealed class StoreReadVerdictServer : SampleServer
{
    protected override bool HoldsGraph => false;
}
