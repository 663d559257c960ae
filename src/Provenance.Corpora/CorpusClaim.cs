using Provenance.Domain.Claims;

namespace Provenance.Corpora;

/// <summary>A claim in the form of a corpus: it refers to its question by key.</summary>
public sealed record CorpusClaim
{
    /// <summary>The claim without its storage key and that of its question.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Its key.</summary>
    public string Id => Claim.Key;

    /// <summary>The key of the question that it answers.</summary>
    public required string Question { get; init; }

    /// <summary>For checking: the lower end of the interval for the quantity.</summary>
    public decimal? Low { get; init; }

    /// <summary>For checking: the upper end of that interval.</summary>
    public decimal? High { get; init; }
}

/// <summary>A link between two claims in the form of a corpus: it refers to the claims by key.</summary>
/// <param name="Link">The link without its storage key and those of the claims.</param>
/// <param name="From">The key of the claim at the start of the link.</param>
/// <param name="To">The key of the claim at the end of the link.</param>
public sealed record CorpusClaimLink(ClaimLink Link, string From, string To)
{
    /// <summary>Its key.</summary>
    public string Id => Link.Key;
}
