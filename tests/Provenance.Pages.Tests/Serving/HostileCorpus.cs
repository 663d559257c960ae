using System.Text.Json.Nodes;

namespace Provenance.Pages.Tests.Serving;

/// <summary>A small corpus with hostile texts in every field that pages show: markup, controls that turn the direction of a
/// line, words of 10,000 characters, scripts from right to left, and letters beyond the basic plane.</summary>
internal static class HostileCorpus
{
    /// <summary>Markup that would run if it were not escaped, in text and in attributes.</summary>
    public const string Markup = "</title><script>window.hacked = 1</script><img src=x onerror=\"window.hacked = 1\">'\"";

    /// <summary>A line that would turn everything after it around.</summary>
    public const string Turned = "\u202Eevil\u202C \u2067isolated\u2069 \u200F";

    /// <summary>A word without a place to break.</summary>
    public static string Long { get; } = new('W', 10_000);

    /// <summary>A word as long as a name may be.</summary>
    public static string LongName { get; } = new('N', 800);

    /// <summary>Words from right to left, and letters beyond the basic plane.</summary>
    public const string Foreign = "قال المسؤول 42 🧨👩🏽‍🚀 𝔘𝔫𝔦𝔠𝔬𝔡𝔢";

    /// <summary>Keys with every character that means something in an address.</summary>
    public const string Key = "a/b?c=d&e#f%2F../\\ \"<é🧨>+;=:@";

    /// <summary>Makes it.</summary>
    public static JsonNode Make()
    {
        const string Passage = $"The {Markup} sank in May, {Turned} {Foreign} said on Monday.";
        var text = $"{Passage}\n\n{Long}\n\nIts own voice is {Markup}.";
        return new JsonObject
        {
            ["meta"] = new JsonObject { ["key"] = "hostile", ["title"] = "Hostile texts" },
            ["documents"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = Key,
                    ["kind"] = "ARTICLE",
                    ["held"] = true,
                    ["publisher"] = Key,
                    ["text"] = text,
                    ["title"] = $"Title {Markup} {Turned} {Foreign}",
                    ["byline"] = $"By {Markup} {Turned}",
                    ["standfirst"] = $"Below {Markup} {Foreign}",
                    ["captions"] = new JsonArray($"Picture {Markup} {Turned}"),
                    ["note"] = $"Note {Markup} {Long}",
                    ["url"] = "javascript:alert(1)",
                },
                new JsonObject
                {
                    ["id"] = "..",
                    ["kind"] = "OTHER",
                    ["kindWords"] = Markup,
                    ["held"] = false,
                    ["publisher"] = "cited",
                    ["description"] = $"Described {Markup} {Long}",
                }),
            ["sources"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = Key,
                    ["type"] = "ORGANISATION",
                    ["kind"] = "OUTLET",
                    ["name"] = $"Outlet {Markup} {Turned}",
                    ["aliases"] = new JsonArray(LongName, Foreign, Markup),
                    ["note"] = $"Note {Markup} {Long}",
                    ["url"] = "javascript:alert(1)",
                },
                new JsonObject
                {
                    ["id"] = "cited",
                    ["type"] = "ORGANISATION",
                    ["kind"] = "PUBLIC_AGENCY",
                    ["name"] = $"Office {Foreign} {LongName}",
                }),
            ["questions"] = new JsonArray(new JsonObject
            {
                ["id"] = Key,
                ["text"] = $"What of {Markup} {Turned} {Foreign} {Long}?",
            }),
            ["claims"] = new JsonArray(
                Claim(Key, $"It sank, {Markup} {Turned} {Foreign} {Long}.", 42),
                Claim("..", $"It sank twice, {Markup} {Turned}.", 7)),
            ["attributions"] = new JsonArray(new JsonObject
            {
                ["id"] = Key,
                ["document"] = Key,
                ["span"] = new JsonObject { ["text"] = Passage },
                ["cueSpans"] = new JsonArray(new JsonObject { ["text"] = "said" }),
                ["chain"] = new JsonArray(new JsonObject
                {
                    ["source"] = "cited",
                    ["venue"] = "..",
                    ["venueBasis"] = "IMPLICIT",
                    ["mention"] = Foreign,
                    ["cue"] = "said",
                    ["note"] = $"Presumably {Markup} {Turned}",
                }),
                ["note"] = $"Note {Markup} {Long}",
                ["claims"] = new JsonArray(new JsonObject { ["claim"] = Key, ["hedge"] = new JsonObject { ["text"] = Markup } }, new JsonObject { ["claim"] = ".." }),
            }),
            ["unattributed"] = new JsonArray(new JsonObject
            {
                ["id"] = "own",
                ["document"] = Key,
                ["span"] = new JsonObject { ["text"] = $"Its own voice is {Markup}." },
                ["claim"] = "..",
                ["note"] = Markup,
            }),
            ["excluded"] = new JsonArray(new JsonObject
            {
                ["document"] = Key,
                ["text"] = Long,
                ["why"] = $"{Turned} {Markup}",
            }),
            ["claimLinks"] = new JsonArray(new JsonObject
            {
                ["id"] = "link",
                ["kind"] = "CONTRADICTS",
                ["from"] = Key,
                ["to"] = "..",
                ["dimensions"] = new JsonArray("VALUE"),
                ["rationale"] = $"Since {Markup} {Turned} {Long}",
            }),
            ["assessments"] = new JsonArray(new JsonObject
            {
                ["id"] = "assessment",
                ["of"] = new JsonObject { ["source"] = "cited" },
                ["reliability"] = "C",
                ["at"] = "2025-01-01T00:00:00Z",
                ["assessor"] = Markup,
                ["note"] = $"{Markup} {Long}",
            }),
        };
    }

    private static JsonObject Claim(string key, string proposition, int killed) => new()
    {
        ["id"] = key,
        ["question"] = Key,
        ["proposition"] = proposition,
        ["condition"] = $"if {Markup}",
        ["note"] = $"Note {Turned} {Long}",
        ["quantity"] = new JsonObject
        {
            ["measure"] = "KILLED",
            ["value"] = killed,
            ["modifier"] = "UNMODIFIED",
            ["unit"] = "PERSONS",
            ["population"] = Markup,
            ["place"] = Foreign,
            ["verbatim"] = $"{killed} {Markup} {Turned}",
        },
    };
}
