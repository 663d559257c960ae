using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>Finds what is ascribed by "according to X", before or after it.</summary>
internal static class AccordingRule
{
    public static IEnumerable<Candidate> Of(Clause clause)
    {
        for (var at = clause.Sentence.First; at < clause.LastWord; at++)
        {
            if (clause.Form(at) is "according" && clause.Form(at + 1) is "to" && clause.Article.QuotationOf(at) < 0
                && clause.Phrases.BeginningAt(at + 2, clause.LastWord, isBroad: true) is { } phrase)
            {
                if (Candidate(clause, at, WithRelative(clause, phrase)) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static Candidate? Candidate(Clause clause, int at, TokenRange phrase)
    {
        var cue = new TokenRange(at, at + 1);
        var source = clause.Subjects.WithApposition(phrase, clause.LastWord);
        var isInitial = at == clause.Sentence.First
            || (at - clause.Sentence.First < 3 && !clause.Grammar.IsComma(at - 1));
        List<TokenRange> content;
        if (isInitial)
        {
            var start = phrase.Last + 1;
            if (source != phrase && source.Last < clause.LastWord
                && clause.Form(phrase.Last + 2) is "a" or "an" or "who" or "which")
            {
                start = source.Last + 1;
            }
            else
            {
                source = phrase;
            }

            start += clause.Form(start) is "," or ":" ? 1 : 0;
            content = Contents.Following(clause, start, isShort: false, isRelative: false);
        }
        else
        {
            content = Contents.Preceding(clause, at, Floor(clause, at));
            var next = source.Last + 1;
            if (clause.Form(next) is "," && next < clause.LastWord
                && !clause.Groups.Exists(group => group.First == next + 1 && group.Voice == Voice.Gerund)
                && clause.Form(next + 1) is not ("who" or "which" or "and" or "but"))
            {
                content.AddRange(Contents.Following(clause, next + 1, isShort: false, isRelative: false));
            }
        }

        return content.Count == 0 ? null
            : new("according to", source, cue, content, 0.94, "“according to” names who says it");
    }

    private static int Floor(Clause clause, int at)
    {
        for (var before = at - 1; before > clause.Sentence.First; before--)
        {
            if (clause.Form(before) is ";" && clause.Article.QuotationOf(before) < 0)
            {
                return before + 1;
            }
        }

        return clause.Sentence.First;
    }

    /// <summary>"a person who has seen the accounts": the relative clause up to a comma or the end.</summary>
    private static TokenRange WithRelative(Clause clause, TokenRange phrase)
    {
        var at = phrase.Last + 1;
        if (at > clause.LastWord || !(clause.Form(at) is "who" or "that" or "which" or "familiar" or "close"
            or "briefed" or "seen"
            || clause.Form(at).EndsWith("ed", StringComparison.Ordinal)))
        {
            return phrase;
        }

        while (at <= clause.LastWord && !clause.Grammar.IsComma(at) && !clause.Grammar.IsStop(at)
            && clause.Article.QuotationOf(at) < 0)
        {
            at++;
        }

        return new(phrase.First, at - 1);
    }
}
