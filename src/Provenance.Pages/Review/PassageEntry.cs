using System.Text.Json.Nodes;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Review;

/// <summary>What is filled in about a passage: as it is suggested, as somebody mended it, or by hand from nothing.</summary>
public sealed record PassageEntry
{
    /// <summary>The most sources that a chain has here.</summary>
    private const int MostHops = 6;

    /// <summary>The passage.</summary>
    public string? Passage { get; init; }

    /// <summary>What is said, each part on a line.</summary>
    public string? Content { get; init; }

    /// <summary>Who is in the chain, the nearest to the reader first.</summary>
    public IReadOnlyList<HopEntry> Hops { get; init; } = [];

    /// <summary>Which claim it is: <see cref="HopEntry.OnRecord"/> with a key, or <see cref="HopEntry.New"/>; null for nothing
    /// yet.</summary>
    public string? Claim { get; init; }

    /// <summary>What is said, as one sentence.</summary>
    public string? Proposition { get; init; }

    /// <summary>The question that it answers.</summary>
    public string? Question { get; init; }

    /// <summary>The word of doubt.</summary>
    public string? Hedge { get; init; }

    /// <summary>Whether the source denies it.</summary>
    public bool IsDenied { get; init; }

    /// <summary>The figure of what is said.</summary>
    public FigureEntry Figure { get; init; } = FigureEntry.None;

    /// <summary>The key of the claim on record that was chosen; null if none was.</summary>
    public string? ClaimKey => Claim?.StartsWith(HopEntry.OnRecord, StringComparison.Ordinal) == true
        ? Claim[HopEntry.OnRecord.Length..]
        : null;

    /// <summary>The parts of what is said.</summary>
    public IEnumerable<string> ContentParts =>
        (Content ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What a form has.</summary>
    public static PassageEntry Of(PageForm form) => new()
    {
        Passage = form.Text("passage")?.Trim(),
        Content = form.Text("said")?.Trim(),
        Hops = [.. Enumerable.Range(0, MostHops).Where(place => form.Text(HopEntry.Field(place, "kind")) is not null)
            .Select(place => HopEntry.Of(form, place)).Where(hop => !hop.IsBlank)],
        Claim = form.Text("claim"),
        Proposition = form.Text("proposition")?.Trim(),
        Question = form.Text("question")?.Trim(),
        Hedge = form.Text("hedge")?.Trim(),
        IsDenied = form.Has("denied", "1"),
        Figure = FigureEntry.Of(form),
    };

    /// <summary>What is suggested, as far as it is decided by now.</summary>
    public static PassageEntry Of(Suggested suggested)
    {
        var passage = PassageOf(suggested);
        var ascribed = passage["claims"]?[0];
        var claim = ascribed?["claim"];
        var key = (string?)claim?["key"];
        var said = suggested.Suggestion.Claims.Count > 0 ? suggested.Suggestion.Claims[0] : null;
        return new()
        {
            Passage = ((string?)passage["span"]!["text"])?.ReplaceLineEndings("\n").Trim(),
            Content = passage["contentSpans"]?.AsArray() is { Count: > 0 } parts
                ? string.Join('\n', parts.Select(part => ((string)part!["text"]!).ReplaceLineEndings(" ").Trim()))
                : null,
            Hops =
            [
                .. passage["chain"]!.AsArray().Select((hop, place) =>
                    HopEntry.Of(hop!, suggested.Suggestion.Sources.ElementAtOrDefault(place))),
            ],
            Claim = key is not null ? HopEntry.OnRecord + key : claim?["new"] is not null ? HopEntry.New : null,
            Proposition = (string?)claim?["new"]?["proposition"] ?? said?.Proposition,
            Question = (string?)claim?["new"]?["question"]?["new"]?["text"],
            Hedge = (string?)ascribed?["hedge"],
            IsDenied = (string?)passage["stance"] == "DENIES",
            Figure = FigureEntry.Of(claim?["new"]?["estimate"]),
        };
    }

    /// <summary>A passage by hand, beginning with a sentence of the text.</summary>
    public static PassageEntry ByHand(string sentence) => new()
    {
        Passage = sentence == "" ? null : sentence,
        Hops = [new(HopEntry.New, null, "PERSON", null, null)],
        Claim = HopEntry.New,
    };

    /// <summary>The passage that a suggestion asks to be recorded, as mutations take it.</summary>
    public static JsonObject PassageOf(Suggested suggested) =>
        JsonNode.Parse(suggested.Request)!["recordCitation"]!["passage"]!.AsObject();

    /// <summary>Whether words of the text, or who is in the chain, are others.</summary>
    public bool IsMended(PassageEntry before) => Passage != before.Passage || Content != before.Content || IsDenied != before.IsDenied
        || Hops.Count != before.Hops.Count || Hops.Any(hop => !hop.IsInChain)
        || Hops.Zip(before.Hops).Any(pair => pair.First.Mention != pair.Second.Mention || pair.First.Cue != pair.Second.Cue);

    /// <summary>The same with the sentence of what is said as its words now are, if they were chosen anew and the sentence was
    /// left as it was.</summary>
    public PassageEntry Reworded(PassageEntry before) =>
        Content is not null && Content != before.Content && (Proposition is null || Proposition == before.Proposition)
            ? this with
            {
                Proposition = SaidSentence.Of(ContentParts),
                Question = Question == before.Question ? null : Question,
            }
            : this;
}
