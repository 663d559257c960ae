using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Readers;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corpora;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data;

/// <summary>The store: one model for both providers; what differs between them lives in the derived contexts.</summary>
public abstract class ProvenanceContext : DbContext
{
    private protected ProvenanceContext(DbContextOptions options)
        : base(options)
    {
    }

    internal DbSet<ImportedCorpus> Corpora => Set<ImportedCorpus>();

    internal DbSet<Source> Sources => Set<Source>();

    internal DbSet<SourceName> SourceNames => Set<SourceName>();

    internal DbSet<Document> Documents => Set<Document>();

    internal DbSet<DocumentText> DocumentTexts => Set<DocumentText>();

    internal DbSet<ExcludedPassage> ExcludedPassages => Set<ExcludedPassage>();

    internal DbSet<Question> Questions => Set<Question>();

    internal DbSet<Claim> Claims => Set<Claim>();

    internal DbSet<ClaimLink> ClaimLinks => Set<ClaimLink>();

    internal DbSet<Statement> Statements => Set<Statement>();

    internal DbSet<Citation> Citations => Set<Citation>();

    internal DbSet<Evidence> Evidence => Set<Evidence>();

    internal DbSet<PassageLink> PassageLinks => Set<PassageLink>();

    internal DbSet<Assessment> Assessments => Set<Assessment>();

    /// <summary>The folder of this provider's scripts, below Migrations.</summary>
    internal abstract string MigrationFolder { get; }

    /// <summary>The provider's function that does what <see cref="StoreFunctions.Fold"/> does.</summary>
    internal abstract string FoldFunction { get; }

    /// <summary>Makes what must exist before the first connection is opened.</summary>
    internal abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Keeps other processes from migrating and importing until the current transaction ends.</summary>
    internal abstract Task LockAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The wholes, their parts, and the parts of these, each once per whole; a loop of parts ends where it began.
    /// </summary>
    internal abstract IQueryable<SourcePart> PartsOf(IEnumerable<SourceId> wholes);

    /// <summary>These pairs as rows, to be joined with: one or two parameters, however many pairs.</summary>
    internal abstract IQueryable<SourceLinkEnds> RowsOf(IReadOnlyCollection<SourceLinkEnds> links);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoreModel.ConfigureTypes(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ProvenanceContext).Assembly);
        modelBuilder.HasDbFunction(() => StoreFunctions.Fold(null))
            .HasName(FoldFunction)
            .IsBuiltIn()
            .HasParameter("text").PropagatesNullability();
        StoreModel.Finish(modelBuilder);
    }
}
