using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Learning;

/// <summary>What features are made of: for each token its word, endings, class and lemma as numbers.</summary>
internal sealed class TokenTraits
{
    private readonly uint[] _word;
    private readonly uint[] _ending;
    private readonly uint[] _class;
    private readonly uint[] _lemma;

    public TokenTraits(Grammar grammar)
    {
        var count = grammar.Article.Tokens.Count;
        (_word, _ending, _class, _lemma) = (new uint[count], new uint[count], new uint[count], new uint[count]);
        for (var at = 0; at < count; at++)
        {
            var token = grammar[at];
            _word[at] = token.Kind == TokenKind.Number ? 1 : Features.Of(token.Form);
            _ending[at] = Features.Of(token.Form.AsSpan(Math.Max(0, token.Form.Length - 3)));
            _class[at] = ClassOf(grammar, at);
            _lemma[at] = Cues.TryFind(token.Form, out var cue, out _) ? Features.Of(cue.Lemma) : _word[at];
        }
    }

    public uint Word(int token) => In(_word, token);

    public uint Ending(int token) => In(_ending, token);

    public uint Class(int token) => In(_class, token);

    public uint Lemma(int token) => In(_lemma, token);

    private static uint In(uint[] traits, int token) => token >= 0 && token < traits.Length ? traits[token] : 0;

    private static uint ClassOf(Grammar grammar, int at)
    {
        var (token, form) = (grammar[at], grammar.Form(at));
        if (!token.IsWord)
        {
            return token.Kind == TokenKind.Number ? 1u : token.Kind == TokenKind.Quote ? 2u
                : form is "," ? 3u : form is ":" ? 4u : form is "." or "?" or "!" ? 5u : grammar.IsDash(at) ? 6u : 7u;
        }

        if (Words.Auxiliaries.Contains(form))
        {
            return Words.Be.Contains(form) ? 10u : Words.Modals.Contains(form) ? 11u : 12u;
        }

        if (Cues.TryFind(form, out var cue, out var verb))
        {
            return 50 + ((uint)verb * 2) + (cue.Reports ? 1u : 0) + (token.IsCapital ? 70u : 0);
        }

        return Words.Possessives.Contains(form) ? 13u
            : form is "that" ? 14u
            : Words.Relatives.Contains(form) ? 15u
            : Words.Pronouns.Contains(form) || Words.Objects.Contains(form) ? 16u
            : Words.Determiners.Contains(form) ? 17u
            : Words.Conjunctions.Contains(form) ? 18u
            : Words.Prepositions.Contains(form) ? 19u
            : Words.Subordinators.Contains(form) ? 20u
            : Words.Times.Contains(form) ? 21u
            : Words.Titles.Contains(form) ? 22u
            : Words.Outlets.Contains(form) && token.IsCapital ? 23u
            : Words.Speakers.Contains(form) ? 24u
            : Words.Carriers.Contains(form) ? 25u
            : Words.Occasions.Contains(form) ? 26u
            : token.IsPossessive ? 27u
            : token.IsCapital ? 28u
            : Words.IsAdverb(form) ? 29u
            : Cues.TryFindAdjective(form, out _, out _) ? 30u
            : grammar.IsVerb(at) ? 31u
            : form.EndsWith("ing", StringComparison.Ordinal) ? 32u
            : form.EndsWith('s') ? 33u
            : 34u;
    }
}
