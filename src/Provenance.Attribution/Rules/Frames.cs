using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Rules;

/// <summary>Finds what a verb takes: a clause, a quotation, an infinitive, a phrase, a preposition with one.</summary>
internal static class Frames
{
    /// <summary>How far "that" may stand behind its verb.</summary>
    private const int ThatWithin = 14;

    public static Frame? Of(Clause clause, VerbGroup group)
    {
        var cue = group.Cue;
        var at = group.At + 1;
        if (at > clause.LastWord)
        {
            return null;
        }

        return SeemingOf(clause, group, at) ?? CitedSpeaker(clause, group) ?? (cue.Takes("obj")
            ? Addressed(clause, group, at) : null)
            ?? At(clause, cue, at, group.At, []);
    }

    private static Frame? SeemingOf(Clause clause, VerbGroup group, int at) =>
        group.Cue.Grades.TryGetValue("seem", out var grade) && clause.Form(at) is "to" && group.Subject is not null
            ? new("seem", grade, at, group.At, "tells how things look to somebody") { IsShort = true }
            : null;

    /// <summary>"cited intelligence sources as saying": who, and the words that ascribe it to them.</summary>
    public static (TokenRange Speaker, TokenRange AsSaying)? SpeakerAsSaying(Clause clause, VerbGroup group) =>
        group.Cue.Lemma is "cite" or "quote"
        && clause.Phrases.BeginningAt(group.At + 1, clause.LastWord, isBroad: true) is { } speaker
        && clause.Form(speaker.Last + 1) is "as" && clause.Form(speaker.Last + 2) is "saying" or "telling" or "claiming"
            ? (speaker, new(speaker.Last + 1, speaker.Last + 2))
            : null;

    private static Frame? CitedSpeaker(Clause clause, VerbGroup group)
    {
        if (SpeakerAsSaying(clause, group) is not { } cited)
        {
            return null;
        }

        return new("as saying", Grade.NearlyAlways, AfterThat(clause, cited.AsSaying.Last + 1), group.At,
            "somebody else “as saying” it")
        {
            MoreCues = [cited.AsSaying],
            Further = [(cited.Speaker, cited.AsSaying)],
        };
    }

    /// <summary>"told the BBC that".</summary>
    private static Frame? Addressed(Clause clause, VerbGroup group, int at)
    {
        if (clause.QuotationFrom(at) is not null || clause.Form(at) is "he" or "she" or "they" or "we" or "i" or "it"
            || clause.Phrases.BeginningAt(at, clause.LastWord, isBroad: false) is not { } told)
        {
            return null;
        }

        // "told jurors to leave": whom, and not "jurors to".
        var to = Enumerable.Range(told.First + 1, told.Last - told.First).FirstOrDefault(token => clause.Form(token) is "to");
        told = to > 0 && group.Cue.Takes("to") && !clause.Grammar[to + 1].IsCapital ? told with { Last = to - 1 } : told;
        List<TokenRange> nearer = Outlets.Are(clause.Grammar, told) ? [told] : [];
        var next = VerbRule.EndOfAdverbials(clause, told.Last + 1);
        var frame = next > clause.LastWord ? null : At(clause, group.Cue, next, group.At, nearer);
        return frame is null || frame.Context is "np" or "after" ? null : frame;
    }

    private static Frame? At(Clause clause, Cue cue, int at, int cueEnd, List<TokenRange> nearer)
    {
        var form = clause.Form(at);
        if (cue.Grades.TryGetValue(form, out var grade)
            && form is not ("that" or "to" or "quote" or "np" or "ing" or "obj" or "after" or "bare" or "seem"))
        {
            var start = form is "out" or "clear" && clause.Form(at + 1) is "that" ? at + 2 : at + 1;
            return start > clause.LastWord ? null
                : new(form, grade, start, at, $"with “{form}” tells what about")
                {
                    IsShort = form is not "clear",
                    Nearer = nearer,
                };
        }

        if (cue.Grades.TryGetValue("clear", out grade) && form is "it" && clause.Form(at + 1) is "clear" && at
            + 2 < clause.LastWord)
        {
            return new("clear", grade, clause.Form(at + 2) is "that" ? at + 3 : at + 2, at
                + 1, "with “clear” tells that something is so");
        }

        if (cue.Grades.TryGetValue("to_np", out grade) && form is "to" && at < clause.LastWord)
        {
            return new("to", grade, at + 1, at, "with “to” tells what about") { IsShort = true, Nearer = nearer };
        }

        if (cue.Grades.TryGetValue("quote", out grade) && QuotationAt(clause, at) is >= 0 and var quotation)
        {
            return new("quote", grade, quotation, cueEnd, "stands before a quotation") { Nearer = nearer };
        }

        if (cue.Grades.TryGetValue("that", out grade) && That(clause, at) is >= 0 and var that)
        {
            return new("that", grade, that, cueEnd, "tells that something is so") { Nearer = nearer };
        }

        if (cue.Grades.TryGetValue("to", out grade) && form is "to")
        {
            return new("to", grade, at, cueEnd, "with an infinitive tells what somebody will do")
            {
                IsShort = true,
            };
        }

        if (cue.Grades.TryGetValue("that", out grade) && HasClause(clause, at, out var start2))
        {
            return new("clause", grade, start2, cueEnd, "stands before a clause") { Nearer = nearer };
        }

        if (cue.Grades.TryGetValue("bare", out grade) && IsPhraseStart(clause, at) && at + 1 < clause.LastWord)
        {
            return new("bare", Grade.Mostly, at, cueEnd, "stands before what seems to be a clause") { Nearer = nearer };
        }

        if (cue.Grades.TryGetValue("ing", out grade) && form.EndsWith("ing", StringComparison.Ordinal))
        {
            return new("ing", grade, at, cueEnd, "tells what somebody thinks of doing") { IsShort = true };
        }

        return cue.Grades.TryGetValue("np", out grade) && IsPhraseStart(clause, at)
            ? new("np", grade, at, cueEnd, "tells what somebody thinks of something")
            {
                IsShort = true,
                Nearer = nearer,
            }
            : null;
    }

    private static bool IsNumber(Clause clause, int at) => at <= clause.LastWord
        && (clause.Grammar[at].Kind == TokenKind.Number || Words.Numbers.Contains(clause.Form(at)));

    private static bool IsPhraseStart(Clause clause, int at) => clause.Grammar.IsNominal(at)
        || clause.Grammar.Determines(at)
        || Words.Determiners.Contains(clause.Form(at)) || Words.Objects.Contains(clause.Form(at))
        || clause.Form(at) is "it" or "you"
        or "how" or "what" or "why" || clause.QuotationFrom(at) is not null;

    /// <summary>Where a quotation begins at a token or behind a sign, or -1.</summary>
    private static int QuotationAt(Clause clause, int at)
    {
        var next = VerbRule.EndOfAdverbials(clause, at);
        for (var ahead = next; ahead - next < 12 && ahead < clause.LastWord
            && clause.Grammar.IsPreposition(next); ahead++)
        {
            if (clause.Form(ahead) is "," or ":" && clause.QuotationFrom(ahead + 1) is not null)
            {
                return ahead + 1;
            }

            if (clause.Grammar.IsVerb(ahead) || clause.Article.QuotationOf(ahead) >= 0)
            {
                break;
            }
        }

        if (clause.Form(next) is "," or ":" or "—" or "–" or "--" && next < clause.LastWord)
        {
            return clause.QuotationFrom(next + 1) is not null ? next + 1 : clause.Form(next) is ":" ? next + 1 : -1;
        }

        return clause.QuotationFrom(next) is not null ? next : -1;
    }

    /// <summary>Where the clause after "that", "whether" or "how" begins, or -1.</summary>
    private static int That(Clause clause, int at)
    {
        if (clause.Form(at) is "whether" or "if" or "how" or "why" or "what" or "when" or "where" or "who")
        {
            return at;
        }

        for (var that = at; that <= clause.LastWord && that - at < ThatWithin; that++)
        {
            if (clause.Form(that) is "that" && clause.Article.QuotationOf(that) < 0)
            {
                return that + 1 <= clause.LastWord && (that == at || VerbRule.EndOfAdverbials(clause, at) >= that
                    || clause.Grammar.IsPreposition(at)) ? AfterThat(clause, that) : -1;
            }

            if (clause.Grammar.IsVerb(that) || clause.Grammar.IsStop(that) && clause.Form(that) is not ","
                || clause.Article.QuotationOf(that) >= 0)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int AfterThat(Clause clause, int at)
    {
        at += clause.Form(at) is "that" ? 1 : 0;
        return clause.Form(at) is "," && at < clause.LastWord ? at + 1 : at;
    }

    /// <summary>Whether a clause without "that" follows: a phrase and a verb.</summary>
    private static bool HasClause(Clause clause, int at, out int start)
    {
        start = VerbRule.EndOfAdverbials(clause, at);
        if (start > clause.LastWord || clause.Form(start) is "of"
            || (clause.Form(start) is "about" && !IsNumber(clause, start + 1)))
        {
            start = at;
            return false;
        }

        if (clause.Form(start) is "," && start < clause.LastWord && start > at)
        {
            start++;
        }

        for (var verb = start; verb <= clause.LastWord && verb - start < 30; verb++)
        {
            if (clause.Article.QuotationOf(verb) < 0 && verb > start
                && (clause.Grammar.IsVerb(verb) || clause.Form(verb) is "to")
                && clause.Form(verb) is not "to" && clause.Form(verb - 1) is not ("who" or "which" or "that" or "to"))
            {
                return true;
            }

            if (clause.Form(verb) is ";" or ":" or ".")
            {
                return false;
            }
        }

        return Words.Pronouns.Contains(clause.Form(start)) && Words.Subjects.Contains(clause.Form(start))
            && start + 1 <= clause.LastWord && clause.Grammar[start + 1].IsWord && clause.Form(start) is not "it";
    }
}
