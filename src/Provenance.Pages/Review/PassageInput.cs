using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Records;

namespace Provenance.Pages.Review;

/// <summary>Makes of what was filled in what mutations take.</summary>
/// <param name="visit">Who filled it in.</param>
/// <param name="document">The article.</param>
/// <param name="before">What the form began with.</param>
/// <param name="entry">What was filled in.</param>
internal sealed class PassageInput(PageVisit visit, ReviewedDocument document, PassageEntry before, PassageEntry entry)
{
    private const string Path = "input.passage";

    /// <summary>What is wrong with it before anything is sent.</summary>
    public List<RecordingFailure> Failures { get; } = [];

    /// <summary>Who and what is meant, where that is not as the suggestion has it.</summary>
    /// <param name="suggested">The suggestion.</param>
    public async Task<JsonObject> DecisionsAsync(Suggested suggested)
    {
        JsonArray sources = [];
        foreach (var (place, hop) in entry.Hops.Index())
        {
            var was = before.Hops[place];
            if (hop.Who != was.Who || hop.Name != was.Name || hop.Kind != was.Kind)
            {
                JsonObject decided = new() { ["place"] = place };
                if (await ChosenAsync(hop, was, place) is { } source)
                {
                    decided["source"] = source;
                }

                sources.Add(decided);
            }
        }

        JsonObject decisions = new() { ["id"] = suggested.Id };
        if (sources.Count > 0)
        {
            decisions["sources"] = sources;
        }

        if (ClaimDecision(PassageEntry.PassageOf(suggested), suggested) is { } claim)
        {
            decisions["claims"] = new JsonArray(claim);
        }

        return decisions;
    }

    /// <summary>The whole passage.</summary>
    /// <param name="suggested">The suggestion that it takes the place of; null if it is by hand.</param>
    /// <param name="near">Where in the text it is.</param>
    public async Task<JsonObject> WholeAsync(Suggested? suggested, int near)
    {
        var text = document.Text ?? "";
        var was = suggested is null ? null : PassageEntry.PassageOf(suggested);
        var passage = was?.DeepClone().AsObject()
            ?? new JsonObject { ["document"] = new JsonObject { ["key"] = document.Key }, ["mode"] = "PARAPHRASE" };
        if (entry.Passage is null)
        {
            Failures.Add(new("INVALID_INPUT", "choose the passage: enough words to show what is said, who says it, and the verb", $"{Path}.span"));
            return passage;
        }

        if (was is null || entry.Passage != before.Passage)
        {
            passage["span"] = TextPlaces.Of(text, entry.Passage, null, near);
        }

        var span = TextPlaces.SpanOf(passage["span"]!.AsObject());
        JsonObject Place(string words) => TextPlaces.Of(text, words, span, span?.Start ?? near);
        if (was is null || entry.Content != before.Content)
        {
            passage["contentSpans"] = new JsonArray([.. entry.ContentParts.Select(Place)]);
            passage["mode"] = ModeOf(text, passage["contentSpans"]!.AsArray()) ?? passage["mode"]!.DeepClone();
        }

        var chain = await ChainAsync(suggested, was);
        passage["chain"] = chain;
        if (was is null || entry.IsMended(before))
        {
            passage["sourceSpans"] = new JsonArray([.. WordsOf(chain, "mention").Select(Place)]);
            passage["cueSpans"] = new JsonArray([.. WordsOf(chain, "cue").Select(Place)]);
        }

        passage["stance"] = entry.IsDenied ? "DENIES" : (string?)was?["stance"] is { } stance and not "DENIES" ? stance : "ASSERTS";
        if (Claim(was, suggested) is { } claim)
        {
            passage["claims"] = new JsonArray(claim);
        }

        return passage;
    }

    private static IEnumerable<string> WordsOf(JsonArray chain, string name) =>
        chain.Select(hop => (string?)hop![name]).OfType<string>().Distinct();

    /// <summary>How what is said is rendered, as the marks around and within it tell; null if they do not.</summary>
    private static string? ModeOf(string text, JsonArray parts)
    {
        var places = parts.Select(part => TextPlaces.SpanOf(part!.AsObject())).OfType<TextSpan>().ToList();
        return places.Count == 0 ? null
            : places.All(place => place.Start > 0 && IsMark(text[place.Start - 1])) ? "DIRECT"
            : places.Exists(place => place.Text.Any(IsMark)) ? "MIXED"
            : "PARAPHRASE";

        static bool IsMark(char character) => character is '“' or '”' or '"' or '„' or '«' or '»';
    }

    private async Task<JsonArray> ChainAsync(Suggested? suggested, JsonObject? was)
    {
        JsonArray chain = [];
        foreach (var (place, hop) in entry.Hops.Index().Where(each => each.Item.IsInChain))
        {
            var hopWas = was?["chain"]?.AsArray().ElementAtOrDefault(place);
            var made = hopWas?.DeepClone().AsObject() ?? [];
            var entryWas = before.Hops.ElementAtOrDefault(place);
            var isSame = entryWas is not null && hop.Who == entryWas.Who && hop.Name == entryWas.Name && hop.Kind == entryWas.Kind;
            made["source"] = isSame && hopWas?["source"]?.AsObject() is { Count: > 0 } source
                ? source.DeepClone()
                : await ChosenAsync(hop, entryWas, place) ?? AsSuggested(hop, suggested?.Suggestion.Sources.ElementAtOrDefault(place));
            if (hop.Mention != entryWas?.Mention)
            {
                Set(made, "mention", hop.Mention);
            }

            if (hop.Cue != entryWas?.Cue)
            {
                Set(made, "cue", hop.Cue);
            }

            chain.Add(made);
        }

        if (chain.Count == 0)
        {
            Failures.Add(new("INVALID_INPUT", "say who says it; if the text names nobody, choose that", $"{Path}.chain"));
        }

        return chain;
    }

    /// <summary>The source that was chosen or named; null for the one that is suggested as new.</summary>
    private async Task<JsonObject?> ChosenAsync(HopEntry hop, HopEntry? was, int place) =>
        was is null || hop.Name != was.Name || hop.Kind != was.Kind ? await NewAsync(hop, place)
        : hop.Key is { } key ? new() { ["key"] = key }
        : null;

    /// <summary>Somebody new of the name that the text gives them, whoever on record may have it too.</summary>
    private static JsonObject AsSuggested(HopEntry hop, SuggestedSource? suggested) =>
        new() { ["new"] = new JsonObject { ["type"] = hop.Kind, ["name"] = suggested?.Name ?? suggested?.Mention ?? hop.Name } };

    private async Task<JsonObject> NewAsync(HopEntry hop, int place)
    {
        var path = $"{Path}.chain[{place}].source";
        JsonObject added = new() { ["type"] = hop.Kind };
        if (hop.Kind is "UNSPECIFIED")
        {
            added["name"] = hop.Name ?? $"(“{hop.Cue ?? "…"}”)";
            return new() { ["new"] = added };
        }

        if ((hop.Name ?? hop.Mention) is not { } name)
        {
            Failures.Add(new("INVALID_INPUT", "say who it is, or choose that the text names nobody", path));
            return new() { ["new"] = added };
        }

        added["name"] = name;
        if (hop.Kind is "ANONYMOUS")
        {
            return new() { ["new"] = added };
        }

        var (source, unclear) = await NamedSource.FindAsync(visit, name, added, path);
        if (unclear is not null)
        {
            Failures.Add(unclear);
        }

        return source;
    }

    private JsonObject? ClaimDecision(JsonObject was, Suggested suggested)
    {
        JsonObject decision = new() { ["place"] = 0 };
        if (entry.Proposition != before.Proposition || entry.Question != before.Question || !entry.Figure.IsSame(before.Figure))
        {
            decision["claim"] = NewClaim(was, suggested);
        }
        else if (entry.Claim != before.Claim && entry.ClaimKey is { } key)
        {
            decision["claim"] = new JsonObject { ["key"] = key };
        }

        if (entry.Hedge != before.Hedge)
        {
            decision["hedge"] = entry.Hedge ?? "";
        }

        return decision.Count > 1 || entry.Claim != before.Claim ? decision : null;
    }

    private JsonObject? Claim(JsonObject? was, Suggested? suggested)
    {
        if (entry.Proposition is null && entry.ClaimKey is null)
        {
            // Where a whole article is reprinted, or credited, nothing in particular is said.
            if (was is not null && was["claims"] is null)
            {
                return null;
            }

            Failures.Add(new("INVALID_INPUT", "say in one sentence what is said", $"{Path}.claims[0].claim"));
            return null;
        }

        var ascribed = was?["claims"]?[0]?.DeepClone().AsObject() ?? [];
        var isSame = entry.Claim == before.Claim && entry.Proposition == before.Proposition && entry.Question == before.Question
            && entry.Figure.IsSame(before.Figure);
        if (!isSame || ascribed["claim"]?.AsObject() is not { Count: > 0 })
        {
            ascribed["claim"] = entry.ClaimKey is { } key && entry.Proposition == before.Proposition && entry.Figure.IsSame(before.Figure)
                ? new JsonObject { ["key"] = key }
                : NewClaim(was, suggested);
        }

        Set(ascribed, "hedge", entry.Hedge);
        return ascribed;
    }

    /// <summary>The claim as a new one: in the words and with the figure that were filled in, and with the question that it had
    /// where that was left alone.</summary>
    private JsonObject NewClaim(JsonObject? was, Suggested? suggested)
    {
        var known = was?["claims"]?[0]?["claim"]?["new"];
        var proposition = entry.Proposition ?? before.Proposition ?? "";
        var added = known?.DeepClone().AsObject() ?? [];
        added["proposition"] = proposition;
        if (!entry.Figure.IsSame(before.Figure))
        {
            added.Remove("estimate");
            if (entry.Figure.ToEstimate(
                before.Figure,
                known?["estimate"],
                suggested?.Suggestion.Claims is [var said, ..] ? said.Figures : [],
                (member, message) => Failures.Add(new("INVALID_INPUT", message, $"{FigureFields.Path}.{member}"))) is { } estimate)
            {
                added["estimate"] = estimate;
            }
        }

        if (added["question"] is null || entry.Question != before.Question || (entry.Question is not null && entry.Proposition != before.Proposition))
        {
            added["question"] = new JsonObject
            {
                ["new"] = new JsonObject
                {
                    ["text"] = entry.Question is { } asked && asked != before.Question || entry.Proposition == before.Proposition
                        ? entry.Question ?? SaidSentence.QuestionOf(proposition)
                        : SaidSentence.QuestionOf(proposition),
                },
            };
        }

        return new() { ["new"] = added };
    }

    private static void Set(JsonObject record, string name, string? value)
    {
        if (value is null)
        {
            record.Remove(name);
        }
        else
        {
            record[name] = value;
        }
    }
}
