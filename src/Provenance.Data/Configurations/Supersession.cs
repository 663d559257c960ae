using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>A log entry that a statement or a citation was superseded, or that it, or a source, has changed. Triggers write
/// it, in the order of commits.</summary>
/// <param name="Id">The number of this record.</param>
/// <param name="StatementId">The statement; null if it was another.</param>
/// <param name="CitationId">The citation; null if it was another.</param>
/// <param name="SourceId">The source; null if it was another.</param>
internal sealed record Supersession(long Id, StatementId? StatementId, CitationId? CitationId, SourceId? SourceId);

/// <summary>Supersessions, which the index in memory reads.</summary>
internal sealed class SupersessionConfiguration : IEntityTypeConfiguration<Supersession>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Supersession> supersession) => supersession.HasKey(row => row.Id);
}
