using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>That something happened to a record.</summary>
/// <param name="ChangeId">The change of which it was part.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Type">The name of the record's type: Evidence, of which the first stands for its whole passage.</param>
/// <param name="Number">The record's storage key.</param>
public sealed record RecordEventRow(ChangeId ChangeId, RecordEventKind Kind, string Type, long Number);
