namespace Provenance.Data;

/// <summary>Where the store is.</summary>
public sealed class StoreOptions
{
    /// <summary>
    /// An SQLite file, as a path or as <c>Data Source=path</c>; or a PostgreSQL database, as <c>Host=…;Database=…</c>.
    /// Default: data/provenance.db, below the working directory.
    /// </summary>
    public string ConnectionString { get; set; } = "data/provenance.db";

    /// <summary>Seconds that a statement may run, or wait for another writer; 1 to 3600, default 30.</summary>
    public int CommandTimeout { get; set; } = 30;
}
