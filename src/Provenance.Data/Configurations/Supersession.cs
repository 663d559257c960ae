using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Citations;

namespace Provenance.Data.Configurations;

/// <summary>That a statement or a citation was superseded; written by triggers, in the order of the commits.</summary>
/// <param name="Id">The number of this record.</param>
/// <param name="StatementId">The statement; null if it was a citation.</param>
/// <param name="CitationId">The citation; null if it was a statement.</param>
internal sealed record Supersession(long Id, StatementId? StatementId, CitationId? CitationId);

/// <summary>Supersessions, read by those who hold the graph in memory.</summary>
internal sealed class SupersessionConfiguration : IEntityTypeConfiguration<Supersession>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Supersession> supersession) => supersession.HasKey(row => row.Id);
}
