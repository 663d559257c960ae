using Provenance.Domain.Documents;

namespace Provenance.Corpora.Formats;

/// <summary>The dates and passages that records of several kinds have.</summary>
internal static class TextFormat
{
    /// <summary>Replaces a passage that is missing.</summary>
    internal static readonly TextSpan NoSpan = new(0, 0, "");

    internal static TextSpan Span(RecordMembers members, TextSpan? span) => new(
        members.Int("start", span?.Start), members.Int("end", span?.End), members.String("text", span?.Text));

    internal static FuzzyDate Date(RecordMembers members, FuzzyDate? date) => new()
    {
        Earliest = members.OptionalDate("earliest", date?.Earliest),
        Latest = members.OptionalDate("latest", date?.Latest),
        Basis = members.Enum("basis", date?.Basis),
        Text = members.OptionalString("text", date?.Text),
        Derivation = members.OptionalString("derivation", date?.Derivation),
        Confidence = members.OptionalEnum("confidence", date?.Confidence),
    };
}
