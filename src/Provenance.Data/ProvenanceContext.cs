using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;

namespace Provenance.Data;

/// <summary>The store: one model for both providers; what differs between them lives in the derived contexts.</summary>
public abstract class ProvenanceContext : DbContext
{
    private protected ProvenanceContext(DbContextOptions options)
        : base(options) => ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

    /// <summary>The folder of this provider's scripts, below Migrations.</summary>
    internal abstract string MigrationFolder { get; }

    /// <summary>Makes what must exist before the first connection is opened.</summary>
    internal abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Keeps other processes from migrating until the current transaction ends.</summary>
    internal abstract Task LockSchemaAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoreModel.ConfigureTypes(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ProvenanceContext).Assembly);
        StoreModel.Finish(modelBuilder);
    }
}
