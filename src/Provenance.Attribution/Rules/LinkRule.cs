using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>Finds lines that credit or link and say nothing: "via Associated Press", "Read more @
/// example.org".</summary>
internal static class LinkRule
{
    /// <summary>The most tokens of such a line after the words that credit.</summary>
    private const int MaxLength = 6;

    public static Candidate? Of(Clause clause)
    {
        var first = clause.Sentence.First;
        return ReadMore(clause) ?? (clause.Form(first) is "via" or "source" or "sources" or "credit" or "photo"
            or "photos" or "image"
            ? Credit(clause)
            : null);
    }

    private static Candidate? ReadMore(Clause clause)
    {
        for (var at = clause.Sentence.First; at + 3 <= clause.Sentence.Last; at++)
        {
            if (clause.Form(at) is "read" && clause.Form(at + 1) is "more" or "also"
                && clause.Form(at + 2) is "@" or "at" or "on" or "in" && !clause.Grammar.IsVerb(at + 3)
                && clause.Grammar[at + 3].IsWord)
            {
                var end = Math.Min(at + 3 + MaxLength, clause.LastWord);
                var name = clause.Form(at + 3).Contains('.') ? new TokenRange(at + 3, at + 3)
                    : clause.Phrases.BeginningAt(at + 3, end, isBroad: false) ?? new(at + 3, at + 3);
                return Found("read more", name, new(at, at + 2), "a line sends the reader to where the story is from");
            }
        }

        return null;
    }

    private static Candidate? Credit(Clause clause)
    {
        var first = clause.Sentence.First;
        var start = first + 1;
        start += clause.Form(start) is "by" ? 1 : 0;
        start += clause.Form(start) is ":" ? 1 : 0;
        return start <= clause.LastWord && clause.LastWord - start < MaxLength
            && (clause.Form(first) is "via" || start > first + 1)
            && Enumerable.Range(start, clause.LastWord - start + 1).All(token => clause.Grammar[token].IsCapital
                || clause.Form(token) is "/" or "of" or "the" or "and")
            ? Found("credit", new(start, clause.LastWord), new(first, start - 1),
            "the line is a credit: it tells where words or pictures are from")
            : null;
    }

    private static Candidate Found(string rule, TokenRange source, TokenRange cue, string reason) =>
        new(rule, source, cue, [], 0.8, reason) { Mode = SuggestedMode.Link };
}
