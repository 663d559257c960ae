using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Access;

namespace Provenance.Data.Configurations;

/// <summary>The keys with which scripts sign in.</summary>
internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        // each request with a key
        key.HasIndex(row => row.Sha256).IsUnique();

        // api-key create, api-key revoke
        key.HasIndex(row => row.Name).IsUnique();
    }
}
