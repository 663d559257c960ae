using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Phrases;

/// <summary>What a token is in its sentence, told by its form and its neighbours. There is no tagger: closed word
/// classes, the endings of verbs and the list of cues are enough to find where phrases end.</summary>
internal sealed class Grammar(Article article)
{
    public Article Article { get; } = article;

    public Token this[int token] => Article.Tokens[token];

    public string Form(int token) => token >= 0 && token < Article.Tokens.Count ? Article.Tokens[token].Form : "";

    public bool IsComma(int token) => Form(token) is ",";

    public bool IsDash(int token) => Form(token) is "—" or "–" or "--" or "-" or "―";

    /// <summary>Whether a token can be within a noun phrase, as noun, name, adjective or number.</summary>
    public bool IsNominal(int token)
    {
        var word = this[token];
        return word.Kind == TokenKind.Number || (word.IsWord && !IsFunctionWord(word.Form) && !IsVerb(token));
    }

    public bool IsPreposition(int token) => Words.Prepositions.Contains(Form(token));

    /// <summary>Whether a token begins a noun phrase or continues one from its left: article, possessive,
    /// adjective.</summary>
    public bool Determines(int token) =>
        Form(token) is "the" or "a" or "an" or "any" or "each" or "every" or "no" or "another"
            or "such" or "these" or "those" or "this"
        || Words.Possessives.Contains(Form(token)) || (token >= 0 && this[token].IsPossessive);

    /// <summary>Whether a token is, or most likely is, a verb: an auxiliary, a well-known form, or one in -ed that no
    /// article makes an adjective.</summary>
    public bool IsVerb(int token)
    {
        var word = this[token];
        if (!word.IsWord)
        {
            return false;
        }

        if (Words.Auxiliaries.Contains(word.Form))
        {
            return word.Form != "may" || !word.IsCapital;
        }

        if (word.IsCapital && !IsSentenceStart(token))
        {
            return false;
        }

        var before = Form(token - 1);
        if (before is "to" or "n't" || Words.Modals.Contains(before))
        {
            return !Words.Determiners.Contains(word.Form) && !word.IsCapital && !Words.IsAdverb(word.Form)
                && before != "to"
                || (before == "to" && Cues.TryFind(word.Form, out _, out var infinitive)
                && infinitive.HasFlag(VerbForm.Base));
        }

        var isPast = (Cues.TryFind(word.Form, out _, out var form)
            && (form & (VerbForm.Past | VerbForm.Participle)) != 0
                && (form & VerbForm.Base) == 0)
            || Words.Verbs.Contains(word.Form)
            || (word.Form.Length > 4 && word.Form.EndsWith("ed", StringComparison.Ordinal)
                && word.Form is not ("hundred" or "indeed" or "united" or "armed" or "alleged" or "mixed" or "breed"
                    or "speed" or "naked" or "sacred" or "retired" or "registered"));
        return isPast && !Determines(token - 1) && !IsPreposition(token - 1);
    }

    public bool IsSentenceStart(int token) => Article.Sentences[Article.SentenceOf(token)].First == token;

    /// <summary>Whether a token belongs to a class of words that no noun phrase goes on over.</summary>
    public static bool IsFunctionWord(string form) => Words.Prepositions.Contains(form)
        || Words.Subordinators.Contains(form)
        || Words.Conjunctions.Contains(form) || Words.Auxiliaries.Contains(form) || Words.Relatives.Contains(form)
        || (Words.Subjects.Contains(form) && Words.Pronouns.Contains(form)) || Words.Objects.Contains(form)
        || form is "not" or "also" or "then" or "never" or "n't" or "there" or "here";

    /// <summary>Whether a token ends a clause: punctuation, not a word.</summary>
    public bool IsStop(int token) => this[token].Kind == TokenKind.Sign
        && Form(token) is not ("'" or "&" or "/" or "%" or "$");
}
