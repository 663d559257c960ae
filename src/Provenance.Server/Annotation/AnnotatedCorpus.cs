using System.Text.Json.Nodes;
using Provenance.Attribution;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Annotation;

/// <summary>Makes a corpus of a text and what was suggested for it: a file to be completed by a person. What the
/// program does not know, such as the question that a claim answers, is written so that it can be found and
/// replaced.</summary>
internal static class AnnotatedCorpus
{
    /// <summary>The corpus.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reading">What was found in it.</param>
    /// <param name="document">The key of the document; other keys begin with it.</param>
    /// <param name="publisher">The name of its publisher, or null if it is not known.</param>
    public static JsonObject Of(string text, Attribution.Reading reading, string document, string? publisher)
    {
        var publisherKey = publisher is null ? $"{document}-publisher" : AnnotatedSources.KeyOf(publisher);
        AnnotatedSources sources = new(document, publisherKey);
        sources.AddPublisher(publisher);
        JsonArray questions = [], claims = [], attributions = [];
        for (var i = 0; i < reading.Suggestions.Count; i++)
        {
            var suggestion = reading.Suggestions[i];
            var number = i + 1;
            if (suggestion.Content.Count > 0)
            {
                questions.Add(new JsonObject
                {
                    ["id"] = $"{document}-question-{number}",
                    ["text"] = $"TO COMPLETE: which question does claim {number} of {document} answer?",
                });
                JsonObject claim = new()
                {
                    ["id"] = $"{document}-claim-{number}",
                    ["question"] = $"{document}-question-{number}",
                    ["proposition"] = Proposition(text, suggestion),
                    ["note"] = "TO COMPLETE: the words of the text; one sentence that stands alone is wanted.",
                };
                if (AnnotatedEstimates.Of(text, suggestion) is { } estimate)
                {
                    claim["quantity"] = estimate;
                }

                claims.Add(claim);
            }

            attributions.Add(Attribution(text, suggestion, document, number, sources));
        }

        return new()
        {
            ["meta"] = new JsonObject
            {
                ["key"] = document,
                ["title"] = $"Suggestions for {document}, to be confirmed by a person",
            },
            ["documents"] = new JsonArray(Document(text, reading, document, publisherKey)),
            ["sources"] = new JsonArray([.. sources.Records.Values]),
            ["questions"] = questions,
            ["claims"] = claims,
            ["attributions"] = attributions,
        };
    }

    private static JsonObject Document(string text, Attribution.Reading reading, string document, string publisher)
    {
        JsonObject record = new()
        {
            ["id"] = document,
            ["kind"] = "ARTICLE",
            ["held"] = true,
            ["publisher"] = publisher,
            ["text"] = text,
        };
        if (reading.UnknownLanguage is null)
        {
            record["language"] = "en";
        }

        return record;
    }

    private static JsonObject Attribution(
        string text, Suggestion suggestion, string document, int number, AnnotatedSources sources)
    {
        var isLink = suggestion.Mode == SuggestedMode.Link;
        // A source twice, or the publisher of the document, would cite itself.
        var hops = suggestion.Chain
            .Select(hop => (Key: sources.KeyOf((hop.RefersTo ?? hop.Mention)?.In(text), hop.Cue?.In(text) ?? ""),
            Hop: hop))
            .Where(hop => hop.Key != sources.Publisher)
            .DistinctBy(hop => hop.Key)
            .Select(hop => Hop(hop.Key, hop.Hop.Mention?.In(text), hop.Hop.Cue?.In(text), isLink,
            suggestion.Rule == "read more"))
            .ToList();
        if (hops.Count == 0)
        {
            var cue = suggestion.Cue[0].In(text);
            hops.Add(Hop(sources.KeyOf(null, cue), null, cue, isLink, isReadMore: false));
        }

        JsonObject record = new()
        {
            ["id"] = $"{document}-passage-{number}",
            ["document"] = document,
            ["span"] = Span(text, suggestion.Passage),
            ["sourceSpans"] = Spans(text, suggestion.Source),
            ["cueSpans"] = Spans(text, suggestion.Cue),
            ["contentSpans"] = Spans(text, suggestion.Content),
            ["chain"] = new JsonArray([.. hops]),
            ["mode"] = suggestion.Mode switch
            {
                SuggestedMode.Direct => "DIRECT",
                SuggestedMode.Mixed => "MIXED",
                SuggestedMode.Indirect => "PARAPHRASE",
                SuggestedMode.FreeIndirect => "FREE_INDIRECT",
                _ => "LINK",
            },
            ["note"] = $"Suggested ({suggestion.Tier.ToString().ToLowerInvariant()}): {suggestion.Reason}.",
        };
        if (suggestion.Content.Count > 0)
        {
            record["claims"] = new JsonArray(
                AnnotatedEstimates.Rendered($"{document}-claim-{number}", text, suggestion));
        }

        return record;
    }

    private static JsonObject Hop(string source, string? mention, string? cue, bool isLink, bool isReadMore)
    {
        JsonObject hop = new() { ["source"] = source };
        if (mention is not null)
        {
            hop["mention"] = mention;
        }

        if (!string.IsNullOrEmpty(cue))
        {
            hop["cue"] = cue;
        }

        if (isLink)
        {
            hop["relation"] = isReadMore ? "REPUBLISHES" : "CREDITS";
        }

        return hop;
    }

    private static string Proposition(string text, Suggestion suggestion)
    {
        var words = string.Join(' ', string.Join(" ", suggestion.Content.Select(part => part.In(text)))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return ProposedSentence.Shortened(words);
    }

    private static JsonArray Spans(string text, IReadOnlyList<Span> spans) =>
        new([.. spans.Select(span => Span(text, span))]);

    private static JsonObject Span(string text, Span span) =>
        new() { ["start"] = span.Start, ["end"] = span.End, ["text"] = span.In(text) };
}
