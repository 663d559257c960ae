using System.Text.Json;

namespace Provenance.Server.Tests.Scale;

/// <summary>What an answer says of its own completeness.</summary>
/// <param name="Errors">The messages of its errors; a good answer has none.</param>
/// <param name="StoppedBy">What stopped the analyses in it that were cut; empty for a complete answer.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Cost">What the question was estimated to cost at most: the larger of field cost and type cost.</param>
internal sealed record ScaleAnswer(IReadOnlyList<string> Errors, IReadOnlySet<string> StoppedBy, int Bytes, double Cost)
{
    internal static ScaleAnswer Of(JsonElement answer)
    {
        HashSet<string> stoppedBy = [];
        Collect(answer, stoppedBy);
        IReadOnlyList<string> errors = answer.TryGetProperty("errors", out var found)
            ? [.. found.EnumerateArray().Select(error => error.GetProperty("message").GetString()!)]
            : [];
        var cost = answer.GetProperty("extensions").GetProperty("cost").EnumerateObject().Max(each => each.Value.GetDouble());
        return new(errors, stoppedBy, answer.GetRawText().Length, cost);
    }

    /// <summary>Whether it is no answer, since it would have to be whole and rests on too much.</summary>
    internal bool IsRefused => Errors.Any(error => error.Contains("in whole or not at all", StringComparison.Ordinal));

    public override string ToString() => this switch
    {
        { IsRefused: true } => "refused, too much",
        { Errors: [var error, ..] } => $"ERROR: {error}",
        { StoppedBy.Count: 0 } => "complete",
        _ => $"cut by {string.Join(", ", StoppedBy.Order())}",
    };

    private static void Collect(JsonElement value, HashSet<string> stoppedBy)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item, stoppedBy);
            }
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            if (member.Name == "stoppedBy" && member.Value.ValueKind == JsonValueKind.String)
            {
                stoppedBy.Add(member.Value.GetString()!);
            }

            Collect(member.Value, stoppedBy);
        }
    }
}
