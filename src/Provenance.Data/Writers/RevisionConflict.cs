using Provenance.Corpora;

namespace Provenance.Data.Writers;

/// <summary>The error that someone else has changed a record since it was looked at.</summary>
internal static class RevisionConflict
{
    /// <summary>The error.</summary>
    /// <param name="batch">The batch that would change the record.</param>
    /// <param name="kind">The kind of the record of the batch.</param>
    /// <param name="key">Its key.</param>
    /// <param name="of">The key of the record that it would change.</param>
    /// <param name="revision">The revision on record.</param>
    /// <param name="member">The member that has the revision that was looked at.</param>
    public static CorpusError Of(CorpusBatch batch, CorpusLineKind kind, string key, string of, int revision, string member = "expectedRevision")
    {
        var error = batch.Refusal(
            kind,
            key,
            $"\"{of}\" has revision {revision} by now: look at it again, and give that as {member}, or none.");
        return error with { Path = $"{error.Path}.{member}", IsConflict = true, Revision = revision };
    }
}
