using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution;

/// <summary>A source as the words of a mention tell of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name: the mention without article, title and apposition; for the unnamed, the
/// mention.</param>
public sealed record NamedSource(NamedKind Kind, string Name)
{
    /// <summary>The words before which the head of a mention stands: "officials familiar with it".</summary>
    private static readonly HashSet<string> _afterHead =
        ["of", "for", "in", "at", "from", "on", "to", "with", "close", "familiar"];

    /// <summary>Reads a mention, such as "Ukrainian President Volodymyr Zelenskyy".</summary>
    public static NamedSource Of(string mention)
    {
        var named = Described(mention);
        return named.Kind is NamedKind.Unnamed or NamedKind.Unspecified ? Apposed(mention) ?? named : named;
    }

    /// <summary>The name that stands after a role and a comma: "Ruth Baker" in "its director, Ruth Baker", "Helen Moss" in
    /// "the author, the retired engineer Helen Moss"; null if none does.</summary>
    private static NamedSource? Apposed(string mention)
    {
        var tokens = Tokenizer.Of(mention);
        var comma = tokens.FindIndex(token => token.Form is ",");
        var first = comma < 1 || tokens[comma - 1].IsCapital ? -1 : tokens.FindIndex(comma, token => token.IsCapital);
        if (first < 0 || !Enumerable.Range(comma + 1, first - comma - 1).All(at => IsOfRole(tokens[at])))
        {
            return null;
        }

        var named = Described(mention[tokens[first].Start..]);
        return named.Kind is NamedKind.Unnamed or NamedKind.Unspecified ? null
            : Enumerable.Range(comma, first - comma).Any(at => Words.Institutions.Contains(tokens[at].Form))
                ? named with { Kind = NamedKind.Organization }
                : named;
    }

    /// <summary>Whether a word may stand in a role before a name: no preposition, conjunction, relative or mark.</summary>
    private static bool IsOfRole(Token token) => token.IsWord
        && !Words.Pronouns.Contains(token.Form)
        && !Words.Relatives.Contains(token.Form)
        && !Words.Prepositions.Contains(token.Form)
        && !Words.Conjunctions.Contains(token.Form);

    private static NamedSource Described(string mention)
    {
        var tokens = Tokenizer.Of(mention);
        var end = tokens.FindIndex(token => token.Form is "," or "(" or "who" or "which" or "that"
            || token.Kind == TokenKind.Quote);
        end = end <= 0 ? tokens.Count : end;
        var start = tokens.FindIndex(0, end, token =>
            !(Words.Determiners.Contains(token.Form) || Words.Conjunctions.Contains(token.Form)));
        if (start < 0 || Words.Pronouns.Contains(tokens[start].Form))
        {
            return new(NamedKind.Unspecified, mention);
        }

        var name = mention[tokens[start].Start..tokens[end - 1].End];
        var head = tokens.FindIndex(start, end - start, token => _afterHead.Contains(token.Form));
        head = (head <= start ? end : head) - 1;
        if (Enumerable.Range(start, end - start).Any(token => Words.Outlets.Contains(tokens[token].Form)
            && tokens[token].IsCapital)
            && tokens[head].IsCapital)
        {
            return new(NamedKind.Outlet, name);
        }

        if (head == start && tokens[head].Form.Contains('.') && !tokens[head].Form.EndsWith('.')
            && !tokens[head].IsCapital)
        {
            // An address: example.org.
            return new(NamedKind.Outlet, name);
        }

        if (!tokens[head].IsCapital || head == start && Words.Speakers.Contains(tokens[head].Form))
        {
            return Words.Institutions.Contains(tokens[head].Form) && head > start ? new(NamedKind.Organization, name)
                : Words.Carriers.Contains(tokens[head].Form) ? new(NamedKind.Unspecified, mention)
                : new(NamedKind.Unnamed, mention);
        }

        var first = head;
        while (first > start && tokens[first - 1].IsCapital && tokens[first - 1].Kind == TokenKind.Word
            && !Words.Titles.Contains(tokens[first - 1].Form) && !tokens[first - 1].IsPossessive)
        {
            first--;
        }

        var isTitled = first > start;
        var isInstitution = Enumerable.Range(start, end - start).Any(token =>
            Words.Institutions.Contains(tokens[token].Form))
            || head + 1 < end || mention.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
            || (first == head && tokens[head].Form.Length < 6
            && mention[tokens[head].Start..tokens[head].End].All(char.IsUpper));
        return isInstitution && !(isTitled && IsRole(tokens[first - 1].Form))
            ? new(NamedKind.Organization, name)
            : new(NamedKind.Person, mention[tokens[first].Start..tokens[head].End]);
    }

    /// <summary>Whether a word says what a person is: "minister", "leader", "engineer".</summary>
    private static bool IsRole(string word) => Words.Titles.Contains(word) || Words.Persons.Contains(word)
        || Words.Speakers.Contains(word) || Words.Speakers.Contains($"{word}s");
}
