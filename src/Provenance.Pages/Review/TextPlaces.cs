using System.Text.Json.Nodes;
using Provenance.Pages.Records;

namespace Provenance.Pages.Review;

/// <summary>Finds words that somebody chose in the text of an article.</summary>
internal static class TextPlaces
{
    /// <summary>The words as mutations take them: with their place if the text has them, and without if not, so that the answer
    /// says so.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words.</param>
    /// <param name="within">The passage that they are a part of; null for the whole text.</param>
    /// <param name="near">The place that is meant where they occur more than once.</param>
    public static JsonObject Of(string text, string words, TextSpan? within, int near)
    {
        var sought = words.Trim();
        return Find(text, sought, within?.Start ?? 0, within?.End ?? text.Length, near) is { } start
            ? new() { ["text"] = sought, ["start"] = start, ["end"] = start + sought.Length }
            : new() { ["text"] = sought };
    }

    /// <summary>Words with a place, as a span.</summary>
    public static TextSpan? SpanOf(JsonObject words) => words["start"] is { } start
        ? new(null, start.GetValue<int>(), words["end"]!.GetValue<int>(), words["text"]!.GetValue<string>())
        : null;

    private static int? Find(string text, string words, int from, int to, int near)
    {
        int? best = null;
        for (var at = from; words.Length > 0 && (at = text.IndexOf(words, at, to - at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (best is not { } other || Math.Abs(at - near) < Math.Abs(other - near))
            {
                best = at;
            }
        }

        return best;
    }
}
