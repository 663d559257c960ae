using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>What a verb takes in its sentence.</summary>
/// <param name="Context">The context of the lexicon by which it ascribes.</param>
/// <param name="Grade">How often it does so there.</param>
/// <param name="Start">The first token of what is said.</param>
/// <param name="CueEnd">The last token of the words that ascribe.</param>
/// <param name="Words">What follows the verb, in words, for the reason.</param>
internal sealed record Frame(string Context, Grade Grade, int Start, int CueEnd, string Words)
{
    /// <summary>Whether what is said is a phrase, which the next clause ends.</summary>
    public bool IsShort { get; init; }

    public List<TokenRange> MoreCues { get; init; } = [];

    public List<(TokenRange Mention, TokenRange? Cue)> Further { get; init; } = [];

    public List<TokenRange> Nearer { get; init; } = [];
}
