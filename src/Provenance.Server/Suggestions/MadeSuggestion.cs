using Provenance.Domain.Proposals;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Suggestions;

/// <summary>A suggested passage.</summary>
/// <param name="Kept">What is kept of it, whatever becomes of it.</param>
/// <param name="Passage">What it asks to be recorded.</param>
/// <param name="Tier">How it is put before a person.</param>
internal sealed record MadeSuggestion(KeptSuggestion Kept, CitationPassageInput Passage, SuggestionTier Tier);
