using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Citations;

namespace Provenance.Data.Configurations;

/// <summary>The fact that a statement rests on something that is kept from those who read this store. Only a store that is
/// a part of another has such rows.</summary>
/// <param name="CitingId">The statement.</param>
internal sealed record WithheldCitation(StatementId CitingId);

/// <summary>What rests on something that is kept from readers.</summary>
internal sealed class WithheldCitationConfiguration : IEntityTypeConfiguration<WithheldCitation>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<WithheldCitation> withheld)
    {
        withheld.HasKey(row => row.CitingId);
        withheld.HasOne<Statement>().WithOne().HasForeignKey<WithheldCitation>(row => row.CitingId);
    }
}
