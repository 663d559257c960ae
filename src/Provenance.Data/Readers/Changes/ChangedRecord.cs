namespace Provenance.Data.Readers.Changes;

/// <summary>A record that a change made.</summary>
/// <param name="Kind">The name of its type: Statement.</param>
/// <param name="Number">Its storage key.</param>
public sealed record ChangedRecord(string Kind, long Number);
