using Provenance.Domain.Claims;

namespace Provenance.Corpora;

/// <summary>A claim as a corpus has it: with its question by key.</summary>
public sealed record CorpusClaim
{
    /// <summary>The claim; its storage key and that of its question are not given yet.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Its key.</summary>
    public string Id => Claim.Key;

    /// <summary>The key of the question that it answers.</summary>
    public required string Question { get; init; }

    /// <summary>For checking: the lower end of the interval that the quantity stands for.</summary>
    public decimal? Low { get; init; }

    /// <summary>For checking: the upper end of that interval.</summary>
    public decimal? High { get; init; }
}

/// <summary>How two claims are related, as a corpus has it: with the claims by key.</summary>
/// <param name="Link">The link; its storage key and those of the claims are not given yet.</param>
/// <param name="From">The key of the claim it reads from.</param>
/// <param name="To">The key of the claim it reads to.</param>
public sealed record CorpusClaimLink(ClaimLink Link, string From, string To)
{
    /// <summary>Its key.</summary>
    public string Id => Link.Key;
}
