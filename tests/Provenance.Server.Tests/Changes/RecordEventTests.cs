using System.Text.Json;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Changes;

/// <summary>What has changed since a moment, what a change did, and which questions move.</summary>
public sealed class RecordEventTests : IAsyncLifetime
{
    private const string Since =
        """
        query ($moment: DateTime!, $of: ShownBy!) {
          changesSince(moment: $moment, of: $of) {
            totalCount explanation
            nodes { kind reason change { action } differences { field before after } record { __typename } }
          }
        }
        """;

    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", Hollin.Article);
        await _server.DoAsync("addDocument", Hollin.Post);
        await _server.DoAsync("recordCitation", Hollin.Says());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_has_changed_since_is_told_of_all_that_a_claim_rests_on()
    {
        var moment = await MomentAsync();
        await _server.DoAsync("addSource", new { source = new { key = "far", type = "OUTLET", name = "Far Off" } });
        await _server.DoAsync("correctSource", new
        {
            source = new { key = "police" },
            fields = new { name = "Police of Hollin" },
            reason = "So they sign.",
        });
        await _server.DoAsync("correctSource", new { source = new { key = "far" }, fields = new { country = "GB" }, reason = "It is." });
        await _server.DoAsync("recordCitation", Hollin.Says("Closed, all say.", key: "P2"));
        await _server.DoAsync("correct", new { of = "P1", reason = "Misread." });
        await _server.DoAsync("mergeSources", new
        {
            absorbed = new { @new = new { key = "police-2", type = "AGENCY", agencyKind = "POLICE", name = "HOLLIN POLICE" } },
            kept = new { key = "police" },
            reason = "One force.",
        });

        var claim = await SinceAsync(moment, new { claim = new { key = "C-closed" } });

        Assert.Equal(
            "1 passage was recorded, 1 source was put right, 1 passage was called wrong, and 1 source was merged with another.",
            claim.GetProperty("explanation").GetString());
        Assert.Equal(
            ["CORRECTED Agency name: Hollin Police -> Police of Hollin (So they sign.)", "RECORDED Evidence", "SUPERSEDED Evidence (Misread.)",
                "MERGED Agency absorbed:  -> police-2 (One force.)"],
            claim.GetProperty("nodes").EnumerateArray().Select(Words));
        Assert.Equal(
            claim.ToString(), (await SinceAsync(moment, new { question = new { key = "is-it-open" } })).ToString());
        Assert.Equal(
            ["CORRECTED Outlet country:  -> GB (It is.)"],
            (await SinceAsync(moment, new { source = new { key = "far" } })).GetProperty("nodes").EnumerateArray().Select(Words));
        Assert.Equal(0, (await SinceAsync(await MomentAsync(), new { claim = new { key = "C-closed" } })).GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_retraction_and_the_document_that_brings_it_are_told_of()
    {
        var moment = await MomentAsync();
        await _server.DoAsync("retractDocument", new
        {
            document = new { key = "bridge" },
            notice = new
            {
                document = new { @new = new { key = "notice", text = "We take it back.", publisher = new { key = "gazette" } } },
                span = new { text = "We take it back." },
            },
        });

        Assert.Contains(
            "RETRACTED Statement",
            (await SinceAsync(moment, new { claim = new { key = "C-closed" } })).GetProperty("nodes").EnumerateArray().Select(Words));
        Assert.Contains(
            "RECORDED Document",
            (await SinceAsync(moment, new { source = new { key = "gazette" } })).GetProperty("nodes").EnumerateArray().Select(Words));
        var data = await _server.DataAsync(
            """
            query ($since: DateTime!) {
              movingQuestions(since: $since) { totalCount edges { node { key } counts { kind of count } explanation } }
              withdrawn: statements(where: { withdrawn: { eq: true } }) { nodes { source { key } } }
            }
            """,
            new { since = moment });
        Assert.Equal(
            """
            {"totalCount":1,"edges":[{"node":{"key":"is-it-open"},"counts":[
            {"kind":"RECORDED","of":"passages","count":1},{"kind":"RETRACTED","of":"statements","count":1}],
            "explanation":"1 passage was recorded, and 1 statement was taken back."}]}
            """.ReplaceLineEndings(""),
            data.GetProperty("movingQuestions").ToString());
        Assert.Equal("""{"nodes":[{"source":{"key":"gazette"}}]}""", data.GetProperty("withdrawn").ToString());
    }

    [Fact]
    public async Task A_record_that_is_named_is_as_it_was_at_a_moment()
    {
        var moment = await MomentAsync();
        await _server.DoAsync(
            "correctClaim", new { claim = new { key = "C-closed" }, fields = new { proposition = "The bridge was shut." }, reason = "Better." });
        await _server.DoAsync("addQuestion", new { question = new { key = "late", text = "Since when?" } });

        var data = await _server.DataAsync(
            """
            query ($asOf: AsOf) {
              claim(by: { key: "C-closed" }, asOf: $asOf) { proposition }
              now: claim(by: { key: "C-closed" }) { proposition }
              question(by: { key: "late" }, asOf: $asOf) { text }
              source(by: { name: "Hollin Police" }, asOf: $asOf) { key }
              document(by: { key: "bridge" }, asOf: $asOf) { title }
            }
            """,
            new { asOf = new { recorded = moment } });

        Assert.Equal(
            """
            {"claim":{"proposition":"The bridge is closed."},"now":{"proposition":"The bridge was shut."},"question":null,
            "source":{"key":"police"},"document":{"title":"Bridge closed"}}
            """.ReplaceLineEndings(""),
            data.ToString());
    }

    [Fact]
    public async Task A_change_tells_what_it_did_and_is_found_by_what_it_made()
    {
        await _server.DoAsync("correctDocument", new { document = new { key = "bridge" }, fields = new { title = "Shut" }, reason = "So printed." });
        await _server.DoAsync("recordCitation", Hollin.Says("Closed, all say.", key: "P2", replaces: new { key = "P1", reason = "Misread." }));

        var data = await _server.DataAsync(
            """
            {
              changes(last: 2, where: { made: ["amendments", "corrections"] }) { totalCount nodes {
                effects { explanation nodes { kind reason change { action } differences { field before after } record { __typename } } }
              } }
              none: changes(where: { made: [] }) { totalCount }
              documents: changes(where: { made: ["documents"] }) { totalCount }
            }
            """);

        Assert.Equal(2, data.GetProperty("changes").GetProperty("totalCount").GetInt32());
        Assert.Equal(
            ["CORRECTED Document title: Bridge closed -> Shut (So printed.)", "SUPERSEDED Evidence (Misread.)"],
            data.GetProperty("changes").GetProperty("nodes").EnumerateArray()
                .SelectMany(change => change.GetProperty("effects").GetProperty("nodes").EnumerateArray()).Select(Words));
        Assert.Equal(0, data.GetProperty("none").GetProperty("totalCount").GetInt32());
        Assert.Equal(2, data.GetProperty("documents").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_review_tells_which_fields_a_proposal_would_put_right()
    {
        await _server.DoAsync("propose", new
        {
            request = new
            {
                correctDocument = new { document = new { key = "bridge" }, fields = new { title = "Shut" }, reason = "So printed." },
            },
        });

        var data = await _server.DataAsync(
            """
            { proposals { nodes { review { differences { record { ... on Document { key title } } differences { field before after } } } } }
              changes(where: { made: ["amendments"] }) { totalCount } }
            """);

        Assert.Equal(
            """
            {"proposals":{"nodes":[{"review":{"differences":[{"record":{"key":"bridge","title":"Bridge closed"},
            "differences":[{"field":"title","before":"Bridge closed","after":"Shut"}]}]}}]},"changes":{"totalCount":0}}
            """.ReplaceLineEndings(""),
            data.ToString());
    }

    /// <summary>The moment of the newest change, with all of its records: times are answered in whole milliseconds.</summary>
    private async Task<DateTimeOffset> MomentAsync() =>
        (await _server.DataAsync("{ changes(last: 1) { nodes { recordedAt } } }"))
            .GetProperty("changes").GetProperty("nodes")[0].GetProperty("recordedAt").GetDateTimeOffset().AddMilliseconds(1);

    private async Task<JsonElement> SinceAsync(DateTimeOffset moment, object of) =>
        (await _server.DataAsync(Since, new { moment, of })).GetProperty("changesSince");

    private static string Words(JsonElement happened) => string.Concat(
    [
        $"{happened.GetProperty("kind")} {happened.GetProperty("record").GetProperty("__typename")}",
        .. happened.GetProperty("differences").EnumerateArray().Select(difference =>
            $" {difference.GetProperty("field")}: {difference.GetProperty("before")} -> {difference.GetProperty("after")}"),
        happened.GetProperty("reason").GetString() is { } reason ? $" ({reason})" : "",
    ]);
}
