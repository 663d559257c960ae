using System.Text.Json.Nodes;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Records;

/// <summary>A source that somebody names in a form: the one on record that has the name, or a new one.</summary>
internal static class NamedSource
{
    /// <summary>The source as mutations take it, or why it is not clear which one is meant.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="name">The name.</param>
    /// <param name="added">What it is if it is new.</param>
    /// <param name="path">The part of the input that it fills in.</param>
    public static async Task<(JsonObject Source, RecordingFailure? Failure)> FindAsync(
        PageVisit visit, string name, JsonObject added, string path)
    {
        var asked = await visit.AskAsync(
            "SourceNamed", SourceNamedJson.Default.GraphQLAnswerSourceNamedData, new() { ["name"] = name });
        return asked.Data?.Source is { } known ? (new() { ["key"] = known.Key }, null)
            : (new() { ["new"] = added }, asked.Failures is [var failure, ..] ? new("INVALID_INPUT", failure.Message, path) : null);
    }
}
