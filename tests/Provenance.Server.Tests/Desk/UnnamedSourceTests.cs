namespace Provenance.Server.Tests.Desk;

/// <summary>Whoever has no name is someone else each time, unless somebody says otherwise.</summary>
public sealed class UnnamedSourceTests : IAsyncLifetime
{
    private static readonly object _official = new { @new = new { type = "ANONYMOUS", name = "an official" } };

    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", Hollin.Article);
        await _server.DoAsync("addDocument", Hollin.Post);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_unnamed_source_is_someone_else_in_each_passage_and_the_same_in_a_retry()
    {
        await _server.DoAsync("recordCitation", Told("The bridge is closed, police said.", [new { source = _official }]));
        await _server.DoAsync("recordCitation", Told("Closed, all say.", [new { source = _official }]));
        Assert.Equal(2, await CountAsync("ANONYMOUS"));

        await _server.DoAsync("recordCitation", Told("Closed, all say.", [new { source = _official }]));
        Assert.Equal(2, await CountAsync("ANONYMOUS"));
    }

    [Fact]
    public async Task One_who_speaks_jointly_belongs_to_the_document_as_the_first_does()
    {
        object nobody = new { @new = new { type = "UNSPECIFIED", name = "all" } };
        await _server.DoAsync("recordCitation", Told(
            "Closed, all say.", [new { source = new { key = "police" }, jointly = new[] { _official, nobody } }]));

        Assert.Equal((1, 1), (await CountAsync("ANONYMOUS"), await CountAsync("UNSPECIFIED")));
    }

    [Fact]
    public async Task Outlets_that_nobody_has_identified_are_one_for_each_document()
    {
        foreach (var text in (string[])["The dam holds.", "The dam broke."])
        {
            await _server.DoAsync("addDocument", new
            {
                document = new { text, publisher = new { @new = new { type = "OUTLET" } } },
            });
        }

        Assert.Equal(3, await CountAsync("OUTLET"));
    }

    [Fact]
    public async Task What_only_other_types_have_is_refused()
    {
        var errors = await _server.RefusedAsync("addSource", new
        {
            source = new { type = "OUTLET", name = "Herald", agencyKind = "POLICE", cardinality = "ONE", affiliationHint = "Western" },
        });

        Assert.Equal(
            ["input.source.affiliationHint", "input.source.agencyKind", "input.source.cardinality"],
            errors.Select(error => error[..error.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.All(errors, error => Assert.Contains("only a source of the type", error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_someone_unnamed_is_is_not_recorded_in_any_text_about_them()
    {
        var noted = await _server.RefusedAsync("addSource", new
        {
            source = new { type = "ANONYMOUS", name = "an official", note = "with the Hollin Police" },
        });
        await _server.DoAsync("addSource", new { source = new { key = "aide", type = "ANONYMOUS", name = "an aide" } });
        await _server.DoAsync("addSource", new { source = new { key = "mayor", type = "OFFICIAL", name = "Ada Quill" } });
        var added = await _server.RefusedAsync("addToSource", new { source = new { key = "aide" }, note = "is Ada Quill" });
        var alias = await _server.RefusedAsync(
            "setAlias", new { source = new { key = "aide" }, alias = new { text = "Ada Quill" } });

        Assert.StartsWith("input.source.note: \"Hollin Police\" is a name of \"police\"", Assert.Single(noted), StringComparison.Ordinal);
        Assert.StartsWith("input.note: \"Ada Quill\" is a name of \"mayor\"", Assert.Single(added), StringComparison.Ordinal);
        Assert.Contains("\"Ada Quill\" is a name of \"mayor\"", Assert.Single(alias), StringComparison.Ordinal);
    }

    private static object Told(string words, object[] chain) => new
    {
        passage = new
        {
            document = new { key = "bridge" },
            span = new { text = words },
            chain,
            claims = new[]
            {
                new
                {
                    claim = new
                    {
                        @new = new
                        {
                            key = "C-closed",
                            proposition = "The bridge is closed.",
                            question = new { @new = new { key = "is-it-open", text = "Is the bridge open?" } },
                        },
                    },
                },
            },
        },
    };

    private async Task<int> CountAsync(string type) => (await _server.DataAsync(
        $$"""{ sources(where: { type: { eq: {{type}} } }) { totalCount } }"""))
        .GetProperty("sources").GetProperty("totalCount").GetInt32();
}
