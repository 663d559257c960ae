namespace Provenance.Data.Migrations;

/// <summary>The store cannot be brought up to date; nothing was changed.</summary>
public sealed class StoreMigrationException(string message, Exception? innerException = null)
    : Exception(message, innerException);
