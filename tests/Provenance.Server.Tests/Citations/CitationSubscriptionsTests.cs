using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Writers;
using Provenance.Server.Hosting;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Citations;

public sealed class CitationSubscriptionsTests
{
    private static readonly string _corpus =
        Path.Combine(Repository.Root, "src", "Provenance.Server", "Corpora", "kursk");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // A000-01: the unidentified outlet of D000 cites British intelligence, a part of the ministry; A003-11: HuffPost cites
    // the prime minister.
    [Fact]
    public async Task An_import_by_another_process_brings_its_citations_once_to_those_whom_they_concern()
    {
        await using var server = new KurskServer();
        await server.InitializeAsync();
        using var all = await SubscribeAsync(server, null);
        using var ofMinistry = await SubscribeAsync(server, await IdAsync(server, "uk-mod"));
        using var ofHuffPost = await SubscribeAsync(server, await IdAsync(server, "huffpost"));

        await ImportAsync(server.ConnectionString, "A000-01");
        await ImportAsync(server.ConnectionString, "A000-01", "A003-11");

        Assert.Equal(["UK Defence Intelligence", "Keir Starmer"], [await NextAsync(all), await NextAsync(all)]);
        Assert.Equal("UK Defence Intelligence", await NextAsync(ofMinistry));
        Assert.Equal("Keir Starmer", await NextAsync(ofHuffPost));
    }

    [Fact]
    public async Task The_citations_of_a_claim_go_on_after_the_last_that_was_received()
    {
        const string Feed =
            """
            subscription ($claim: ClaimBy, $question: QuestionBy, $after: ID) {
              citationRecorded(claim: $claim, question: $question, after: $after) { id citing { source { name } } }
            }
            """;
        await using var server = await DeskServer.StartAsync();
        await SaysAsync(server, "Gazette", "closed");
        await SaysAsync(server, "Gazette", "narrow");
        using var ofClaim = await SentEvents.OpenAsync(server, Feed, new { claim = new { key = "C-closed" } });
        using var ofQuestion = await SentEvents.OpenAsync(server, Feed, new { question = new { key = "Q-narrow" } });
        await SaysAsync(server, "Herald", "narrow");
        await SaysAsync(server, "Herald", "closed");
        await SaysAsync(server, "Post", "closed");
        var received = await ofClaim.NextAsync("citationRecorded");

        using var again = await SentEvents.OpenAsync(
            server, Feed, new { claim = new { key = "C-closed" }, after = received.GetProperty("id").GetString() });
        var following = await again.NextAsync("citationRecorded");

        Assert.Equal("Herald", Name(received));
        Assert.Equal("Post", Name(following));
        Assert.Equal(following.ToString(), (await ofClaim.NextAsync("citationRecorded")).ToString());
        Assert.Equal("Herald", Name(await ofQuestion.NextAsync("citationRecorded")));

        static string? Name(JsonElement citation) =>
            citation.GetProperty("citing").GetProperty("source").GetProperty("name").GetString();
    }

    [Fact]
    public async Task An_id_that_no_citation_has_is_no_place_to_go_on_from()
    {
        await using var server = await DeskServer.StartAsync();
        using var events = await SentEvents.OpenAsync(
            server, """subscription { citationRecorded(after: "Q2l0YXRpb246OTk") { id } }"""); // Citation:99

        var error = (await events.NextResponseAsync()).GetProperty("errors")[0];

        Assert.StartsWith(
            "Argument \"after\" is \"Q2l0YXRpb246OTk\"", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("U291cmNlOjk5OTk")] // Source:9999
    [InlineData("Q2xhaW06MQ")] // Claim:1
    public async Task A_source_that_is_not_there_cannot_be_followed(string id)
    {
        await using var server = new KurskServer();
        await server.InitializeAsync();
        using var events = await SubscribeAsync(server, id);

        var error = (await events.NextResponseAsync()).GetProperty("errors")[0];

        Assert.Equal($"Argument \"source\": there is no source {{id: \"{id}\"}}; one that is recorded would be accepted.", error.GetProperty("message").GetString());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    /// <summary>Records that a paper has it from the police that the bridge is so.</summary>
    private static Task<JsonElement> SaysAsync(DeskServer server, string paper, string how) => server.DoAsync(
        "recordCitation",
        new
        {
            passage = new
            {
                document = new
                {
                    @new = new
                    {
                        text = $"The bridge is {how}, police told the {paper}.",
                        publisher = new { @new = new { type = "OUTLET", name = paper } },
                    },
                },
                span = new { text = $"The bridge is {how}, police told the {paper}." },
                chain = new[] { new { source = new { @new = new { type = "AGENCY", agencyKind = "POLICE", name = "Police" } } } },
                claims = new[]
                {
                    new
                    {
                        claim = new
                        {
                            @new = new
                            {
                                key = $"C-{how}",
                                proposition = $"The bridge is {how}.",
                                question = new { @new = new { key = $"Q-{how}", text = $"Is the bridge {how}?" } },
                            },
                        },
                    },
                },
            },
        });

    private static async Task<string> IdAsync(KurskServer server, string key)
    {
        var data = await server.DataAsync("query ($key: String!) { source(by: { key: $key }) { id } }", new { key });
        return data.GetProperty("source").GetProperty("id").GetString()!;
    }

    private static Task<SentEvents> SubscribeAsync(KurskServer server, string? source) => SentEvents.OpenAsync(
        server,
        "subscription ($source: SourceBy) { citationRecorded(source: $source) { cited { source { name } } } }",
        new { source = source is null ? null : new { id = source } });

    /// <summary>The name of the source that the next citation cites.</summary>
    private static async Task<string> NextAsync(SentEvents events) => (await events.NextAsync("citationRecorded"))
        .GetProperty("cited").GetProperty("source").GetProperty("name").GetString()!;

    /// <summary>Imports the sample corpus with copies of these attributions, each with a claim of its own, in services of
    /// their own, as the import command does.</summary>
    private static async Task ImportAsync(string connectionString, params string[] attributions)
    {
        var folder = Directory.CreateTempSubdirectory("provenance-");
        foreach (var file in Directory.EnumerateFiles(_corpus))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        var corpusFile = Path.Combine(folder.FullName, "corpus.json");
        var json = JsonNode.Parse(await File.ReadAllBytesAsync(corpusFile, Stop))!;
        json["meta"]!["key"] = "kursk-more";
        foreach (var id in attributions)
        {
            var claim = json["claims"]![0]!.DeepClone();
            var attribution = json["attributions"]!.AsArray().Single(item => (string?)item!["id"] == id)!.DeepClone();
            claim["id"] = $"C-of-{id}";
            attribution["claims"]![0]!["claim"] = $"C-of-{id}";
            attribution["id"] = $"{id}-more";
            json["claims"]!.AsArray().Add(claim);
            json["attributions"]!.AsArray().Add(attribution);
        }

        await File.WriteAllTextAsync(corpusFile, json.ToJsonString(), Stop);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Provenance", connectionString)])
            .Build();
        await using var process = new ServiceCollection()
            .AddLogging()
            .AddProvenance(configuration)
            .BuildServiceProvider();
        var result = await process.GetRequiredService<CorpusImporter>().RunAsync(corpusFile, null, Stop);
        Assert.True(result.Errors.Count == 0, string.Join('\n', result.Errors));
        folder.Delete(recursive: true);
    }
}
