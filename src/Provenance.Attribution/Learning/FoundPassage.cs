using Provenance.Attribution.Rules;

namespace Provenance.Attribution.Learning;

/// <summary>A passage that the chains find, before it is judged.</summary>
/// <param name="Candidate">The passage.</param>
/// <param name="Likelihood">How likely its cue is one, by the chain.</param>
/// <param name="IsShared">Whether the rules suggest it too.</param>
/// <param name="IsSpeech">Whether it is reported speech: by a verb of saying, or with a quotation.</param>
internal sealed record FoundPassage(Candidate Candidate, double Likelihood, bool IsShared, bool IsSpeech);
