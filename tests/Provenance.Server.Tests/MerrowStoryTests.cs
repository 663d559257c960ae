using System.Globalization;
using System.Text.Json;
using static Provenance.Server.Tests.AnswerSheet;

namespace Provenance.Server.Tests;

/// <summary>
/// What the invented case must show, asked over HTTP: every line of the tables of its answer sheet, of a store that
/// holds nothing else and of one that holds the other sample too.
/// </summary>
public sealed class MerrowStoryTests(MerrowServer alone, BothSamplesServer both)
{
    private const string Independence = """
        query ($claim: String!, $options: TraceOptions) { claim(by: { key: $claim }) {
            independence(options: $options) {
                verdict outlets independentOrigins bounds { min max } disjointChains
            }
            upstream(options: $options) { origins { class source { name } } }
            minimumRefutation(options: $options) { name }
        } }
        """;

    [Fact]
    public async Task The_graph_has_the_figures_of_the_answer_sheet()
    {
        var data = await alone.DataAsync("""
            { documents { totalCount } sources { totalCount } questions { totalCount } claims { totalCount }
              statements { totalCount } citations { totalCount } }
            """);
        Same(
            Table("Records"),
            data.EnumerateObject().Select(list => new[] { list.Name, Text(list.Value, "totalCount") }));
    }

    [Fact]
    public async Task A_byline_is_given_as_printed() => Assert.Equal(
        "By Corin Vale",
        Text(await alone.DataAsync("""{ document(by: { key: "MD-01" }) { byline } }"""), "document", "byline"));

    [Fact]
    public async Task What_is_apart_from_the_text_is_given_as_printed()
    {
        var document = (await alone.DataAsync(
            """{ document(by: { key: "MD-01" }) { standfirst captions } }""")).GetProperty("document");
        Assert.Equal("The wall gave way before dawn; the gates were shut", Text(document, "standfirst"));
        Assert.Equal(
            ["The breach, seen from the road to Port Callis"],
            document.GetProperty("captions").EnumerateArray().Select(caption => caption.GetString()));
    }

    [Fact]
    public async Task A_source_has_the_address_of_its_site() => Assert.Equal(
        "courier.example",
        Text(await alone.DataAsync("""{ source(by: { key: "callis-courier" }) { url } }"""), "source", "url"));

    [Fact]
    public async Task Every_claim_is_on_the_answer_sheet()
    {
        var data = await alone.DataAsync("{ claims(first: 100) { nodes { key } } }");
        Assert.Equal(
            Items(data, "claims", "nodes").Select(claim => Text(claim, "key")),
            Table("Independence").Select(row => row[0]));
    }

    [Theory]
    [InlineData("Independence", 10, "EXACT")]
    [InlineData("Independence of the bell, twelve hops deep", 12, "EXACT")]
    [InlineData("Independence with claims that say the same", 10, "SAME_AS")]
    public Task Support_is_as_on_the_answer_sheet(string table, int maxDepth, string equate) =>
        SameRowsAsync(Table(table), Independence, row => new { claim = row[0], options = new { maxDepth, equate } }, (row, data) =>
        {
            var found = At(data, "claim", "independence");
            var bounds = found.GetProperty("bounds");
            var max = bounds.GetProperty("max").ValueKind == JsonValueKind.Null ? "?" : Text(bounds, "max");
            return
            [[
                row[0],
                Text(found, "verdict"),
                Text(found, "outlets"),
                Text(found, "independentOrigins"),
                $"{Text(bounds, "min")}–{max}",
                Text(found, "disjointChains"),
                Cell(Items(data, "claim", "upstream", "origins")
                    .Select(origin => $"{Text(origin, "class")} {Text(origin, "source", "name")}")),
                Cell(Items(data, "claim", "minimumRefutation").Select(source => Text(source, "name"))),
            ]];
        });

    [Fact]
    public Task Chains_are_as_on_the_answer_sheet() => SameRowsAsync(
        [.. Table("Chains").DistinctBy(row => row[0])],
        """
        query ($claim: String!) { claim(by: { key: $claim }) { upstream(options: { maxDepth: 12 }) {
            chains { statements { source { name } } firstHandHops drift }
        } } }
        """,
        row => new { claim = row[0] },
        (row, data) => Items(data, "claim", "upstream", "chains").Select(chain => new[]
        {
            row[0],
            string.Join(" → ", Items(chain, "statements").Select(statement => Text(statement, "source", "name"))),
            Text(chain, "firstHandHops"),
            Cell(Items(chain, "drift").Select(dimension => dimension.GetString()!), ", "),
        }),
        Table("Chains"));

    [Fact]
    public async Task Eight_reprints_hang_on_one_wire_story_and_one_institute()
    {
        var data = await DataAsync("""
            { claim(by: { key: "MC-bridge" }) {
                upstream { chains { statements { source { name } } firstHandHops } }
                bottlenecks { source { name } dependents { name } }
            } }
            """);
        var chains = Items(data, "claim", "upstream", "chains").ToList();
        Assert.Equal(
            8,
            chains.Select(chain => Text(chain.GetProperty("statements")[0], "source", "name")).Distinct().Count());
        Assert.All(chains, chain =>
        {
            Assert.Equal(
                ["Caldrian Press Agency", "Caldrian Hydrological Institute"],
                Items(chain, "statements").Skip(1).Select(statement => Text(statement, "source", "name")));
            Assert.Equal("2", Text(chain, "firstHandHops"));
        });
        Assert.Equal(
            ["Caldrian Hydrological Institute 9", "Caldrian Press Agency 8"],
            Items(data, "claim", "bottlenecks").Select(bottleneck =>
                $"{Text(bottleneck, "source", "name")} {Items(bottleneck, "dependents").Count()}"));
    }

    [Theory]
    [InlineData(
        "MC-killed-31",
        "Port Callis Herald (5 March 2019) and The Ostry Beacon (5 March 2019) report this.",
        "Port Callis Herald cites Dam Safety Office (“said”).",
        "The Ostry Beacon cites Civil Protection Service (“puts”).",
        "Two outlets report this, and their reports rest on a single origin: Civil Protection Service.",
        "Civil Protection Service and Dam Safety Office count as one origin, since they belong to one organization.",
        "It was later revised to “46 people were killed in Sarn Ferry, as of 8 March 2019”.")]
    [InlineData(
        "MC-watchman",
        "Callis Live (4 March 2019) and Newsdesk Nine (4 March 2019) report this.",
        "Callis Live cites Newsdesk Nine (“reports”).",
        "Newsdesk Nine cites Callis Live (“According to”).",
        "Two outlets report this, and what their reports rest on leads back to itself: no origin is to be found.")]
    [InlineData(
        "MC-killed-120",
        "Callis Evening Globe (6 March 2019) reports this.",
        "Callis Evening Globe says that Tarn Tribune has it from Civil Protection Service (“citing”).",
        "Two outlets report this, and their reports rest on a single origin: Civil Protection Service.",
        "It is ascribed to Civil Protection Service, but what Civil Protection Service published is on file and does not "
            + "say it.",
        "It is ascribed to Tarn Tribune, but what Tarn Tribune published is on file and does not say it.",
        "It distorts “120 people were missing in Sarn Ferry, as of 4 March 2019”: missing became killed.",
        "It was distorted to “120 people were killed across Caldria, as of 4 March 2019”: Sarn Ferry became Caldria.")]
    [InlineData(
        "MC-engineer-left",
        "Callis Evening Globe (8 March 2019), Radio Merrow (8 March 2019) and Sarn Mirror (7 March 2019) report this.",
        "Callis Evening Globe cites Sarn Mirror (“has learned”).",
        "Radio Merrow cites Sarn Mirror (“reports”).",
        "Nothing is left that supports this: its only origin, Sarn Mirror, withdrew it on 11 March 2019.",
        "It was worded in different ways: endorsing “has learned” became neutral “reports”.",
        "Sarn Mirror withdrew it on 11 March 2019.",
        "Callis Evening Globe and Radio Merrow had it from there alone and are no longer counted.")]
    public async Task A_brief_tells_the_story_in_plain_words(string claim, params string[] sentences)
    {
        var data = await both.DataAsync(
            "query ($claim: String!) { claim(by: { key: $claim }) { brief { text } } }",
            JsonSerializer.SerializeToElement(new { claim }));
        Assert.Equal(sentences, Items(data, "claim", "brief").Select(sentence => Text(sentence, "text")));
    }

    [Fact]
    public Task Coverage_is_as_on_the_answer_sheet() => SameRowsAsync(
        Table("Coverage of a trace upstream"),
        """
        query ($claim: String!, $depth: Int!) { claim(by: { key: $claim }) { upstream(options: { maxDepth: $depth }) {
            coverage { complete stoppedBy nodesVisited citationsVisited }
        } } }
        """,
        row => new { claim = row[0], depth = int.Parse(row[1], CultureInfo.InvariantCulture) },
        (row, data) =>
        {
            var coverage = At(data, "claim", "upstream", "coverage");
            return
            [[
                row[0],
                row[1],
                coverage.GetProperty("complete").GetBoolean() ? "yes" : Text(coverage, "stoppedBy"),
                Text(coverage, "nodesVisited"),
                Text(coverage, "citationsVisited"),
            ]];
        });

    [Fact]
    public Task Bottlenecks_are_as_on_the_answer_sheet() => SameRowsAsync(
        [.. Table("Bottlenecks").DistinctBy(row => row[0])],
        """
        query ($claim: String!) { claim(by: { key: $claim }) {
            bottlenecks { source { name } dependents { name } share isOrigin }
        } }
        """,
        row => new { claim = row[0] },
        (row, data) => Items(data, "claim", "bottlenecks").Select(bottleneck => new[]
        {
            row[0],
            Text(bottleneck, "source", "name"),
            Cell(Items(bottleneck, "dependents").Select(source => Text(source, "name"))),
            bottleneck.GetProperty("share").GetDouble().ToString("0.###", CultureInfo.InvariantCulture),
            bottleneck.GetProperty("isOrigin").GetBoolean() ? "yes" : "no",
        }).DefaultIfEmpty([row[0], "none", "", "", ""]),
        Table("Bottlenecks"));

    [Fact]
    public async Task What_is_left_without_a_source_is_as_on_the_answer_sheet()
    {
        foreach (var server in new SampleServer[] { alone, both })
        {
            foreach (var row in Table("What is left without a source"))
            {
                var data = await server.DataAsync(
                    """
                    query ($claim: String!, $source: SourceBy!) { claim(by: { key: $claim }) {
                        without(sources: [$source]) { verdict outlets }
                    } }
                    """,
                    new { claim = row[0], source = new { name = row[1] } });
                var left = At(data, "claim", "without");
                Same([row], [[row[0], row[1], Text(left, "verdict"), Text(left, "outlets")]]);
            }
        }
    }

    [Fact]
    public async Task Claims_that_rest_on_few_origins_are_as_on_the_answer_sheet()
    {
        foreach (var row in Table("Claims resting on few origins"))
        {
            var data = await both.DataAsync(
                """
                query ($origins: OriginClass!, $atMost: Int!) {
                    claimsRestingOn(originClass: $origins, atMost: $atMost, first: 100) { nodes { key } }
                }
                """,
                new { origins = row[0], atMost = int.Parse(row[1], CultureInfo.InvariantCulture) });
            Assert.Equal(
                List(row[2]),
                Items(data, "claimsRestingOn", "nodes").Select(claim => Text(claim, "key")).Where(IsOfTheCase));
        }
    }

    [Fact]
    public async Task Drift_is_as_on_the_answer_sheet()
    {
        var data = await both.DataAsync("""
            { questions(first: 100) { nodes { key drift { dimensions from { key } to { key } } } } }
            """);
        Same(Table("Drift").OrderBy(row => row[0]), Items(data, "questions", "nodes")
            .Where(question => Text(question, "key").StartsWith("merrow-", StringComparison.Ordinal))
            .OrderBy(question => Text(question, "key"))
            .SelectMany(question => Items(question, "drift"), (question, step) => new[]
            {
                Text(question, "key"),
                Text(step, "from", "key"),
                Text(step, "to", "key"),
                Cell(Items(step, "dimensions").Select(dimension => dimension.GetString()!), ", "),
            }));
    }

    [Fact]
    public Task Stances_are_as_on_the_answer_sheet() => SameRowsAsync(
        Table("Stances"),
        """
        query ($claim: String!) { claim(by: { key: $claim }) { statements(first: 50) {
            nodes { source { key } document { key } stance }
        } } }
        """,
        row => new { claim = row[2] },
        (row, data) => Items(data, "claim", "statements", "nodes")
            .Where(statement => Text(statement, "source", "key") == row[0])
            .Where(statement => Text(statement, "document", "key") == row[1])
            .Select(statement => new[] { row[0], row[1], row[2], Text(statement, "stance") }));

    [Fact]
    public async Task What_documents_are_wrongly_said_to_say_is_as_on_the_answer_sheet()
    {
        var data = await both.DataAsync("""
            { statements(first: 100, where: { attestation: { eq: NOT_FOUND } }) {
                nodes { source { key } document { key } claim { key } }
            } }
            """);
        Same(Table("Statements that their document does not make"), Items(data, "statements", "nodes")
            .Select(statement => new[]
            {
                Text(statement, "source", "key"), Text(statement, "document", "key"), Text(statement, "claim", "key"),
            }));
    }

    [Fact]
    public async Task Comparisons_are_as_on_the_answer_sheet()
    {
        string[] relations = ["CONTRADICTS", "REVISES", "AGREES", "COMPATIBLE", "INCOMPARABLE"];
        await SameRowsAsync(
            Table("Comparisons"),
            """
            query ($question: String!, $sources: [SourceBy!]) { question(by: { key: $question }) {
                matrix(sources: $sources) { cells { relation } }
            } }
            """,
            row => new { question = row[0], sources = row[1] == "all" ? null : List(row[1]).Select(key => new { key }) },
            (row, data) => [[row[0], row[1], .. relations.Select(relation =>
                Items(data, "question", "matrix", "cells").Count(cell => Text(cell, "relation") == relation)
                    .ToString(CultureInfo.InvariantCulture))]]);
    }

    [Fact]
    public Task Reports_that_go_in_circles_are_as_on_the_answer_sheet() => SameRowsAsync(
        [.. Table("Reports that go in circles").DistinctBy(row => row[0])],
        """
        query ($asOf: AsOf!) { circularReports(first: 100, asOf: $asOf) {
            nodes { kind sources { name } citations { citing { claim { key } } } }
        } }
        """,
        row => new { asOf = new { published = row[0] } },
        (row, data) => Items(data, "circularReports", "nodes")
            .Select(report => (Report: report, Claims: Items(report, "citations")
                .Select(citation => Text(citation, "citing", "claim", "key")).Distinct().ToList()))
            .Where(item => item.Claims.Exists(IsOfTheCase))
            .Select(item => new[]
            {
                row[0],
                Text(item.Report, "kind"),
                Cell(item.Claims),
                Cell(Items(item.Report, "sources").Select(source => Text(source, "name"))),
            }),
        Table("Reports that go in circles"));

    [Fact]
    public Task Who_cites_the_ministry_is_as_on_the_answer_sheet() => SameRowsAsync(
        Table("Who cites the ministry"),
        """
        query ($source: String!, $parts: Boolean!) { source(by: { key: $source }) {
            citedBy(includeParts: $parts) { edges { citationCount node { name } } }
        } }
        """,
        row => new { source = row[0], parts = row[1] == "yes" },
        (row, data) => [[
            row[0], row[1],
            Cell(Items(data, "source", "citedBy", "edges")
                .Select(edge => $"{Text(edge, "node", "name")} {Text(edge, "citationCount")}")),
        ]]);

    [Fact]
    public Task Chains_between_parties_are_as_on_the_answer_sheet() => SameRowsAsync(
        Table("Chains between parties"),
        """
        query ($from: SourceBy!, $to: SourceBy!) { chains(from: $from, to: $to, options: { maxDepth: 12 }) {
            chains { statements { source { name } } }
        } }
        """,
        row => new { from = new { key = row[0] }, to = new { key = row[1] } },
        (row, data) => [[
            row[0], row[1],
            Cell(Items(data, "chains", "chains").Select(chain => string.Join(
                " → ", Items(chain, "statements").Select(statement => Text(statement, "source", "name"))))),
        ]]);

    [Fact]
    public Task Assessments_are_as_on_the_answer_sheet() => SameRowsAsync(
        Table("Assessments"),
        """
        query ($source: String!) { source(by: { key: $source }) {
            assessments { reliability credibility }
            statements(first: 100) { nodes { claim { key } assessments { reliability credibility } } }
        } }
        """,
        row => new { source = row[0] },
        (row, data) => Items(data, "source", "assessments").Select(assessment => (Claim: "none", assessment))
            .Concat(Items(data, "source", "statements", "nodes").SelectMany(
                statement => Items(statement, "assessments"),
                (statement, assessment) => (Claim: Text(statement, "claim", "key"), assessment)))
            .Select(item => new[]
            {
                row[0], item.Claim, Text(item.assessment, "reliability"),
                item.assessment.GetProperty("credibility") is { ValueKind: JsonValueKind.Number } number
                    ? number.ToString()
                    : "none",
            }));

    [Fact]
    public Task What_was_published_by_a_day_is_as_on_the_answer_sheet() => SameRowsAsync(
        Table("Looking back"),
        """
        query ($claim: String!, $options: TraceOptions!) { claim(by: { key: $claim }) {
            independence(options: $options) { verdict outlets }
            upstream(options: $options) { origins { source { name } } }
        } }
        """,
        row => new { claim = row[0], options = new { asOf = new { published = row[1] } } },
        (row, data) => [[
            row[0], row[1],
            Text(data, "claim", "independence", "verdict"),
            Text(data, "claim", "independence", "outlets"),
            Cell(Items(data, "claim", "upstream", "origins").Select(origin => Text(origin, "source", "name"))),
        ]]);

    private static bool IsOfTheCase(string claim) => claim.StartsWith("MC-", StringComparison.Ordinal);

    /// <summary>Asks about each row, and compares the rows that the answers make with the table.</summary>
    private async Task SameRowsAsync(
        IReadOnlyList<string[]> asked,
        string query,
        Func<string[], object> variables,
        Func<string[], JsonElement, IEnumerable<string[]>> answer,
        IReadOnlyList<string[]>? expected = null)
    {
        List<string[]> rows = [];
        foreach (var row in asked)
        {
            rows.AddRange(answer(row, await DataAsync(query, variables(row))));
        }

        Same(expected ?? asked, rows);
    }

    private static void Same(IEnumerable<string[]> expected, IEnumerable<string[]> actual)
    {
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(row => string.Join(" | ", row)), actual.Select(row => string.Join(" | ", row)));
    }

    /// <summary>What the two stores answer, the same.</summary>
    private async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var data = await both.DataAsync(query, variables);
        Assert.Equal(SampleServer.Indent(await alone.DataAsync(query, variables)), SampleServer.Indent(data));
        return data;
    }

    private static JsonElement At(JsonElement element, params string[] path) =>
        path.Aggregate(element, (at, name) => at.GetProperty(name));

    private static JsonElement.ArrayEnumerator Items(JsonElement element, params string[] path) =>
        At(element, path).EnumerateArray();

    private static string Text(JsonElement element, params string[] path) => At(element, path).ToString();
}
