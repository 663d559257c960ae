using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Provenance.Data.Migrations;

/// <summary>A record that a script was applied to the store.</summary>
/// <param name="Name">The script's name.</param>
/// <param name="Revision">The applied revision.</param>
/// <param name="Sha256">The hash of its text.</param>
/// <param name="AppliedAt">When it was applied.</param>
internal sealed record AppliedScript(string Name, int Revision, string Sha256, DateTimeOffset AppliedAt);

/// <summary>The scripts that were applied to the store, one row each.</summary>
internal sealed class AppliedScriptConfiguration : IEntityTypeConfiguration<AppliedScript>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AppliedScript> script) => script.HasKey(row => row.Name);
}
