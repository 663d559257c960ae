namespace Provenance.Server.Tests.Scale;

/// <summary>Something to ask a large store under default limits, about the statement that is cited most.</summary>
/// <param name="Name">What it asks for.</param>
/// <param name="Query">The operation.</param>
/// <param name="Statements">
/// How many SQL statements it takes, however much the store holds; null where a trace asks, which takes some for each
/// level.
/// </param>
internal sealed record ScaleQuestion(string Name, string Query, int? Statements = null)
{
    private const string Coverage = "coverage { complete stoppedBy nodesVisited citationsVisited maxDepthReached }";
    private const string Most = "{ maxNodes: 20000, maxDepth: 64 }";
    private const string MostEqual = "{ maxNodes: 20000, maxDepth: 64, equate: SAME_AS }";
    private const string Few = $"origins {{ class }} {Coverage}";
    private const string Trace = $"nodes {{ depth }} citations {{ relation }} origins {{ class }} {Coverage}";

    /// <summary>The claim against whose trace the others are measured: one that is cited little.</summary>
    internal static readonly ScaleQuestion SingleTrace = new(
        "trace of a single claim", Claim("upstream { " + Trace + " }", "claim-20-1"));

    internal static IReadOnlyList<ScaleQuestion> All { get; } =
    [
        SingleTrace,
        new("claim.upstream", Claim($"upstream {{ {Trace} }}")),
        new("claim.downstream", Claim($"downstream {{ {Trace} }}")),
        new("claim.upstream, SAME_AS", Claim($"upstream(options: {{ equate: SAME_AS }}) {{ {Trace} }}")),
        new("statement.upstream", Statement($"upstream {{ {Trace} }}")),
        new("statement.downstream", Statement($"downstream {{ {Trace} }}")),
        new("document.downstream", $$"""query Q($document: String!) { document(by: { key: $document }) { downstream { {{Trace}} } } }"""),
        new("claim.upstream, 20,000 statements", Claim($"upstream(options: {Most}) {{ {Few} }}")),
        new("claim.downstream, 20,000 statements", Claim($"downstream(options: {Most}) {{ {Few} }}")),
        new("chains", Claim($"upstream {{ chains {{ firstHandHops }} {Coverage} }}")),
        new("independence", Claim($"independence {{ independentOrigins bounds {{ min max }} {Coverage} }}")),
        new("independence, 20,000 statements", Claim($"independence(options: {Most}) {{ verdict {Coverage} }}")),
        new("independence, 20,000 statements, SAME_AS", Claim($"independence(options: {MostEqual}) {{ verdict {Coverage} }}")),
        new("bottlenecks, 20,000 statements", Claim($"bottlenecks(options: {Most}) {{ source {{ name }} }}")),
        new("minimumRefutation, 20,000 statements", Claim($"minimumRefutation(options: {Most}) {{ name }}")),
        new("without, 20,000 statements", $$"""query Q($claim: String!, $sourceId: ID!) { claim(by: { key: $claim }) { without(sources: [{ id: $sourceId }], options: {{Most}}) { independentOrigins {{Coverage}} } } }"""),
        new("drift, 20,000 statements", Claim($"drift(options: {Most}) {{ dimensions }}")),
        new("brief", Claim("brief { text }")),
        new("brief, 20,000 statements", Claim($"brief(options: {Most}) {{ text }}")),
        new("chains between sources", $$"""query Q($sourceId: ID!) { chains(from: { key: "outlet-0" }, to: { id: $sourceId }) { chains { firstHandHops } {{Coverage}} } }"""),
        new("chains between sources, 20,000 statements", $$"""query Q($sourceId: ID!) { chains(from: { key: "outlet-0" }, to: { id: $sourceId }, options: {{Most}}) { chains { firstHandHops } {{Coverage}} } }"""),
        new("retractionImpact of a document", $$"""query Q($document: String!) { document(by: { key: $document }) { retractionImpact { documents { title } } } }"""),
        new("bottlenecks", Claim($"bottlenecks {{ source {{ name }} }} independence {{ {Coverage} }}")),
        new("minimumRefutation", Claim($"minimumRefutation {{ name }} independence {{ {Coverage} }}")),
        new("without", $$"""query Q($claim: String!, $sourceId: ID!) { claim(by: { key: $claim }) { without(sources: [{ id: $sourceId }]) { independentOrigins {{Coverage}} } } }"""),
        new("independence of another claim", Other($"independence {{ verdict {Coverage} }}")),
        new("chains of another claim", Other($"upstream {{ chains {{ firstHandHops }} {Coverage} }}")),
        new("without, of another claim", $$"""query Q($other: String!, $sourceId: ID!) { claim(by: { key: $other }) { without(sources: [{ id: $sourceId }]) { independentOrigins {{Coverage}} } } }"""),
        new("claim.drift", Claim("drift { dimensions }")),
        new("claim.drift of another claim", Other("drift { dimensions }")),
        new("question.drift", Question("drift { dimensions }"), 11),
        new("matrix", Question($"matrix {{ rows {{ source {{ name }} }} cells {{ relation }} {Coverage} }}"), 8),
        new("compare", $$"""query Q($questionId: ID!, $sourceId: ID!) { compare(question: { id: $questionId }, sources: [{ id: $sourceId }, { key: "outlet-0" }, { key: "ministry-0" }]) { cells { relation } {{Coverage}} } }""", 10),
        new("estimates", Question("estimates { estimate { verbatim } }"), 8),
        new("claimsRestingOn", "{ claimsRestingOn(originClass: ANONYMOUS) { totalCount nodes { proposition } } }", 2),
        new("claimsRestingOn, SAME_AS", "{ claimsRestingOn(originClass: ANONYMOUS, equate: SAME_AS) { nodes { proposition } } }", 4),
        new("circularReports", $"{{ circularReports {{ totalCount nodes {{ kind sources {{ name }} }} {Coverage} }} }}", 3),
        new("mostReliedUponSources", $"{{ mostReliedUponSources {{ totalCount edges {{ claimCount statementCount outletCount node {{ name }} }} {Coverage} }} }}", 2),
        new("mostReliedUponSources, SAME_AS", $"{{ mostReliedUponSources(equate: SAME_AS) {{ totalCount nodes {{ name }} {Coverage} }} }}", 4),
        new("source.citedBy", Source("citedBy { totalCount edges { citationCount claimCount documentCount node { name } } }"), 4),
        new("source.cites", Source("cites { totalCount edges { citationCount node { name } } }"), 4),
        new("source.citedBy by month", Source("citedBy { groupedAggregates(groupBy: [MONTH], order: KEY) { groups { keys count } } }"), 2),
        new("citations by month and relation", "{ citations { groupedAggregates(groupBy: [MONTH, RELATION]) { groups { keys count } } } }", 1),
        new("network", "{ network { totalCount edges { citationCount claimCount earliest citing { name } cited { name } } } }", 3),
        new("statement.citedBy", Statement("citedBy { totalCount nodes { relation } }"), 3),
        new("search", """{ search(text: "bridge destroyed") { totalCount nodes { __typename } } }""", 3),
        new("search, mistyped name", """{ search(text: "Alburg Heraldd") { totalCount nodes { __typename } } }""", 3),
        new("claims by proposition", "{ claims(order: [{ proposition: ASC }]) { nodes { proposition } } }", 1),
        new("documents by date", "{ documents(order: [{ publishedAt: { latest: DESC } }]) { nodes { title } } }", 1),
        new("claims filtered", """{ claims(where: { proposition: { contains: "bridge" } }) { totalCount nodes { proposition } } }""", 2),
        new("statements of a claim", Claim("statements { totalCount nodes { stance } }"), 3),
        new("citations", "{ citations { totalCount nodes { relation firstHand citing { source { name } } cited { source { name } } } } }", 5),
    ];

    private static string Claim(string fields, string? key = null) => key is null
        ? $$"""query Q($claim: String!) { claim(by: { key: $claim }) { {{fields}} } }"""
        : $$"""{ claim(by: { key: "{{key}}" }) { {{fields}} } }""";

    private static string Other(string fields) => $$"""query Q($other: String!) { claim(by: { key: $other }) { {{fields}} } }""";

    private static string Statement(string fields) =>
        $$"""query Q($statement: ID!) { node(id: $statement) { ... on Statement { {{fields}} } } }""";

    private static string Question(string fields) =>
        $$"""query Q($question: String!) { question(by: { key: $question }) { {{fields}} } }""";

    private static string Source(string fields) =>
        $$"""query Q($source: String!) { source(by: { key: $source }) { {{fields}} } }""";
}
