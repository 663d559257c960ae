using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>Finds the further hops of a sentence: whom a source cites, who told it, and through which outlet it
/// came.</summary>
internal static class Chains
{
    /// <summary>The candidates with their hops. One that only tells whom another cites becomes a hop of that.</summary>
    public static List<Candidate> Of(Clause clause, List<Candidate> candidates)
    {
        List<Candidate> found = [];
        foreach (var candidate in candidates)
        {
            if (IsCitation(clause, candidate)
                && candidates.FindIndex(other => Cites(other, candidate)) is >= 0 and var citing)
            {
                continue;
            }

            var cited = candidates.Where(other => IsCitation(clause, other) && Cites(candidate, other))
                .Select(other => (other.Content[0], (TokenRange?)other.Cue));
            found.Add(WithOutlet(clause, candidate with { Further = [.. candidate.Further, .. cited] }));
        }

        return found;
    }

    /// <summary>A candidate with the hops of those that lie within what it ascribes: "X said Y had told him that
    /// …".</summary>
    public static Candidate WithNested(Clause clause, Candidate outer, IEnumerable<Candidate> nested)
    {
        foreach (var inner in nested.Where(inner => inner.Source is { } source && Speaks(inner) && Covers(outer, inner)
            && !IsPronoun(clause, source)).OrderBy(inner => inner.Cue.First))
        {
            outer = outer with
            {
                Further =
                [
                    .. outer.Further, .. inner.Nearer.Select(mention => (mention, (TokenRange?)null)),
                    (inner.Source!.Value, inner.Cue), .. inner.Further,
                ],
            };
        }

        return outer;
    }

    /// <summary>Whether a candidate is ", citing a senior official": what it ascribes is a source.</summary>
    private static bool IsCitation(Clause clause, Candidate candidate) =>
        candidate.Pattern is "gerund cite np" or "gerund quote np" && candidate.Content is [var cited]
        && (Outlets.Are(clause.Grammar, cited) || Enumerable.Range(cited.First, cited.Last - cited.First + 1)
            .Any(token => Words.Persons.Contains(clause.Form(token)) || Words.Speakers.Contains(clause.Form(token))
                || Words.Carriers.Contains(clause.Form(token)) || Words.Titles.Contains(clause.Form(token))
                || (Words.Institutions.Contains(clause.Form(token)) && token == cited.Last)));

    private static bool Cites(Candidate citing, Candidate citation) => citing != citation && citing.Source is { } source
        && citation.Source is { } other && source.Holds(other.Last) && citing.Content.Count > 0
        && !citing.Pattern.StartsWith("gerund cite", StringComparison.Ordinal);

    private static bool Speaks(Candidate inner) => inner.Pattern.StartsWith("according", StringComparison.Ordinal)
        || inner.Pattern.StartsWith("inverted", StringComparison.Ordinal)
        || inner.Pattern.StartsWith("after", StringComparison.Ordinal)
        || inner.Pattern.EndsWith(" that", StringComparison.Ordinal)
        || inner.Pattern.EndsWith(" clause", StringComparison.Ordinal)
        || inner.Pattern.EndsWith(" quote", StringComparison.Ordinal)
        || inner.Pattern.EndsWith(" bare", StringComparison.Ordinal)
        || inner.Pattern.EndsWith("as saying", StringComparison.Ordinal);

    /// <summary>Whether most of what the outer ascribes is what the inner does, its source and cue included.</summary>
    private static bool Covers(Candidate outer, Candidate inner)
    {
        List<TokenRange> parts = [inner.Source!.Value, inner.Cue, .. inner.Content];
        var (first, last) = (parts.Min(part => part.First), parts.Max(part => part.Last));
        var whole = outer.Content.Sum(part => part.Last - part.First + 1);
        var shared = outer.Content.Sum(part =>
            Math.Max(0, Math.Min(last, part.Last) - Math.Max(first, part.First) + 1));
        return shared * 2 > whole && outer.Touches(inner.Cue.Last);
    }

    private static bool IsPronoun(Clause clause, TokenRange source) => source.First == source.Last
        && (Words.Pronouns.Contains(clause.Form(source.First)) || Words.Relatives.Contains(clause.Form(source.First)));

    /// <summary>"in an interview with the BBC", "an RFA interview", "speaking to Reuters", "sources in The New York
    /// Times".</summary>
    private static Candidate WithOutlet(Clause clause, Candidate candidate)
    {
        if (candidate.Nearer.Count > 0 || candidate.Content.Count == 0 || candidate.Source is not { } source)
        {
            return candidate;
        }

        for (var at = clause.Sentence.First; at < clause.LastWord; at++)
        {
            if (clause.Article.QuotationOf(at) >= 0 || candidate.Touches(at))
            {
                continue;
            }

            if (clause.Form(at) is "interview" && clause.Grammar[at - (at > clause.Sentence.First ? 1 : 0)].IsCapital
                && clause.Phrases.EndingAt(at - 1, clause.Sentence.First) is { } before
                && Outlets.Are(clause.Grammar, before)
                && NameIn(clause, before) is { } name)
            {
                return candidate with { Nearer = [name] };
            }

            if (clause.Form(at) is "with" or "to" or "by" or "via" or "in"
                && !(clause.Form(at) is "in" && clause.Form(at - 1) is "published" or "printed")
                && clause.Phrases.BeginningAt(at + 1, clause.LastWord, isBroad: false)
                is { } after && Outlets.Are(clause.Grammar, after) && !candidate.Touches(after.First)
                && (Introduces(clause, at) || (clause.Form(at) is "in" && source.Holds(at))))
            {
                var speaker = source.Holds(at) ? source with { Last = at - (clause.Grammar.IsVerb(at - 1) || clause.Form(at - 1) is "seen" ? 2 : 1) } : source;
                return candidate with { Nearer = [after], Source = speaker };
            }
        }

        return candidate;
    }

    private static bool Introduces(Clause clause, int at) => clause.Form(at) is "via"
        || Enumerable.Range(Math.Max(clause.Sentence.First, at - 6),
        Math.Min(6, at - clause.Sentence.First)).Any(token =>
            clause.Form(token) is "interview" or "speaking" or "spoke" or "seen" or "obtained" or "reviewed" or "quoted" or "interviewed" or "remarks"
                or "comments"
                or "reports" or "reported" or "statement");

    /// <summary>The capital words of a phrase: "RFA" of "an RFA".</summary>
    private static TokenRange? NameIn(Clause clause, TokenRange phrase)
    {
        var first = phrase.First;
        while (first < phrase.Last
            && (!clause.Grammar[first].IsCapital || Words.Determiners.Contains(clause.Form(first))))
        {
            first++;
        }

        return clause.Grammar[first].IsCapital ? new(first, phrase.Last) : null;
    }
}
