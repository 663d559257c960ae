using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>Finds whom a pronoun means, going through the candidates of a text in order: "who" and "which" what stands
/// before them, "he" and "she" the last person that was named as a source not far before.</summary>
internal sealed class Mentions(Grammar grammar, NounPhrases phrases)
{
    /// <summary>How many sentences back a person may have been named.</summary>
    private const int Within = 8;

    private TokenRange? _person;

    /// <summary>Whom the source of a candidate means, or null if it is no pronoun or nobody was found.</summary>
    public TokenRange? Of(Candidate candidate)
    {
        if (candidate.Source is not { } source)
        {
            return null;
        }

        var form = grammar.Form(source.First);
        if (source.First != source.Last || !(Words.Relatives.Contains(form) || Words.Pronouns.Contains(form)))
        {
            _person = IsPerson(source) || IsPersonWithRole(source) ? source : _person;
            return null;
        }

        if (form is "who" or "which" or "that")
        {
            var before = source.First - 1;
            var sentence = grammar.Article.Sentences[grammar.Article.SentenceOf(source.First)];
            return phrases.EndingAt(before - (before > sentence.First && grammar.IsComma(before) ? 1 : 0),
                sentence.First);
        }

        return form is "he" or "she" or "his" or "her" && _person is { } person
            && grammar.Article.SentenceOf(source.First) - grammar.Article.SentenceOf(person.First) <= Within
            ? person
            : null;
    }

    /// <summary>Whether a source is one person with a name: two words with capitals, or one that is no
    /// outlet.</summary>
    private bool IsPerson(TokenRange source) => !Outlets.Are(grammar, source) && grammar[source.First].IsWord
        && grammar[source.First].IsCapital && !Words.Determiners.Contains(grammar.Form(source.First))
        && !Enumerable.Range(source.First, source.Last - source.First
        + 1).Any(token => Words.Speakers.Contains(grammar.Form(token))
            || Words.Carriers.Contains(grammar.Form(token)));

    /// <summary>Whether a source is a person whose name, of two words, stands with a role: "the author, the engineer Helen
    /// Moss".</summary>
    private bool IsPersonWithRole(TokenRange source) =>
        NamedSource.Of(grammar.Article.SpanOf(source.First, source.Last).In(grammar.Article.Text))
            is { Kind: NamedKind.Person, Name: var name } && name.Contains(' ', StringComparison.Ordinal);
}
