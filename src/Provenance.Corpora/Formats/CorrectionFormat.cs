using Provenance.Domain.Corrections;

namespace Provenance.Corpora.Formats;

/// <summary>Corrections: their members in a corpus, and their conversion to and from the graph.</summary>
internal static class CorrectionFormat
{
    /// <summary>Where a file does not say when, or by whom, it was corrected, these are the least there are.</summary>
    internal static Correction Members(RecordMembers members, Correction? correction) => new()
    {
        Id = default,
        Key = members.Key(correction?.Key),
        Of = members.String("of", correction?.Of),
        Reason = members.String("reason", correction?.Reason),
        By = members.OptionalString("by", correction?.By),
        RecordedBy = members.OptionalString("recordedBy", correction?.RecordedBy) ?? "",
        RecordedAt = members.OptionalTime("recordedAt", correction?.RecordedAt) ?? default,
    };

    /// <summary>The record of the graph; made when and by whom the corpus is imported, where it does not say.</summary>
    internal static Correction ToGraph(Correction correction, RecordNumbers numbers) => correction with
    {
        Id = new(numbers.Ids.Corrections[correction.Key]),
        RecordedAt = correction.RecordedAt == default ? numbers.RecordedAt : correction.RecordedAt,
        RecordedBy = correction.RecordedBy.Length == 0 ? numbers.RecordedBy : correction.RecordedBy,
    };
}
