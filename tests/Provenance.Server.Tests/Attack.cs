using System.Text;
using System.Text.Json;

namespace Provenance.Server.Tests;

/// <summary>A request meant to hurt the server.</summary>
/// <param name="Name">What it does.</param>
/// <param name="SendAsync">Sends it by a client of the server, and gives the status and the answer.</param>
/// <param name="Status">The HTTP status that answers it.</param>
/// <param name="Answer">A part of the answer: the code of a limit, or words of an error or of the bounded data.</param>
internal sealed record Attack(
    string Name, Func<HttpClient, CancellationToken, Task<(int Status, string Answer)>> SendAsync, int Status, string Answer)
{
    /// <summary>The attacks that GraphQL servers are known for, against the limits a server has by default.</summary>
    public static IReadOnlyList<Attack> All { get; } =
    [
        Query("1,000 aliases", $"{{ {Many(1_000, i => $"a{i}: __typename")} }}", "TOO_MANY_ALIASES"),
        Query("1,000 directives on a field", $"{{ __typename {Many(1_000, _ => "@skip(if: false)")} }}", "TOO_MANY_DIRECTIVES"),
        Query("4,000 unknown directives", $"{{ __typename {Many(4_000, i => $"@d{i}")} }}", "TOO_MANY_DIRECTIVES"),
        Query("a field 5,000 times", $"{{ {Many(5_000, _ => "__typename")} }}", "TOO_MANY_SELECTIONS"),
        Query("fields to compare in pairs", $"{{ claims {{ nodes {{ {Many(1_900, _ => "key")} }} }} }}", "MERGING_TOO_EXPENSIVE"),
        Query("1,000 unknown fields", $"{{ {Many(1_000, i => $"field{i}")} }}", "Too many validation errors"),
        Query("circular fragments", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "Cannot spread fragment"),
        Query(
            "fragments that double 50 times",
            $"{{ ...F0 }} {Many(50, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}")}"
                + " fragment F50 on Query { __typename }",
            "TOO_MANY_SELECTIONS"),
        Query("a chain of 500 fragments", $"{{ ...F0 }} {Many(500, i => $"fragment F{i} on Query {{ ...F{i + 1} }}")}"
            + " fragment F500 on Query { __typename }", "OPERATION_TOO_DEEP"),
        Query("50,000 opening braces", new string('{', 50_000), "Syntax Error"),
        Query("10,000 nested selections", string.Concat(Enumerable.Repeat("{ a", 10_000)), "DOCUMENT_TOO_DEEP"),
        Query("150 nested fields", Nested(150, "source(by: { key: \"bbc\" })", "partOf"), "OPERATION_TOO_DEEP"),
        Query("a list value 10,000 deep", $"{{ nodes(ids: {new string('[', 10_000)}", "DOCUMENT_TOO_DEEP"),
        Query(
            "lists in lists in lists",
            "{ claims(first: 100) { nodes { statements(first: 100) { nodes { cites(first: 100) { nodes { id } } } } } } }",
            "COST_TOO_HIGH"),
        Query(
            "lists as long as a variable says",
            "query ($n: Int) { claims(first: $n) { nodes { statements(first: $n) { nodes { id } } } } }",
            "COST_TOO_HIGH",
            new { n = 2_000_000_000 }),
        Query(
            "a hundred traces of 20,000 statements",
            "{ claims(first: 100) { nodes { upstream(options: { maxNodes: 20000 }) { nodes { depth } } } } }",
            "COST_TOO_HIGH"),
        Query("a number of 10,000 digits", $"{{ claims(first: {new string('9', 10_000)}) {{ totalCount }} }}", "Int cannot represent"),
        Raw(
            "a number of 10,000 digits in variables",
            """{"query":"query ($n: Int) { claims(first: $n) { totalCount } }","variables":{"n":""" + new string('9', 10_000) + "}}",
            200,
            "has invalid value"),
        Query(
            "a string of 90,000 letters",
            $"{{ claim(by: {{ key: \"{new string('a', 90_000)}\" }}) {{ id }} }}",
            """{"data":{"claim":null}}"""),
        Query("a list of 20,000 ids", "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", "BAD_USER_INPUT",
            new { ids = Enumerable.Range(0, 20_000) }),
        Query("a document of 200,000 characters", new string(' ', 200_000), "DOCUMENT_TOO_LONG"),
        Query("a document of 20,000 tokens", $"{{ {Many(20_000, _ => "a")} }}", "TOO_MANY_TOKENS"),
        Query("1,500 operations", Many(1_500, i => $"query Q{i} {{ __typename }}"), "Must provide operation name"),
        Query("1,500 variables", $"query ({Many(1_500, i => $"$v{i}: Int")}) {{ __typename }}", "Too many validation errors"),
        Query(
            "60 introspections in one",
            $"{{ {Many(60, i => $"a{i}: __schema {{ types {{ fields {{ args {{ type {{ ofType {{ name }} }} }} }} }} }}")} }}",
            "COST_TOO_HIGH"),
        Query(
            "introspection in circles",
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
            "Maximum introspection depth exceeded"),
        Raw("variables 5,000 deep", """{"query":"{ __typename }","variables":{"a":""" + new string('[', 5_000), 400, "JSON_TOO_DEEP"),
        Raw("a body 50,000 deep", new string('[', 50_000), 400, "JSON_TOO_DEEP"),
        Raw("a batch of 1,000", $$"""[{{string.Join(',', Enumerable.Repeat("""{"query":"{ __typename }"}""", 1_000))}}]""", 400, "BATCH_REFUSED"),
        Raw("a body of 2 MiB", new string(' ', 2 * 1024 * 1024), 413, "REQUEST_TOO_LARGE"),
        Raw("one key twice", """{"query":"{ a }","query":"{ __typename }"}""", 400, "Duplicate property"),
        Raw("half a surrogate pair", """{"query":"\ud800"}""", 400, "half a surrogate pair"),
        new(
            "bytes that are not UTF-8", AttackSending.Post([.. "{\"query\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]), 400, "not valid UTF-8"),
        new("a chunk of FFFFFFFFFFFFFFFF bytes", AttackSending.Chunked("FFFFFFFFFFFFFFFF\r\n{}"), 400, "cannot be read"),
        new("a chunk whose size is no number", AttackSending.Chunked("many\r\n{}"), 400, "cannot be read"),
        new("200 bodies that do not come, and a question", AttackSending.AfterSlowBodies(200), 200, """{"data":{"__typename":"Query"}}"""),
        new("a page of another site", AttackSending.Preflight("https://evil.example"), 405, "is not allowed here"),
        new("another name for the server", AttackSending.WithHeader("Host", "evil.example"), 403, "FORBIDDEN"),
        new("an address that the client makes up", AttackSending.WithHeader("X-Forwarded-For", "127.0.0.1"), 403, "FORBIDDEN"),
        Raw("a hash that nobody knows", Persisted("{}"), 200, "PERSISTED_QUERY_NOT_FOUND"),
        Raw("a hash of something else", Persisted("""{"query":"{ __typename }"}"""), 200, "PERSISTED_QUERY_HASH_MISMATCH"),
    ];

    private static Attack Query(string name, string query, string answer, object? variables = null) =>
        new(name, AttackSending.Post(JsonSerializer.SerializeToUtf8Bytes(new { query, variables })), 200, answer);

    private static Attack Raw(string name, string body, int status, string answer) =>
        new(name, AttackSending.Post(Encoding.UTF8.GetBytes(body)), status, answer);

    private static string Many(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));

    private static string Nested(int depth, string first, string next) =>
        $"{{ {first} {string.Concat(Enumerable.Repeat($"{{ {next} ", depth))} {{ id }} {new string('}', depth + 1)}";

    private static string Persisted(string request)
    {
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{new string('0', 64)}}}"}}""";
        return request is "{}" ? $$"""{"extensions":{{extensions}}}""" : $$"""{{request[..^1]}},"extensions":{{extensions}}}""";
    }
}
