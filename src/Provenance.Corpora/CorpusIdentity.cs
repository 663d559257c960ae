using Provenance.Domain.Identity;

namespace Provenance.Corpora;

/// <summary>A decision about the identity of two records in the form of a corpus: it refers to them by key.</summary>
public sealed record CorpusIdentity
{
    /// <summary>The decision without storage keys.</summary>
    public required IdentityLink Link { get; init; }

    /// <summary>Its key.</summary>
    public string Id => Link.Key;

    /// <summary>The key of the record that is merged into the other, or of either of two that are not the same.</summary>
    public required string From { get; init; }

    /// <summary>The key of the record that is kept, or of the other of the two.</summary>
    public required string To { get; init; }

    /// <summary>The revision that the first record must have; null for any. It is not kept.</summary>
    public int? ExpectedRevision { get; init; }

    /// <summary>The revision that the second record must have; null for any. It is not kept.</summary>
    public int? ExpectedKeptRevision { get; init; }

    /// <summary>The kind of line that the two records are.</summary>
    internal CorpusLineKind Line => Link.Of switch
    {
        IdentifiedKind.Source => CorpusLineKind.Source,
        IdentifiedKind.Claim => CorpusLineKind.Claim,
        IdentifiedKind.Population => CorpusLineKind.Population,
        _ => CorpusLineKind.Place,
    };

    /// <summary>That it was taken back; null while it stands.</summary>
    public IdentityEnd? Ended { get; init; }
}

/// <summary>That a decision about identity was taken back.</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">Who took it back; empty for who imports it.</param>
/// <param name="At">When; null for the time of the import.</param>
public sealed record IdentityEnd(string Reason, string By, DateTimeOffset? At);
