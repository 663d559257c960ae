using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Provenance.Data.Migrations;

/// <summary>That the store has had a script.</summary>
/// <param name="Name">The script's name.</param>
/// <param name="Revision">Which of its revisions the store has.</param>
/// <param name="Sha256">The hash of its text.</param>
/// <param name="AppliedAt">When it was applied.</param>
internal sealed record AppliedScript(string Name, int Revision, string Sha256, DateTimeOffset AppliedAt);

/// <summary>The scripts that the store has had, one row each.</summary>
internal sealed class AppliedScriptConfiguration : IEntityTypeConfiguration<AppliedScript>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AppliedScript> script) => script.HasKey(row => row.Name);
}
