using System.Text.Json.Nodes;

namespace Provenance.Server.Tests.Clearances;

/// <summary>Queries that ask every field of the schema: one for what a type has of plain values, where records of the type
/// are listed, and one for each of its other fields, with the plain values of what that leads to. What one of two readers
/// may not see would have to show in one of these answers to be seen at all.</summary>
internal sealed class SchemaWalk
{
    /// <summary>Where a query says how many of each list.</summary>
    private const string Count = "§";

    /// <summary>Lists that many stores leave empty: other records are asked for through them only if nothing else leads
    /// there.</summary>
    private static readonly HashSet<string> _seldom = ["corrections", "proposals", "populations", "places"];

    private const string Type = "type { name kind ofType { name kind ofType { name kind ofType { name kind } } } }";

    /// <summary>What the walk has to know of the schema.</summary>
    public const string Introspection =
        $$"""
        {
          __schema {
            types {
              name kind
              possibleTypes { name }
              enumValues { name }
              fields { name args { name defaultValue {{Type}} } {{Type}} }
            }
          }
        }
        """;

    private readonly Dictionary<string, JsonNode> _types;
    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly HashSet<string> _walked = [];
    private readonly List<WalkedQuery> _queries = [];
    private int _order;

    /// <summary>Walks a schema.</summary>
    /// <param name="schema">The answer to <see cref="Introspection"/>.</param>
    /// <param name="values">A value for arguments, by their type or by field and argument: <c>Query.node(id)</c>. An
    /// argument that may be left out is, and is given in a query of its own if its type is among them.</param>
    public SchemaWalk(JsonNode schema, IReadOnlyDictionary<string, string> values)
    {
        _types = schema["__schema"]!["types"]!.AsArray().ToDictionary(each => (string)each!["name"]!, each => each!);
        _values = values;
        PriorityQueue<(string Type, string Place), (int Distance, int Order)> open = new();
        open.Enqueue(("Query", "…"), (0, 0));
        while (open.TryDequeue(out var next, out var at))
        {
            if (_walked.Add(next.Type))
            {
                Walk(next.Type, next.Place, at.Distance, open);
            }
        }
    }

    /// <summary>The queries.</summary>
    public IReadOnlyList<WalkedQuery> Queries => _queries;

    /// <summary>The types of which records are asked for.</summary>
    public IReadOnlySet<string> Types => _walked;

    /// <summary>A query for lists of at most so many.</summary>
    public static string TextOf(WalkedQuery query, int count) =>
        query.Text.Replace(Count, $"{count}", StringComparison.Ordinal);

    private void Walk(
        string type, string place, int distance, PriorityQueue<(string Type, string Place), (int, int)> open)
    {
        var fields = _types[type]["fields"]!.AsArray().Select(field => field!).ToList();
        Ask(place, type, fields.Where(IsPlain).Select(field => (string)field["name"]!), Plain(type));
        foreach (var field in fields.Where(field => !IsPlain(field)))
        {
            var target = (string)Named(field["type"]!)["name"]!;
            foreach (var call in CallsOf(type, field))
            {
                Ask(place, type, [(string)field["name"]!], $"{call} {Parts(target)}");
            }

            if (IsLeaf(field["type"]!))
            {
                continue;
            }

            var step = distance + DistanceBy(field);
            foreach (var kind in KindsOf(target))
            {
                var below = Within(place, $"{CallsOf(type, field).First()} {{ __typename ... on {kind} {{ … }} }}");
                open.Enqueue((kind, below), (step, _order++));
            }
        }
    }

    private void Ask(string place, string type, IEnumerable<string> fields, string selection)
    {
        if (selection.Length > 0)
        {
            _queries.Add(new($"{{ {Within(place, selection)} }}", [.. fields.Select(field => $"{type}.{field}")]));
        }
    }

    private static string Within(string place, string selection) =>
        place.Replace("…", selection, StringComparison.Ordinal);

    /// <summary>A field with the arguments that it needs, and once more with each that the walk has a value for.</summary>
    private IEnumerable<string> CallsOf(string type, JsonNode field)
    {
        var arguments = field["args"]!.AsArray().Select(argument => argument!).ToList();
        List<string> needed =
        [
            .. arguments.Where(IsNeeded).Select(argument => $"{argument["name"]}: {Value(type, field, argument)}"),
            .. arguments.Where(argument => (string)argument["name"]! == "first").Select(_ => $"first: {Count}"),
        ];
        yield return Called(needed);
        foreach (var argument in arguments.Where(argument => IsNeeded(argument) && Named(argument["type"]!) is var of
            && (string)of["kind"]! == "ENUM" && !_values.ContainsKey((string)of["name"]!)))
        {
            var name = (string)argument["name"]!;
            var first = Value(type, field, argument);
            foreach (var other in _types[(string)Named(argument["type"]!)["name"]!]["enumValues"]!.AsArray().Skip(1))
            {
                yield return Called([.. needed.Select(given =>
                    given == $"{name}: {first}" ? $"{name}: {other!["name"]}" : given)]);
            }
        }

        if (arguments.Any(argument => (string)argument["name"]! == "last"))
        {
            yield return Called([.. needed.Select(given => given == $"first: {Count}" ? $"last: {Count}" : given)]);
        }

        foreach (var argument in arguments.Where(argument =>
            !IsNeeded(argument) && !IsLeaf(argument["type"]!) && _values.ContainsKey((string)Named(argument["type"]!)["name"]!)))
        {
            yield return Called([.. needed, $"{argument["name"]}: {Value(type, field, argument)}"]);
        }

        string Called(List<string> given) =>
            given.Count == 0 ? $"{field["name"]}" : $"{field["name"]}({string.Join(", ", given)})";
    }

    private string Value(string type, JsonNode field, JsonNode argument) =>
        _values.TryGetValue($"{type}.{field["name"]}({argument["name"]})", out var own) ? own : Value(argument["type"]!);

    private string Value(JsonNode type) => ((string)type["kind"]!, (string?)type["name"]) switch
    {
        ("NON_NULL", _) => Value(type["ofType"]!),
        ("LIST", _) => $"[{Value(type["ofType"]!)}]",
        (_, { } name) when _values.TryGetValue(name, out var value) => value,
        ("ENUM", { } name) => (string)_types[name]["enumValues"]![0]!["name"]!,
        var (_, name) => throw new NotSupportedException($"Say what to give for arguments of type {name}."),
    };

    /// <summary>What is selected of a type below a field: of a record its plain values, of several kinds what they
    /// share.</summary>
    private string Parts(string type) => (string)_types[type]["kind"]! switch
    {
        "SCALAR" or "ENUM" => "",
        "UNION" => $"{{ __typename {(KindsOf(type).Any(HasId) ? "... on Node { id }" : "")} }}",
        _ => $"{{ __typename {Plain(type)} }}",
    };

    private string Plain(string type) => string.Join(' ', _types[type]["fields"]!.AsArray()
        .Where(field => IsPlain(field!)).Select(field => (string)field!["name"]!));

    private IEnumerable<string> KindsOf(string type) =>
        _types[type]["possibleTypes"]?.AsArray().Select(each => (string)each!["name"]!) ?? [type];

    // A group of a whole list has no key and no record: other groups show more.
    private static int DistanceBy(JsonNode field) => (string)field["name"]! == "aggregates" ? 40
        : IsLookUp(field) ? 20
        : _seldom.Contains((string)field["name"]!) ? 10
        : (string)field["name"]! == "edges" ? 2
        : 1;

    private bool HasId(string type) => _types[type]["fields"]!.AsArray().Any(field => (string)field!["name"]! == "id");

    private static bool IsPlain(JsonNode field) => IsLeaf(field["type"]!) && field["args"]!.AsArray().Count == 0;

    private static bool IsLeaf(JsonNode type) => (string)Named(type)["kind"]! is "SCALAR" or "ENUM";

    private static bool IsLookUp(JsonNode field) => field["args"]!.AsArray().Any(argument => IsNeeded(argument!));

    private static bool IsNeeded(JsonNode argument) =>
        (string)argument["type"]!["kind"]! == "NON_NULL" && argument["defaultValue"] is null;

    private static JsonNode Named(JsonNode type) => type["ofType"] is { } inner ? Named(inner) : type;
}

/// <summary>A query of the walk.</summary>
/// <param name="Text">The query, which leaves open how many of each list.</param>
/// <param name="Fields">The fields that it is for: <c>Claim.statements</c>.</param>
internal sealed record WalkedQuery(string Text, IReadOnlyList<string> Fields);
