using System.Globalization;

namespace Provenance.Domain.Changes;

/// <summary>How often one thing happened to records of one kind.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Type">The type of the records: Evidence, of which one stands for a whole passage.</param>
/// <param name="Count">To how many.</param>
public sealed record RecordEventCount(RecordEventKind Kind, string Type, int Count)
{
    /// <summary>The kind of the records, in the plural.</summary>
    public string Of => $"{Noun}s";

    /// <summary>The same in words: 3 passages were recorded.</summary>
    public string Explanation => Kind switch
    {
        RecordEventKind.AddedTo => $"something was added to {Counted}",
        RecordEventKind.Unmerged => $"{Number} {(Count == 1 ? "merge" : "merges")} of {Of} {Was} taken back",
        RecordEventKind.Unmarked => $"{Number} {(Count == 1 ? "mark" : "marks")} that {Of} are not the same {Was} taken back",
        _ => $"{Counted} {Was} {Happened}",
    };

    private string Noun => Type switch
    {
        "Evidence" => "passage",
        "ClaimLink" => "link",
        "PassageLink" => "passage link",
        "Assessment" => "rating",
        _ => Type.ToLowerInvariant(),
    };

    private string Number => Count.ToString("N0", CultureInfo.InvariantCulture);

    private string Counted => $"{Number} {(Count == 1 ? Noun : Of)}";

    private string Was => Count == 1 ? "was" : "were";

    private string Happened => Kind switch
    {
        RecordEventKind.Recorded => "recorded",
        RecordEventKind.Completed => "completed",
        RecordEventKind.Corrected => "put right",
        RecordEventKind.Superseded => "called wrong",
        RecordEventKind.Retracted => "taken back",
        RecordEventKind.Merged => Count == 1 ? "merged with another" : "merged with others",
        _ => "marked as not the same as another",
    };

    /// <summary>All that has happened in one sentence.</summary>
    public static string Sentence(IReadOnlyList<RecordEventCount> counts)
    {
        string[] parts = [.. counts.Select(count => count.Explanation)];
        return parts switch
        {
            [] => "Nothing has changed.",
            [var only] => $"{Upper(only)}.",
            [.. var first, var last] => $"{Upper(string.Join(", ", first))}, and {last}.",
        };
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
