using System.Text.Json.Nodes;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Desk;

/// <summary>What the forms of the desk send.</summary>
internal static class DeskPosts
{
    /// <summary>The parameter of an address that says how many were decided.</summary>
    public const string Done = "done";

    extension(PageVisit visit)
    {
        /// <summary>Sends a mutation of the desk.</summary>
        /// <param name="operation">The operation's name.</param>
        /// <param name="input">Its input.</param>
        public Task<Asked<SentData>> SendInputAsync(string operation, JsonObject input) =>
            visit.SendAsync(operation, DeskJson.Default.GraphQLAnswerSentData, new() { ["input"] = input });
    }

    extension(Asked<SentData> sent)
    {
        /// <summary>Whether all of it was done.</summary>
        public bool IsDone => sent.Data?.Sent is { Errors: null or { Count: 0 } };

        /// <summary>Why not all was.</summary>
        public IReadOnlyList<RecordingFailure> Errors => sent.Data?.Sent?.Errors ?? [];
    }
}
