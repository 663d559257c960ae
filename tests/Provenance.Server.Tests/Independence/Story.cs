using System.Text.Json.Nodes;

namespace Provenance.Server.Tests.Independence;

/// <summary>An invented story of one claim, as a corpus: outlets, those whom they cite, and who cites whom.</summary>
internal sealed class Story
{
    private readonly string _key;
    private readonly JsonArray _documents = [];
    private readonly JsonArray _sources = [];
    private readonly JsonArray _attributions = [];
    private readonly JsonArray _links = [];

    /// <param name="key">What the keys of its records begin with.</param>
    internal Story(string key) => _key = key;

    /// <summary>The key of its claim.</summary>
    internal string Claim => $"{_key}-c";

    /// <summary>The corpus.</summary>
    internal JsonNode Corpus => new JsonObject
    {
        ["meta"] = new JsonObject { ["key"] = _key, ["title"] = _key },
        ["documents"] = _documents.DeepClone(),
        ["sources"] = _sources.DeepClone(),
        ["questions"] = new JsonArray(new JsonObject { ["id"] = $"{_key}-q", ["text"] = "How many died?" }),
        ["claims"] = new JsonArray(new JsonObject
        {
            ["id"] = Claim,
            ["question"] = $"{_key}-q",
            ["proposition"] = "Thirty people died.",
        }),
        ["attributions"] = _attributions.DeepClone(),
        ["attributionLinks"] = _links.DeepClone(),
    };

    /// <summary>Adds a source, by its name, with further members.</summary>
    internal Story Source(string name, string type = "ORGANISATION", string kind = "MINISTRY", JsonObject? more = null)
    {
        JsonObject source = new() { ["id"] = KeyOf(name), ["type"] = type, ["kind"] = kind, ["name"] = name };
        foreach (var (member, value) in more ?? [])
        {
            source[member] = value?.DeepClone();
        }
        _sources.Add(source);
        return this;
    }

    /// <summary>Adds a person.</summary>
    internal Story Person(string name, params string[] possiblySameAs) => Source(name, "PERSON", "OTHER", new()
    {
        ["possiblySameAs"] = Keys(possiblySameAs),
    });

    /// <summary>Adds an outlet.</summary>
    internal Story Outlet(string name, JsonObject? more = null) => Source(name, kind: "OUTLET", more: more);

    /// <summary>Adds a document that is not held.</summary>
    internal Story Document(string name, string? publisher = null)
    {
        JsonObject document = new() { ["id"] = KeyOf(name), ["kind"] = "STATEMENT", ["held"] = false, ["description"] = name };
        if (publisher is not null)
        {
            document["publisher"] = KeyOf(publisher);
        }
        _documents.Add(document);
        return this;
    }

    /// <summary>Adds an article of an outlet that ascribes the claim to a chain of sources.</summary>
    /// <param name="outlet">The outlet.</param>
    /// <param name="chain">The sources, nearest first: "Ministry", "Ministry+Society" who speak together, "Ministry@Note" in
    /// a document.</param>
    /// <param name="words">The text of the article.</param>
    /// <param name="day">The day on which it appeared.</param>
    internal Story Article(string outlet, string chain, string? words = null, string day = "2025-01-14")
    {
        var key = $"{_key}-{_attributions.Count + 1}";
        var text = words ?? $"Thirty died, {chain} told {outlet} in its article number {_attributions.Count + 1}.";
        _documents.Add(new JsonObject
        {
            ["id"] = $"{key}-d",
            ["kind"] = "ARTICLE",
            ["held"] = true,
            ["text"] = text,
            ["publisher"] = KeyOf(outlet),
            ["publishedAt"] = new JsonObject { ["earliest"] = day, ["latest"] = day, ["basis"] = "STATED" },
        });
        _attributions.Add(new JsonObject
        {
            ["id"] = key,
            ["document"] = $"{key}-d",
            ["section"] = "BODY",
            ["span"] = new JsonObject { ["start"] = 0, ["end"] = text.Length, ["text"] = text },
            ["chain"] = new JsonArray([.. chain.Split(" > ").Select(Hop)]),
            ["mode"] = "PARAPHRASE",
            ["attitude"] = "ASSERTION",
            ["stance"] = "ASSERTS",
            ["tone"] = "NEUTRAL",
            ["claims"] = new JsonArray(new JsonObject { ["claim"] = Claim }),
        });
        return this;
    }

    /// <summary>Says that the passages of two articles, by their numbers, render one statement.</summary>
    internal Story Same(int article, int other)
    {
        _links.Add(new JsonObject
        {
            ["id"] = $"{_key}-l{_links.Count + 1}",
            ["kind"] = "SAME_STATEMENT",
            ["from"] = $"{_key}-{article}",
            ["to"] = $"{_key}-{other}",
        });
        return this;
    }

    internal string KeyOf(string name) => $"{_key}-{name.ToUpperInvariant().Replace(' ', '-')}";

    private JsonArray Keys(IEnumerable<string> names) => [.. names.Select(name => (JsonNode)KeyOf(name))];

    private JsonNode Hop(string text)
    {
        var parts = text.Split('@');
        var speakers = parts[0].Split('+');
        JsonObject hop = new()
        {
            ["source"] = KeyOf(speakers[0]),
            ["jointly"] = Keys(speakers.Skip(1)),
            ["basis"] = "EXPLICIT",
            ["relation"] = "SAYS",
        };
        if (parts.Length > 1)
        {
            hop["venue"] = KeyOf(parts[1]);
            hop["venueBasis"] = "EXPLICIT";
        }
        return hop;
    }
}
