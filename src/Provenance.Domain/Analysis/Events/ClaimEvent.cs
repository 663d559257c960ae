using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Events;

/// <summary>What can happen to a claim by a change.</summary>
public enum ClaimEventKind
{
    /// <summary>An outlet reports it that did not before.</summary>
    NewOutlet,

    /// <summary>An outlet no longer counts among those who report it.</summary>
    LostOutlet,

    /// <summary>It comes from someone from whom it did not come before.</summary>
    NewOrigin,

    /// <summary>Someone no longer counts among those from whom it comes.</summary>
    LostOrigin,

    /// <summary>The verdict of independence is another.</summary>
    VerdictChanged,

    /// <summary>Someone denies it, or it was linked with a claim that cannot be true together with it.</summary>
    Contradicted,

    /// <summary>Someone took back that it is so.</summary>
    Retracted,
}

/// <summary>Something that happened to a claim by a change.</summary>
/// <param name="Kind">What.</param>
/// <param name="Sources">Who: the new outlets, those who deny it. None of another verdict.</param>
/// <param name="Claims">The claims that it contradicts; none of other kinds.</param>
/// <param name="Explanation">The same in a sentence.</param>
public sealed record ClaimEvent(
    ClaimEventKind Kind, IReadOnlyList<Source> Sources, IReadOnlyList<Claim> Claims, string Explanation);
