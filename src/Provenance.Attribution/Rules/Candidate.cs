using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>A suggestion in the making, by tokens.</summary>
/// <param name="Pattern">The rule and the words that led to it, for grading: "said that".</param>
/// <param name="Source">Who says it, or null.</param>
/// <param name="Cue">The words that ascribe.</param>
/// <param name="Content">What is said.</param>
/// <param name="Confidence">How sure it is, from 0 to 1.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record Candidate(
    string Pattern, TokenRange? Source, TokenRange Cue, List<TokenRange> Content, double Confidence, string Reason)
{
    /// <summary>Further cues: "cited … as saying".</summary>
    public List<TokenRange> MoreCues { get; init; } = [];

    /// <summary>Who told the source, or whom it cites: hops that lie further from the reader.</summary>
    public List<(TokenRange Mention, TokenRange? Cue)> Further { get; init; } = [];

    /// <summary>Through whom it came: hops nearer to the reader, such as the outlet that was told.</summary>
    public List<TokenRange> Nearer { get; init; } = [];

    public SuggestedMode? Mode { get; init; }

    /// <summary>Whether it is never more than a question.</summary>
    public bool IsQuestion { get; init; }

    public bool Touches(int token) => Content.Any(part => part.Holds(token));
}
