using System.ComponentModel.DataAnnotations;
using Provenance.Data.Readers.Graph;

namespace Provenance.Data.Connections;

/// <summary>The address of the store, and settings for its use.</summary>
public sealed class StoreOptions
{
    /// <summary>
    /// An SQLite file, as a path or as <c>Data Source=path</c>; or a PostgreSQL database, as <c>Host=…;Database=…</c>,
    /// with several hosts if standbys are to be read from. It has to be set.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// A PostgreSQL database to listen at for what other processes import, where the one of
    /// <see cref="ConnectionString"/> is reached through a pooler that does not pass notifications on; null, the default, to
    /// listen there.
    /// </summary>
    public string? ListeningConnectionString { get; set; }

    /// <summary>Where the store is, in words without a password: the full path of the file, or the database and its
    /// host; <c>nowhere</c> as long as none is named.</summary>
    public string Place => StoreAddress.Place(ConnectionString);

    /// <summary>The SQLite file, as long as there is none at its path; null once it is there, and for PostgreSQL.</summary>
    public string? MissingFile => !StoreAddress.IsPostgres(ConnectionString)
        && !File.Exists(Place)
            ? Place
            : null;

    /// <summary>Seconds that a statement may run, or wait for another writer; 1 to 3600, default 30. On a standby it is a third of
    /// that, before the primary is asked.</summary>
    [Range(1, 3600)]
    public int CommandTimeout { get; set; } = 30;

    /// <summary>
    /// How long a request waits for a connection to PostgreSQL while others have all of them: 0 to 60 seconds, default 5
    /// seconds. For those of this process it counts in whole seconds, at least one, unless the connection string says
    /// <c>Timeout</c>.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan ConnectionWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How often the store is asked whether another process has imported, while someone waits to know: 0.1 to 60
    /// seconds, default 1 second. Imports of this process are known at once.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long such a question waits for its answer, until it is asked again over another connection: 0.5 to 60 seconds,
    /// default 5 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:01:00")]
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a read waits for a standby that lacks what was shown or imported before, until it is answered by the
    /// primary instead: 0 to 10 seconds, default 0.2 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan StandbyWait { get; set; } = TimeSpan.FromSeconds(0.2);

    /// <summary>Whether the store is a part of another, made of the rows that some readers may see. What it leaves out may be
    /// named by what it has, so references are not checked.</summary>
    internal bool IsPart { get; init; }

    /// <summary>Whether and how the graph is held in memory.</summary>
    public CitationIndexOptions CitationIndex { get; set; } = new();
}
