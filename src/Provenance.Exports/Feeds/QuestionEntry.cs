using System.Text.Json;
using Provenance.Exports.Formats;

namespace Provenance.Exports.Feeds;

/// <summary>A question whose answers have moved as an entry of a feed, dated by the last that moved them.</summary>
internal static class QuestionEntry
{
    public static FeedEntry Of(JsonElement moved, string address)
    {
        var question = moved.GetProperty("node");
        var link = $"{address}questions/{Names.Local(question.GetProperty("key").GetString()!)}";
        return new(
            $"{link}/moved",
            question.GetProperty("text").GetString()!,
            moved.GetProperty("explanation").GetString()!,
            link,
            moved.GetProperty("recordedAt").GetDateTimeOffset());
    }
}
