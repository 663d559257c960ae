using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Citations;

namespace Provenance.Data.Configurations;

/// <summary>A log entry that a statement or a citation was superseded. Triggers write it, in the order of
/// commits.</summary>
/// <param name="Id">The number of this record.</param>
/// <param name="StatementId">The statement; null if it was a citation.</param>
/// <param name="CitationId">The citation; null if it was a statement.</param>
internal sealed record Supersession(long Id, StatementId? StatementId, CitationId? CitationId);

/// <summary>Supersessions, which the index in memory reads.</summary>
internal sealed class SupersessionConfiguration : IEntityTypeConfiguration<Supersession>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Supersession> supersession) => supersession.HasKey(row => row.Id);
}
