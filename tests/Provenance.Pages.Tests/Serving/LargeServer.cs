using System.Text.Json;
using Provenance.Corpora.Synthesis;
using Provenance.Data.Writers;

namespace Provenance.Pages.Tests.Serving;

/// <summary>A server with a synthetic corpus of 100,000 citations, which is imported once for the tests of a class.</summary>
public sealed class LargeServer : PageServer
{
    /// <summary>How many citations it has.</summary>
    public const int Citations = 100_000;

    /// <summary>Each page with what is largest in the store, under a name.</summary>
    public IReadOnlyList<(string Name, string Address)> Pages { get; private set; } = [];

    /// <summary>The address of the claim that is stated most.</summary>
    public string Claim { get; private set; } = "";

    /// <summary>The address of its picture.</summary>
    public string Chain { get; private set; } = "";

    internal override async Task FillAsync(CorpusImporter importer)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        try
        {
            await File.WriteAllLinesAsync(
                file, SyntheticCorpus.Lines(new() { Citations = Citations }), TestContext.Current.CancellationToken);
            Assert.Empty((await importer.RunAsync(file, null, TestContext.Current.CancellationToken)).Errors);
        }
        finally
        {
            File.Delete(file);
        }
    }

    protected override async Task StartedAsync()
    {
        var found = await AskAsync(
            """
            {
              all: citations { totalCount }
              cited: citations { groupedAggregates(groupBy: [CITED_SOURCE], first: 1) { groups { keys } } }
              citing: citations { groupedAggregates(groupBy: [CITING_SOURCE], first: 1) { groups { keys } } }
              document: citations { groupedAggregates(groupBy: [DOCUMENT], first: 1) { groups { keys } } }
              question: claims { groupedAggregates(groupBy: [QUESTION], first: 1) { groups { keys } } }
            }
            """);
        var said = await AskAsync("{ claim: statements { groupedAggregates(groupBy: [CLAIM], first: 1) { groups { keys } } } }");
        Assert.Equal(Citations, found.GetProperty("all").GetProperty("totalCount").GetInt32());
        var (cited, citing, document) = (KeyIn(found, "cited"), KeyIn(found, "citing"), KeyIn(found, "document"));
        var (claim, question) = (KeyIn(said, "claim"), KeyIn(found, "question"));
        Claim = PageAddress.Claim(claim);
        Chain = PageAddress.File(PageAddress.Claims, claim, "chain.svg");
        const string Then = "asOf=2100-01-01T00%3A00%3A00Z";
        Pages =
        [
            ("start", "/"),
            ("start-waited", "/?wait=1"),
            ("source-cited", PageAddress.Source(cited)),
            ("source-citing", PageAddress.Source(citing)),
            ("source-as-of", $"{PageAddress.Source(cited)}?{Then}"),
            ("claim", Claim),
            ("claim-as-of", $"{Claim}?{Then}"),
            ("claim-struck", $"{Claim}?strike={Uri.EscapeDataString(cited)}"),
            ("document", PageAddress.Document(document)),
            ("question", PageAddress.Question(question)),
            ("findings", PageAddress.Findings),
            ("findings-waited", $"{PageAddress.Findings}?wait=1"),
            ("search", PageAddress.Search("soldiers")),
            ("search-mistyped", PageAddress.Search("Ada Ablurg")),
            ("read", PageAddress.Read),
            ("review", PageAddress.Review(document)),
            ("desk", PageAddress.Desk),
            ("desk-history", PageAddress.DeskHistory),
            ("desk-merges", PageAddress.DeskMerges),
            ("desk-merges-claims", $"{PageAddress.DeskMerges}?of=CLAIM"),
            ("desk-corrections", PageAddress.DeskCorrections),
        ];

        static string KeyIn(JsonElement answer, string list) => answer.GetProperty(list).GetProperty("groupedAggregates").GetProperty("groups")[0].GetProperty("keys")[0].GetString()!;
    }
}
