using Provenance.Domain.Proposals;

namespace Provenance.Data.Readers.Suggestions;

/// <summary>What a program suggested, and what people decided about it.</summary>
/// <param name="Suggested">The passage, as it was suggested.</param>
/// <param name="Tier">How it was put before a person.</param>
/// <param name="IsAccepted">Whether it was accepted, as it was or mended; otherwise it was rejected.</param>
/// <param name="Reason">Why it was rejected; null if it was accepted.</param>
public sealed record DecidedSuggestion(
    SuggestedPassage Suggested, SuggestionTier Tier, bool IsAccepted, string? Reason);
