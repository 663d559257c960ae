using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Identity;

/// <summary>A claim with what claims are compared by.</summary>
/// <param name="Words">The folded words of the proposition, each once, without those that say little.</param>
internal sealed record ComparedClaim(IReadOnlySet<string> Words)
{
    /// <summary>The least share of the words that are in both for two claims to be near.</summary>
    public const double LeastShared = 0.6;

    /// <summary>The claim as it is compared.</summary>
    public static ComparedClaim Of(Claim claim) => new(
        Text.Words.Of(claim.Proposition).Select(word => word.Form).Where(word => !ComparedName.IsSmall(word))
            .ToHashSet());

    /// <summary>Which of the words of two claims are in both, and how many there are; numbers have to be the same ones.</summary>
    public (int Common, int All, bool HaveOtherNumbers) To(ComparedClaim other) => (
        Words.Intersect(other.Words).Count(),
        Words.Union(other.Words).Count(),
        !NumbersOf(Words).SetEquals(NumbersOf(other.Words)));

    private static HashSet<string> NumbersOf(IEnumerable<string> words) => [.. words.Where(word => word.Any(char.IsDigit))];
}
