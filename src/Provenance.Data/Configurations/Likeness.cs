using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Identity;

namespace Provenance.Data.Configurations;

/// <summary>By what records may look like one another.</summary>
internal enum LikenessWay
{
    /// <summary>A folded name; of a claim, its question and all words.</summary>
    Name,

    /// <summary>The words of a name as they sound in any transliteration.</summary>
    Sounds,

    /// <summary>A name that is made of first letters.</summary>
    Acronym,

    /// <summary>The first letters of a name.</summary>
    Initials,

    /// <summary>A role in an organization, with a word of the name.</summary>
    Role,

    /// <summary>A question with a figure that answers it.</summary>
    Figure,

    /// <summary>A question with a few of the words of an answer: answers of nearly the same words have some in
    /// common.</summary>
    Words,
}

/// <summary>A key that a record has in common with those that may be the same. Records without one in common are never
/// compared.</summary>
/// <param name="Of">The kind of the record.</param>
/// <param name="Way">By what records with the key look alike.</param>
/// <param name="Key">The key.</param>
/// <param name="RecordId">The number of the record.</param>
internal sealed record Likeness(IdentifiedKind Of, LikenessWay Way, string Key, long RecordId);

/// <summary>The keys by which candidates for one identity are found.</summary>
internal sealed class LikenessConfiguration : IEntityTypeConfiguration<Likeness>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Likeness> likeness)
    {
        // Query.identityCandidates
        likeness.HasKey(row => new { row.Of, row.Way, row.Key, row.RecordId });

        // Query.identityCandidates, from each record on; what is removed when one changes
        likeness.HasIndex(row => new { row.Of, row.Way, row.RecordId });
    }
}
