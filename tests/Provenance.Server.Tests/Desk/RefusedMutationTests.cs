namespace Provenance.Server.Tests.Desk;

/// <summary>Requests that cannot be carried out are refused in words, and never fail unexpectedly.</summary>
public sealed class RefusedMutationTests : IAsyncLifetime
{
    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", Hollin.Article);
        await _server.DoAsync("addDocument", Hollin.Post);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    public static TheoryData<string, object, string> EmptyKeys => new()
    {
        { "addDocument", new { document = new { text = "d", publisher = new { key = "" } } }, "input.document.publisher" },
        {
            "addSource",
            new { source = new { type = "OUTLET", name = "n", partOf = new { key = "" } } },
            "input.source.partOf"
        },
        {
            "addSource",
            new { source = new { type = "OUTLET", name = "n", possiblySameAs = new[] { new { key = "" } } } },
            "input.source.possiblySameAs"
        },
        { "addToSource", new { source = new { key = "" }, country = "GB" }, "input" },
        { "correct", new { of = "P1", reason = "r", replacedBy = "" }, "input" },
    };

    [Theory]
    [MemberData(nameof(EmptyKeys), DisableDiscoveryEnumeration = true)]
    public async Task An_empty_key_is_the_key_of_no_record(string field, object input, string path)
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        var errors = await _server.RefusedAsync(field, input);
        Assert.Contains(errors, error => error.StartsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_passage_that_was_called_wrong_is_not_recorded_again_under_its_key()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        await _server.DoAsync("correct", new { of = "P1", reason = "It was misread." });

        var error = Assert.Single(await _server.RefusedAsync("recordCitation", Hollin.Says()));

        Assert.Equal(
            "input.passage.key: \"P1\" was called wrong (It was misread.), so it would not count: another key would be accepted",
            error);
    }

    [Fact]
    public async Task A_statement_that_is_on_record_is_rated()
    {
        var recorded = await _server.DoAsync(
            "recordCitation", Hollin.Says(), "statements { id source { key } }");
        foreach (var statement in recorded.GetProperty("statements").EnumerateArray())
        {
            var rated = await _server.DoAsync(
                "assess",
                new { statement = statement.GetProperty("id").GetString(), credibility = 2, assessor = "A. Editor" },
                "assessment { of { ... on Statement { id source { key } } } }");
            Assert.Equal(
                statement.ToString(), rated.GetProperty("assessment").GetProperty("of").ToString());
        }
    }

    [Theory]
    [InlineData("addQuestion", "question")]
    [InlineData("importCorpus", "corpus")]
    [InlineData("propose", "request")]
    public async Task An_idempotency_key_has_a_length_and_no_null(string field, string member)
    {
        object content = member switch
        {
            "question" => new { text = "Who pays?" },
            "corpus" => "{}",
            _ => new { addQuestion = new { question = new { text = "Who pays?" } } },
        };
        foreach (var key in (string[])["", new string('é', 201), "a\0b"])
        {
            var errors = await _server.RefusedAsync(
                field, new Dictionary<string, object> { [member] = content, ["idempotencyKey"] = key });
            Assert.StartsWith("input.idempotencyKey: ", Assert.Single(errors), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_retraction_says_no_more_than_the_document_itself()
    {
        await _server.DoAsync("addDocument", new
        {
            document = new { key = "held", text = "All is well.", publisher = new { key = "police" } },
        });
        await _server.DoAsync("recordCitation", new
        {
            passage = new
            {
                document = new { key = "bridge" },
                span = new { text = "The bridge is closed, police said." },
                chain = new[] { new { source = new { key = "police" }, venue = new { key = "held" } } },
                claims = new[]
                {
                    new
                    {
                        claim = new
                        {
                            @new = new { proposition = "It is closed.", question = new { @new = new { text = "Is it open?" } } },
                        },
                    },
                },
            },
        });
        var refused = await _server.RefusedAsync("retractDocument", new
        {
            document = new { key = "held" },
            notice = new
            {
                document = new
                {
                    @new = new { text = "We take our post back.", publisher = new { key = "police" } },
                },
                span = new { text = "We take our post back." },
            },
        });

        Assert.StartsWith("input.document: nothing is recorded", Assert.Single(refused), StringComparison.Ordinal);
    }
}
