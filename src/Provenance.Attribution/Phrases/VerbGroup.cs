using Provenance.Attribution.Lexicon;

namespace Provenance.Attribution.Phrases;

/// <summary>A verb that ascribes, or an adjective after "be", with its auxiliaries and adverbs.</summary>
/// <param name="First">The first token: an auxiliary, an adverb or the verb.</param>
/// <param name="At">The verb or adjective.</param>
/// <param name="Cue">The verb; for an adjective, what it takes.</param>
/// <param name="Voice">How it stands in its clause.</param>
internal sealed record VerbGroup(int First, int At, Cue Cue, Voice Voice)
{
    /// <summary>The last token: the verb, or the particle or preposition that goes with it.</summary>
    public int Last { get; init; } = At;

    /// <summary>Who says it, as far as it stands before the verb.</summary>
    public TokenRange? Subject { get; init; }

    /// <summary>Whether the subject is that of an earlier verb.</summary>
    public bool InheritsSubject { get; init; }

    /// <summary>Where the clause begins, subject and what is before the verb included.</summary>
    public int Begin => Subject is { } subject && !InheritsSubject ? Math.Min(subject.First, First) : First;

    public bool IsAdjective { get; init; }
}
