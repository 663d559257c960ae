using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;

namespace Provenance.Data;

/// <summary>The store in a PostgreSQL database, 15 or later.</summary>
public sealed class PostgresProvenanceContext(DbContextOptions<PostgresProvenanceContext> options)
    : ProvenanceContext(options)
{
    /// <inheritdoc/>
    internal override string MigrationFolder => "Postgres";

    /// <summary>Nothing: the database exists, or connecting says that it does not.</summary>
    internal override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes an advisory lock, released with the transaction.</summary>
    internal override Task LockSchemaAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync(
            "SELECT pg_advisory_xact_lock(hashtext('provenance.schema'))", cancellationToken);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }
}
