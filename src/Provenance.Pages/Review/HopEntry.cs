using System.Text.Json.Nodes;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Review;

/// <summary>What is filled in about somebody in a chain.</summary>
/// <param name="Who">What was chosen: <see cref="OnRecord"/> with a key, or <see cref="New"/>; null for nothing yet.</param>
/// <param name="Name">What to call them.</param>
/// <param name="Kind">What sort of source they are if they are new: <c>PERSON</c>; or <see cref="Nobody"/>.</param>
/// <param name="Mention">The words of the passage that name them.</param>
/// <param name="Cue">The words that ascribe to them.</param>
public sealed record HopEntry(string? Who, string? Name, string? Kind, string? Mention, string? Cue)
{
    /// <summary>What a choice begins with that names a record by its key.</summary>
    public const string OnRecord = "key:";

    /// <summary>The choice of what is suggested as new.</summary>
    public const string New = "new";

    /// <summary>The kind of whoever is no part of the chain.</summary>
    public const string Nobody = "NONE";

    /// <summary>The kinds that a new source may have here, with what to call them.</summary>
    public static readonly IReadOnlyList<(string Kind, string Words)> Kinds =
    [
        ("PERSON", "a person"),
        ("OFFICIAL", "an official"),
        ("ORGANIZATION", "an organization or authority"),
        ("OUTLET", "a news outlet"),
        ("ANONYMOUS", "somebody unnamed"),
        ("UNSPECIFIED", "nobody the text names"),
    ];

    /// <summary>Somebody of whom nothing is filled in yet.</summary>
    public static HopEntry Empty { get; } = new(New, null, Nobody, null, null);

    /// <summary>Whether they are a part of the chain.</summary>
    public bool IsInChain => Kind != Nobody;

    /// <summary>Whether it is the place for somebody, with nothing filled in.</summary>
    public bool IsBlank => this is { Kind: Nobody, Name: null, Mention: null, Cue: null };

    /// <summary>The key of the source on record that was chosen; null if none was.</summary>
    public string? Key => Who?.StartsWith(OnRecord, StringComparison.Ordinal) == true ? Who[OnRecord.Length..] : null;

    /// <summary>The name of a field about somebody in a chain.</summary>
    public static string Field(int place, string name) => $"hop{place}-{name}";

    /// <summary>What a form has about somebody in a chain.</summary>
    public static HopEntry Of(PageForm form, int place) => new(
        form.Text(Field(place, "who")),
        form.Text(Field(place, "name"))?.Trim(),
        form.Text(Field(place, "kind")) ?? Nobody,
        form.Text(Field(place, "mention"))?.Trim(),
        form.Text(Field(place, "cue"))?.Trim());

    /// <summary>What a request and its suggestion have about somebody in a chain.</summary>
    public static HopEntry Of(JsonNode hop, SuggestedSource? suggested)
    {
        var source = hop["source"]!;
        var key = (string?)source["key"];
        var candidates = suggested?.Candidates ?? [];
        var chosen = candidates.FirstOrDefault(candidate => candidate.Source.Key == key);
        return new(
            key is not null ? OnRecord + key : source["new"] is not null ? New : null,
            (string?)source["new"]?["name"] ?? chosen?.Source.Name ?? suggested?.Name ?? suggested?.Mention ?? key,
            (string?)source["new"]?["type"] ?? KindOf(chosen?.Source.Type ?? (candidates is [var likeliest, ..] ? likeliest.Source.Type : null)),
            OneLine((string?)hop["mention"]),
            OneLine((string?)hop["cue"]));
    }

    /// <summary>What to call them in a chain, with what was chosen.</summary>
    public string NameAmong(IReadOnlyList<SourceCandidate> candidates) =>
        candidates.FirstOrDefault(candidate => candidate.Source.Key == Key)?.Source.Name ?? Name ?? (Kind == "UNSPECIFIED" ? "nobody named" : "…");

    // A field of one line has no others.
    private static string? OneLine(string? words) => words?.ReplaceLineEndings(" ").Trim();

    private static string KindOf(string? type) => type switch
    {
        "Outlet" => "OUTLET",
        "Agency" or "Organization" => "ORGANIZATION",
        "Official" => "OFFICIAL",
        _ => "PERSON",
    };
}
