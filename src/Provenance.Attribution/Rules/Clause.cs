using Provenance.Attribution.Phrases;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Rules;

/// <summary>A sentence with its verbs that may ascribe, and what the rules need to read it.</summary>
internal sealed class Clause
{
    private readonly HashSet<int> _begins;

    public Clause(Grammar grammar, NounPhrases phrases, Subjects subjects, VerbGroups verbs, Sentence sentence)
    {
        Grammar = grammar;
        Phrases = phrases;
        Subjects = subjects;
        Sentence = sentence;
        Groups = verbs.Of(sentence);
        _begins = [.. Groups.Where(group => group.Voice is Voice.Active or Voice.Gerund)
            .SelectMany(group => new[] { group.Begin, group.First })];
    }

    public Grammar Grammar { get; }

    public NounPhrases Phrases { get; }

    public Subjects Subjects { get; }

    public Sentence Sentence { get; }

    public List<VerbGroup> Groups { get; }

    public Article Article => Grammar.Article;

    /// <summary>Whether a clause that ascribes begins at a token, with its subject or its verb.</summary>
    public bool Begins(int token) => _begins.Contains(token);

    public string Form(int token) => token <= Sentence.Last && token >= Sentence.First ? Grammar.Form(token) : "";

    /// <summary>The last token that is no closing sign.</summary>
    public int LastWord
    {
        get
        {
            var last = Sentence.Last;
            while (last > Sentence.First && Grammar[last].Kind == TokenKind.Sign && Form(last) is not (")" or "%"))
            {
                last--;
            }

            return last;
        }
    }

    /// <summary>The quotation that begins at a token, or null.</summary>
    public Quotation? QuotationFrom(int token) => token < Article.Tokens.Count
        && Article.QuotationOf(token) is >= 0 and var number
        && Article.Quotations[number].First == token ? Article.Quotations[number] : null;

    /// <summary>The quotation that ends right before a token, a comma between them or not, or null.</summary>
    public Quotation? QuotationBefore(int token)
    {
        var at = token - 1;
        at -= at > Sentence.First && Grammar.IsComma(at) && Article.QuotationOf(at) < 0 ? 1 : 0;
        return at >= Sentence.First && Article.QuotationOf(at) is >= 0 and var number
            && Article.Quotations[number].Last == at
            ? Article.Quotations[number]
            : null;
    }
}
