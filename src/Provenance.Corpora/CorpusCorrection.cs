namespace Provenance.Corpora;

/// <summary>That an attribution or a claim link of a corpus was wrong.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Of">The key of what was wrong.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The key of what takes its place.</param>
/// <param name="RecordedBy">Who corrected it; null for who imports it.</param>
/// <param name="RecordedAt">When it was corrected; null for the time of the import.</param>
public sealed record CorpusCorrection(
    string Id, string Of, string Reason, string? By, string? RecordedBy, DateTimeOffset? RecordedAt);
