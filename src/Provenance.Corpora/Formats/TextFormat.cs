using Provenance.Domain.Documents;

namespace Provenance.Corpora.Formats;

/// <summary>The dates, passages and addresses that records of several kinds have.</summary>
internal static class TextFormat
{
    /// <summary>The longest address, in bytes of UTF-8.</summary>
    internal const int UrlBytes = 2500;

    /// <summary>Replaces a passage that is missing.</summary>
    internal static readonly TextSpan NoSpan = new(0, 0, "");

    /// <summary>A passage; without offsets it is to be placed by <see cref="SpanPlacement"/>.</summary>
    internal static TextSpan Span(RecordMembers members, TextSpan? span)
    {
        var start = members.OptionalInt("start", span?.Start);
        var end = members.OptionalInt("end", span?.End);
        var text = members.String("text", span?.Text);
        var part = members.OptionalEnum("part", span?.Part);
        if (start is null != end is null && !members.Failed("start") && !members.Failed("end"))
        {
            members.Fault(
                start is null ? "start" : "end",
                "missing; start and end are given together, or neither, if the text occurs once");
        }
        return start is null || end is null
            ? new(SpanPlacement.Unplaced, SpanPlacement.Unplaced, text, part)
            : new(start.Value, end.Value, text, part);
    }

    internal static FuzzyDate Date(RecordMembers members, FuzzyDate? date)
    {
        var earliest = members.OptionalDayOrTime("earliest", date?.Earliest, date?.EarliestTime);
        var latest = members.OptionalDayOrTime("latest", date?.Latest, date?.LatestTime);
        return new()
        {
            Earliest = earliest.Day,
            Latest = latest.Day,
            EarliestTime = earliest.Time,
            LatestTime = latest.Time,
            Basis = members.Enum("basis", date?.Basis),
            Text = members.OptionalString("text", date?.Text),
            Derivation = members.OptionalString("derivation", date?.Derivation),
            Confidence = members.OptionalEnum("confidence", date?.Confidence),
        };
    }
}
