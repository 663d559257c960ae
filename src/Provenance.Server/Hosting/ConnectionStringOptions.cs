namespace Provenance.Server.Hosting;

/// <summary>The section <c>ConnectionStrings</c> of the settings, as far as it is the program's own.</summary>
internal sealed class ConnectionStringOptions
{
    /// <summary>Where the store is: an SQLite file, as a path or as <c>Data Source=PATH</c>, or a PostgreSQL database, as
    /// <c>Host=HOST;Database=NAME</c>. Null, the default, for the SQLite file that <see cref="StorePlace"/> finds.</summary>
    public string? Provenance { get; set; }

    /// <summary>A PostgreSQL database, as <c>Host=HOST;Database=NAME</c>, to listen at for imports of other servers where
    /// <see cref="Provenance"/> leads through a pooler in mode transaction. Null, the default, to listen there.</summary>
    public string? ProvenanceListening { get; set; }
}
