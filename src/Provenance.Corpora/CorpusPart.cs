using System.Text.Json.Nodes;

namespace Provenance.Corpora;

/// <summary>A part of a corpus that can be imported by itself: some records, and all that these rest on. What tells more of a
/// record, such as an addition, a correction or a decision about identity, comes with it; links between two records come
/// where both are there.</summary>
public sealed class CorpusPart
{
    private static readonly string[] _subjects = ["source", "document", "population", "place", "question", "claim"];

    private readonly List<(CorpusLineKind Kind, JsonObject Record)> _records = [];
    private readonly Dictionary<string, List<int>> _named = [];
    private readonly HashSet<int> _taken = [];

    private CorpusPart(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var record = JsonNode.Parse(line)!.AsObject();
            var kind = CorpusLine.KindOf((string)record[CorpusLine.KindMember]!);
            foreach (var name in NamesOf(kind, record))
            {
                if (!_named.TryGetValue(name, out var places))
                {
                    _named.Add(name, places = []);
                }

                places.Add(_records.Count);
            }

            _records.Add((kind, record));
        }
    }

    /// <summary>The lines of the part as JSON Lines, in the order of the whole.</summary>
    /// <param name="lines">The whole, of which every record that one refers to is a part.</param>
    /// <param name="passages">The ids of attributions.</param>
    /// <param name="records">The ids of sources, documents and claims.</param>
    /// <param name="meta">What the part says of itself.</param>
    /// <param name="until">The moment after which nothing was added, corrected or decided yet.</param>
    public static IEnumerable<string> Lines(
        IEnumerable<string> lines,
        IReadOnlySet<string> passages,
        IReadOnlySet<string> records,
        JsonObject meta,
        DateTimeOffset until)
    {
        CorpusPart part = new(lines);
        part.Take(passages, records, until);
        return part.Written(meta);
    }

    private void Take(IReadOnlySet<string> passages, IReadOnlySet<string> records, DateTimeOffset until)
    {
        for (var place = 0; place < _records.Count; place++)
        {
            var (kind, record) = _records[place];
            var chosen = kind switch
            {
                CorpusLineKind.Attribution => passages,
                CorpusLineKind.Source or CorpusLineKind.Document or CorpusLineKind.Claim => records,
                _ => null,
            };
            if (chosen?.Contains(IdOf(record) ?? "") is true)
            {
                Take(place);
            }
        }

        // What comes along may bring records of which again something is told.
        for (var before = -1; before < _taken.Count;)
        {
            before = _taken.Count;
            for (var place = 0; place < _records.Count; place++)
            {
                var (kind, record) = _records[place];
                if (!_taken.Contains(place) && ComesAlong(kind, record) && !IsLater(record, until))
                {
                    Take(place);
                }
            }
        }
    }

    private bool ComesAlong(CorpusLineKind kind, JsonObject record) => kind switch
    {
        CorpusLineKind.Addition or CorpusLineKind.Amendment or CorpusLineKind.Assessment or CorpusLineKind.Correction =>
            Subject(record) is [_, ..] subject && subject.TrueForAll(IsTaken),
        CorpusLineKind.AttributionLink => IsTaken(record["from"]),
        CorpusLineKind.ClaimLink => IsTaken(record["from"]) && IsTaken(record["to"]),
        CorpusLineKind.Identity => IsTaken(record["from"]) || IsTaken(record["to"]),
        CorpusLineKind.Excluded => IsTaken(record["document"]),
        CorpusLineKind.Unattributed => IsTaken(record["document"]) && IsTaken(record["claim"]),
        _ => false,
    };

    /// <summary>What something is told of.</summary>
    private static List<JsonNode> Subject(JsonObject record) =>
        record["of"] is JsonValue corrected ? [corrected]
        : [.. _subjects.Select(member => (record["of"] ?? record)[member]).OfType<JsonNode>()];

    private bool IsTaken(JsonNode? name) =>
        name is JsonValue && _named.TryGetValue((string)name!, out var places) && places.Exists(_taken.Contains);

    private static bool IsLater(JsonObject record, DateTimeOffset until) =>
        record["recordedAt"] is JsonValue value && value.TryGetValue(out DateTimeOffset recorded) && recorded > until;

    /// <summary>Takes a record and all that it names.</summary>
    private void Take(int place)
    {
        Stack<int> waiting = new([place]);
        while (waiting.TryPop(out var next))
        {
            if (_taken.Add(next))
            {
                foreach (var name in TextsIn(_records[next].Record))
                {
                    foreach (var named in _named.GetValueOrDefault(name, []))
                    {
                        waiting.Push(named);
                    }
                }
            }
        }
    }

    private IEnumerable<string> Written(JsonObject meta)
    {
        yield return CorpusJson.Compact(new JsonObject
        {
            [CorpusLine.KindMember] = CorpusLine.NameOf(CorpusLineKind.Meta),
            ["meta"] = meta.DeepClone(),
        });
        for (var place = 0; place < _records.Count; place++)
        {
            if (_taken.Contains(place))
            {
                yield return CorpusJson.Compact(_records[place].Record);
            }
        }
    }

    /// <summary>By what other records name one.</summary>
    private static IEnumerable<string> NamesOf(CorpusLineKind kind, JsonObject record) => kind switch
    {
        CorpusLineKind.Population or CorpusLineKind.Place =>
            [.. TextsIn(record["id"]), .. TextsIn(record["name"]), .. TextsIn(record["aliases"])],
        CorpusLineKind.Meta or CorpusLineKind.Addition or CorpusLineKind.Amendment or CorpusLineKind.Assessment
            or CorpusLineKind.Correction or CorpusLineKind.Identity or CorpusLineKind.Excluded => [],
        _ => IdOf(record) is { } id ? [id] : [],
    };

    private static string? IdOf(JsonObject record) => (string?)record["id"];

    private static IEnumerable<string> TextsIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => TextsIn(member.Value)),
        JsonArray items => items.SelectMany(TextsIn),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };
}
