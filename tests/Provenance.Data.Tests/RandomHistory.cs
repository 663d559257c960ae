using System.Text;
using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;

namespace Provenance.Data.Tests;

/// <summary>The sample, recorded in many changes from a seed: its passages in any order, some quoting and some hedged in
/// another way than the article, so that later ones complete what earlier ones told; and some of them corrected. Meanwhile fields of records are put right,
/// further names are added, and records are merged, marked and taken apart again.</summary>
internal sealed class RandomHistory
{
    private static readonly string[] _passageLists = ["attributions", "unattributed", "claimLinks"];
    private static readonly string[] _amendableKinds = ["source", "document", "question", "claim"];
    private static readonly string[] _identifiedKinds = ["source", "claim", "population", "place"];
    private static readonly string[] _likelihoods = ["LIKELY", "UNLIKELY", "ALMOST_CERTAIN"];

    private readonly Random _random;
    private readonly List<string> _correctable = [];
    private readonly Queue<(string List, JsonNode Record)> _left;
    private readonly (string Kind, string Key)[] _amendable;
    private readonly (string Of, string Key)[] _identified;
    private readonly Dictionary<string, JsonObject> _decided = [];
    private int _amended;
    private int _asked;

    public RandomHistory(int seed)
    {
        _random = new(seed);
        var sample = SampleCorpus.Json();

        // A passage that responds to another comes with the link that says so, or not at all.
        var responding = sample["attributionLinks"]!.AsArray()
            .Where(link => (string)link!["kind"]! == "RESPONDS_TO").Select(link => (string)link!["from"]!).ToHashSet();
        var records = _passageLists
            .SelectMany(list => sample[list]!.AsArray().Select(record => (list, record!.DeepClone())))
            .Where(item => !responding.Contains((string)item.Item2["id"]!))
            .ToArray();
        _random.Shuffle(records);
        _left = new(records);
        foreach (var list in _passageLists.Append("attributionLinks"))
        {
            sample[list] = new JsonArray();
        }

        _amendable =
        [
            .. from kind in _amendableKinds
               from record in sample[$"{kind}s"]!.AsArray()
               select (kind, (string)record!["id"]!),
        ];
        _identified =
        [
            .. from kind in _identifiedKinds
               from record in sample[$"{kind}s"]?.AsArray() ?? []
               select (kind.ToUpperInvariant(), (string)record!["id"]!),
        ];
        First = sample;
    }

    /// <summary>What the passages refer to: the first change.</summary>
    public JsonNode First { get; }

    /// <summary>Records the next change; false when nothing is left.</summary>
    public async Task<bool> NextAsync(TemporaryStore store)
    {
        if (_left.Count == 0)
        {
            return false;
        }

        JsonObject records = new()
        {
            ["corrections"] = new JsonArray(Corrections()),
            ["amendments"] = new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Amendment())]),
            ["additions"] = new JsonArray([.. Enumerable.Range(0, _random.Next(2)).Select(_ => Addition())]),
        };
        foreach (var list in _passageLists)
        {
            records[list] = new JsonArray();
        }

        for (var count = _random.Next(1, 12); count > 0 && _left.TryDequeue(out var next); count--)
        {
            records[next.List]!.AsArray().Add(next.List == "attributions" ? Varied(next.Record) : next.Record);
        }

        Assert.Empty((await RecordAsync(store, records)).Errors);
        return true;
    }

    /// <summary>Decides that two records are one, or are two, or takes such a decision back, in a change of its own; false if
    /// the decision does not go together with what is on record.</summary>
    public async Task<bool> DecideAsync(TemporaryStore store)
    {
        JsonObject link;
        if (_decided.Count > 0 && _random.Next(4) == 0)
        {
            (var key, link) = _decided.ElementAt(_random.Next(_decided.Count));
            _decided.Remove(key);
            link = link.DeepClone().AsObject();
            link["ended"] = new JsonObject { ["reason"] = "It was a mistake." };
        }
        else
        {
            var (of, from) = _identified[_random.Next(_identified.Length)];
            var others = _identified.Where(record => record.Of == of).ToArray();
            link = new()
            {
                ["id"] = $"I-{++_asked}",
                ["of"] = of,
                ["kind"] = _random.Next(5) == 0 ? "NOT_THE_SAME" : "MERGED",
                ["from"] = from,
                ["to"] = others[_random.Next(others.Length)].Key,
                ["reason"] = "It seems so.",
            };
        }

        var decided = (await RecordAsync(store, new() { ["identities"] = new JsonArray(link.DeepClone()) })).Errors.Count == 0;
        if (decided && link["ended"] is null)
        {
            _decided.Add((string)link["id"]!, link);
        }

        return decided;
    }

    private Task<ImportOutcome> RecordAsync(TemporaryStore store, JsonObject records) =>
        store.Get<CorpusImporter>().RecordAsync(
            CorpusReader.ReadRecords("random", Encoding.UTF8.GetBytes(records.ToJsonString())),
            ChangeAction.RecordCitation,
            $"annotator {_random.Next(3)}",
            request: null,
            TestContext.Current.CancellationToken);

    private JsonNode Varied(JsonNode attribution)
    {
        _correctable.Add((string)attribution["id"]!);
        if (_random.Next(3) == 0)
        {
            attribution["mode"] = "DIRECT";
        }

        foreach (var claim in attribution["claims"]?.AsArray() ?? [])
        {
            if (_random.Next(3) == 0)
            {
                claim!["hedge"] = new JsonObject
                {
                    ["text"] = "perhaps",
                    ["phia"] = _likelihoods[_random.Next(_likelihoods.Length)],
                };
            }
        }

        return attribution;
    }

    private JsonObject Amendment()
    {
        var (kind, key) = _amendable[_random.Next(_amendable.Length)];
        var member = kind == "question" ? "subject" : "note";
        return new()
        {
            ["id"] = $"AM-{++_amended}",
            [kind] = key,
            ["fields"] = new JsonObject { [member] = $"Version {_amended}." },
            ["reason"] = "It was noted wrongly.",
        };
    }

    private JsonObject Addition()
    {
        var sources = _amendable.Where(record => record.Kind == "source").ToArray();
        return new()
        {
            ["id"] = $"AD-{++_amended}",
            ["source"] = sources[_random.Next(sources.Length)].Key,
            ["aliases"] = new JsonArray($"Name {_amended}"),
        };
    }

    private JsonNode[] Corrections()
    {
        if (_correctable.Count == 0 || _random.Next(2) == 0)
        {
            return [];
        }

        var place = _random.Next(_correctable.Count);
        var wrong = _correctable[place];
        _correctable.RemoveAt(place);
        return [new JsonObject { ["id"] = $"K-{wrong}", ["of"] = wrong, ["reason"] = "It was misread." }];
    }
}
