using System.Globalization;
using System.Text.Json;
using static Provenance.Server.Tests.AnswerSheet;

namespace Provenance.Server.Tests;

/// <summary>
/// What a sample with an answer sheet must show, asked over HTTP: every line of the tables of the sheet, of a store that
/// holds nothing else and of one that holds other samples too.
/// </summary>
/// <param name="sample">The name of the sample.</param>
/// <param name="alone">The server of a store that holds it alone.</param>
/// <param name="among">The server of a store that holds others too.</param>
/// <param name="claims">How the keys of its claims begin.</param>
/// <param name="questions">How the keys of its questions begin.</param>
public abstract class StoryTests(
    string sample, SampleServer alone, SampleServer among, string claims, string questions)
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

    private readonly AnswerSheet _sheet = new(sample);

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
    public async Task Every_claim_is_on_the_answer_sheet()
    {
        var data = await alone.DataAsync("{ claims(first: 100) { nodes { key } } }");
        Assert.Equal(
            Items(data, "claims", "nodes").Select(claim => Text(claim, "key")),
            Table("Independence").Select(row => row[0]));
    }

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
        foreach (var server in new SampleServer[] { alone, among })
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
            var data = await among.DataAsync(
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
        var data = await among.DataAsync("""
            { questions(first: 100) { nodes { key drift { dimensions from { key } to { key } } } } }
            """);
        Same(Table("Drift").OrderBy(row => row[0]), Items(data, "questions", "nodes")
            .Where(question => Text(question, "key").StartsWith(questions, StringComparison.Ordinal))
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
            .Where(statement => DocumentOf(statement) == row[1])
            .Select(statement => new[] { row[0], row[1], row[2], Text(statement, "stance") }));

    [Fact]
    public async Task What_documents_are_wrongly_said_to_say_is_as_on_the_answer_sheet()
    {
        var data = await among.DataAsync("""
            { statements(first: 100, where: { attestation: { eq: NOT_FOUND } }) {
                nodes { source { key } document { key } claim { key } }
            } }
            """);
        Same(Table("Statements that their document does not make"), Items(data, "statements", "nodes")
            .Select(statement => new[]
            {
                Text(statement, "source", "key"), DocumentOf(statement), Text(statement, "claim", "key"),
            }).Where(row => IsOfTheCase(row[2])));
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
    public async Task Reports_that_go_in_circles_are_as_on_the_answer_sheet()
    {
        foreach (var server in new SampleServer[] { alone, among })
        {
            List<string[]> rows = [];
            foreach (var published in Table("Reports that go in circles").Select(row => row[0]).Distinct())
            {
                var data = await server.DataAsync(
                    """
                    query ($asOf: AsOf!) { circularReports(first: 100, asOf: $asOf) {
                        nodes { kind sources { name } citations { citing { claim { key } } } }
                    } }
                    """,
                    new { asOf = new { published } });
                rows.AddRange(Items(data, "circularReports", "nodes")
                    .Select(report => (Report: report, Claims: Items(report, "citations")
                        .Select(citation => Text(citation, "citing", "claim", "key")).Distinct().ToList()))
                    .Where(item => item.Claims.Exists(IsOfTheCase))
                    .Select(item => new[]
                    {
                        published,
                        Text(item.Report, "kind"),
                        Cell(item.Claims),
                        Cell(Items(item.Report, "sources").Select(source => Text(source, "name"))),
                    }));
            }

            Same(Table("Reports that go in circles"), rows);
        }
    }

    [Fact]
    public Task Who_cites_whom_is_as_on_the_answer_sheet() => SameRowsAsync(
        Table("Who cites whom"),
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

    /// <summary>The rows of a table of the sheet.</summary>
    protected IReadOnlyList<string[]> Table(string heading) => _sheet.Table(heading);

    /// <summary>That the server finds what a table of the sheet says of the support of claims.</summary>
    protected Task SupportIsAsOnTheSheetAsync(string table, int maxDepth, string equate) =>
        SameRowsAsync(
            Table(table),
            Independence,
            row => new { claim = row[0], options = new { maxDepth, equate } },
            (row, data) =>
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

    private bool IsOfTheCase(string claim) => claim.StartsWith(claims, StringComparison.Ordinal);

    /// <summary>Asks about each row, and compares the rows that the answers make with the table.</summary>
    protected async Task SameRowsAsync(
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
    protected async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var data = await among.DataAsync(query, variables);
        Assert.Equal(SampleServer.Indent(await alone.DataAsync(query, variables)), SampleServer.Indent(data));
        return data;
    }

    private static string DocumentOf(JsonElement statement) =>
        statement.GetProperty("document") is { ValueKind: JsonValueKind.Object } document ? Text(document, "key") : "none";

    /// <summary>What is at a path of members.</summary>
    protected static JsonElement At(JsonElement element, params string[] path) =>
        path.Aggregate(element, (at, name) => at.GetProperty(name));

    /// <summary>The elements of the list at a path of members.</summary>
    protected static JsonElement.ArrayEnumerator Items(JsonElement element, params string[] path) =>
        At(element, path).EnumerateArray();

    /// <summary>The text of what is at a path of members.</summary>
    protected static string Text(JsonElement element, params string[] path) => At(element, path).ToString();
}
