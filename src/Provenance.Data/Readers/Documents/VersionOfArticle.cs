using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Documents;

/// <summary>The fact that two documents are versions of one article; each is one of itself.</summary>
internal sealed class VersionOfArticle
{
    /// <summary>The document that was asked for.</summary>
    public required DocumentId OfId { get; init; }

    /// <summary>It, or another version.</summary>
    public required DocumentId VersionId { get; init; }
}
