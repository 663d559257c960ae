namespace Provenance.Data.Backups;

/// <summary>A store was not backed up, or not restored; the message says why, and that nothing is lost.</summary>
/// <param name="message">What is in the way, and what would be accepted.</param>
/// <param name="cause">What happened; null if nothing failed.</param>
public sealed class StoreBackupException(string message, Exception? cause = null) : Exception(message, cause);
