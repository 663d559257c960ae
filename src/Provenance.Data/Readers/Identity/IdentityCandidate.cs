namespace Provenance.Data.Readers.Identity;

/// <summary>By what two records are alike.</summary>
public enum IdentityReasonKind
{
    /// <summary>They have one name, in whatever letters and accents.</summary>
    SameName,

    /// <summary>A further name of one is a name of the other.</summary>
    SharedAlias,

    /// <summary>A name of one is made of the first letters of the other's.</summary>
    Acronym,

    /// <summary>A name of one is that of the other in another transliteration.</summary>
    Transliteration,

    /// <summary>Two people have one role in one organization, and a word of their names.</summary>
    SameRoleAndAffiliation,

    /// <summary>The record of one source says that it may be the other.</summary>
    PossiblySameAs,

    /// <summary>All words of one name are in the other.</summary>
    SharedWords,

    /// <summary>Two claims answer one question in the same words.</summary>
    SameWords,

    /// <summary>Two claims answer one question with one figure.</summary>
    SameFigure,

    /// <summary>Two claims answer one question in nearly the same words.</summary>
    NearWords,
}

/// <summary>A reason why two records may be one.</summary>
/// <param name="Kind">By what they are alike.</param>
/// <param name="Explanation">The same in a sentence, with the words.</param>
public sealed record IdentityReason(IdentityReasonKind Kind, string Explanation)
{
    /// <summary>How likely it makes it, by convention, that two records are one.</summary>
    internal static double WeightOf(IdentityReasonKind kind) => kind switch
    {
        IdentityReasonKind.SameName or IdentityReasonKind.SameWords => 0.9,
        IdentityReasonKind.SharedAlias => 0.8,
        IdentityReasonKind.Transliteration => 0.7,
        IdentityReasonKind.PossiblySameAs or IdentityReasonKind.SameFigure => 0.6,
        IdentityReasonKind.SameRoleAndAffiliation or IdentityReasonKind.NearWords => 0.5,
        IdentityReasonKind.Acronym => 0.45,
        _ => 0.4,
    };
}

/// <summary>Two records that may be one.</summary>
/// <param name="One">The record that was made first.</param>
/// <param name="Other">The other.</param>
/// <param name="Thousandths">How likely it looks, 1 to 999: a convention, not a probability.</param>
/// <param name="Reasons">Why, at least one, the strongest first.</param>
public sealed record IdentityCandidate(object One, object Other, int Thousandths, IReadOnlyList<IdentityReason> Reasons)
{
    /// <summary>The place in the list: its stratum, and the two numbers in the order in which they were found.</summary>
    internal (long Stratum, long One, long Other) Place { get; init; }
}
