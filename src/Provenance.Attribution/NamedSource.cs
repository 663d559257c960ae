using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution;

/// <summary>A source as the words of a mention tell of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name: the mention without article, title and apposition; for the unnamed, the
/// mention.</param>
public sealed record NamedSource(NamedKind Kind, string Name)
{
    /// <summary>Reads a mention, such as "Ukrainian President Volodymyr Zelenskyy".</summary>
    public static NamedSource Of(string mention)
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
        var head = tokens.FindIndex(start, end - start, token =>
            token.Form is "of" or "for" or "in" or "at" or "from" or "on" or "to" or "with"
            or "close" or "familiar");
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
        return isInstitution && !(isTitled && Words.Titles.Contains(tokens[first - 1].Form))
            ? new(NamedKind.Organization, name)
            : new(NamedKind.Person, mention[tokens[first].Start..tokens[head].End]);
    }
}
