using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Matching;

/// <summary>By what a claim on record is like a sentence.</summary>
public enum ClaimReasonKind
{
    /// <summary>They have the same words.</summary>
    SameWords,

    /// <summary>They have a figure in common.</summary>
    SameFigure,

    /// <summary>They count the same, so that they answer one question.</summary>
    SameQuestion,

    /// <summary>They have most words in common.</summary>
    NearWords,
}

/// <summary>A reason why a claim on record may be what a sentence says.</summary>
/// <param name="Kind">By what they are alike.</param>
/// <param name="Explanation">The same in a sentence, with the words.</param>
public sealed record ClaimReason(ClaimReasonKind Kind, string Explanation);

/// <summary>A claim on record that may be what a sentence says.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Thousandths">How likely it looks, 1 to 1000: a convention to sort by, not a probability.</param>
/// <param name="Reasons">Why, at least one, the strongest first.</param>
public sealed record ClaimMatch(Claim Claim, int Thousandths, IReadOnlyList<ClaimReason> Reasons)
{
    /// <summary>Whether it has the same words, in whatever letters and accents.</summary>
    public bool IsSame => Reasons.Any(reason => reason.Kind == ClaimReasonKind.SameWords);

    /// <summary>Whether a claim of the sentence answers the question that this one answers.</summary>
    public bool IsAnswer => Reasons.Any(reason => reason.Kind == ClaimReasonKind.SameQuestion);
}
