using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>Finds what verbs ascribe: "X said that …", “…,” said X, "X, who …, added …", ", calling it …".</summary>
internal static class VerbRule
{
    public static IEnumerable<Candidate> Of(Clause clause)
    {
        foreach (var group in clause.Groups.Where(group => !AnonymityTerms.Follow(clause.Grammar, group, clause.LastWord)))
        {
            var found = group.Voice switch
            {
                Voice.Infinitive => InfinitiveOf(clause, group),
                Voice.Passive => PassiveRule.Of(clause, group),
                _ => Inverted(clause, group) ?? After(clause, group) ?? Before(clause, group),
            };
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    /// <summary>"went out of his way to say that": only what verbs of saying say.</summary>
    private static Candidate? InfinitiveOf(Clause clause, VerbGroup group) => group.Cue.Reports
        && group.Subject is not null
        && Before(clause, group) is { } found && (found.Pattern.EndsWith(" that", StringComparison.Ordinal)
            || found.Pattern.EndsWith(" quote", StringComparison.Ordinal))
        ? found with { Pattern = $"to {found.Pattern}", Confidence = found.Confidence - 0.15 }
        : null;

    /// <summary>“…,” said X.</summary>
    private static Candidate? Inverted(Clause clause, VerbGroup group)
    {
        if (!group.Cue.Reports || group.Voice != Voice.Active || group.First == clause.Sentence.First)
        {
            return null;
        }

        var isQuoted = clause.QuotationBefore(group.First) is not null;
        if (!isQuoted && (group.Cue.Takes("obj") || (group.Subject is not null && !group.InheritsSubject)))
        {
            return null;
        }

        if (!isQuoted && !clause.Grammar.IsComma(group.First - 1) && !clause.Grammar.IsDash(group.First - 1))
        {
            return null;
        }

        var start = group.At + 1;
        if (start > clause.LastWord || (clause.Form(start) is "that") || Words.Times.Contains(clause.Form(start))
            || clause.Phrases.BeginningAt(start, clause.LastWord, isBroad: false) is not { } phrase)
        {
            return null;
        }

        var next = phrase.Last + 1;
        if (!isQuoted && next <= clause.LastWord && !AnonymityTerms.BeginAt(clause.Grammar, next, clause.LastWord)
            && !(clause.Grammar.IsComma(next) || clause.Grammar.IsDash(next)
            || (clause.Grammar.IsPreposition(next) && clause.Phrases.EndsTime(next + 1, clause.LastWord))))
        {
            return null;
        }

        var source = clause.Subjects.WithApposition(phrase, clause.LastWord);
        var content = Contents.Preceding(clause, group.First, FloorOf(clause, group));
        if (content.Count == 0)
        {
            return null;
        }

        var end = EndOfAdverbials(clause, source.Last + 1) - 1;
        content.AddRange(Contents.Continuing(clause, end));
        return new(
            $"inverted {group.Cue.Lemma}", source, new(group.First, group.At), content, isQuoted ? 0.97 : 0.9,
            $"the verb “{TextOf(clause, group)}” stands between "
            + (isQuoted ? "a quotation and who says it" : "what is said and who says it"));
    }

    /// <summary>…, X said.</summary>
    private static Candidate? After(Clause clause, VerbGroup group)
    {
        if (!(group.Cue.Reports || group.Cue.Lemma is "quote" or "cite") || group.Voice != Voice.Active
            || group.Subject is not { } subject || group.InheritsSubject)
        {
            return null;
        }

        var begin = subject.First;
        var isQuoted = clause.QuotationBefore(begin) is not null;
        if (!isQuoted && !(begin > clause.Sentence.First
            && (clause.Grammar.IsComma(begin - 1) || clause.Grammar.IsDash(begin - 1))))
        {
            return null;
        }

        if (isQuoted && Frames.SpeakerAsSaying(clause, group) is { } cited)
        {
            return new(
                $"after {group.Cue.Lemma} as saying", subject, new(group.First, group.At),
                    Contents.Preceding(clause, begin, FloorOf(clause, group)),
                0.95, "somebody else “as saying” it follows a quotation")
            {
                MoreCues = [cited.AsSaying],
                Further = [(cited.Speaker, cited.AsSaying)],
            };
        }

        var cueEnd = group.At + (group.Cue.Takes("out") && clause.Form(group.At + 1) is "out" ? 1 : 0);
        var after = cueEnd + 1;
        List<TokenRange> nearer = [];
        if (group.Cue.Takes("obj") && clause.Phrases.BeginningAt(after, clause.LastWord, isBroad: false) is { } told)
        {
            nearer.AddRange(Outlets.Are(clause.Grammar, told) ? [told] : []);
            after = told.Last + 1;
        }

        after = EndOfAdverbials(clause, after);
        if (!group.Cue.Reports)
        {
            return null;
        }

        var isEnd = after > clause.LastWord
            || clause.Form(after) is "," or "." or ":" or ";" or "—" or "–" or "--" or ")"
            || (isQuoted && clause.Form(after) is not "that");
        var isAside = clause.Form(after) is "," && clause.LastWord - after > 4 && group.Cue.Takes("bare");
        if (!isEnd || !(isQuoted || isAside || HasClause(clause, begin, FloorOf(clause, group))))
        {
            return null;
        }

        if (!isQuoted && (clause.Form(after) is ":"
            || (clause.Form(after) is "," && clause.QuotationFrom(after + 1) is not null)))
        {
            return null;
        }

        var content = Contents.Preceding(clause, begin, FloorOf(clause, group));
        if (content.Count == 0)
        {
            return null;
        }

        if (isQuoted || after > clause.LastWord)
        {
            content.AddRange(Contents.Continuing(clause, isQuoted && after <= clause.LastWord
                && clause.Form(after) is not ("," or "." or ":")
                ? clause.LastWord : after - 1));
        }
        else if (clause.Form(after) is "," && clause.Groups.All(other => other.First != after + 1))
        {
            content.AddRange(Contents.Following(clause, after + 1, isShort: false, isRelative: false));
        }

        return new(
            $"after {group.Cue.Lemma}", subject, new(group.First, cueEnd), content, isQuoted ? 0.97 : 0.9,
            $"“{TextOf(clause, group)}” with its subject follows " + (isQuoted ? "a quotation" : "what is said"))
        {
            Nearer = nearer,
        };
    }

    /// <summary>X said (that) …</summary>
    private static Candidate? Before(Clause clause, VerbGroup group)
    {
        if (group.Subject is null && group.Voice != Voice.Gerund)
        {
            return null;
        }

        var frame = Frames.Of(clause, group);
        if (frame is null)
        {
            return null;
        }

        var isRelative = group.Subject is { } subject && Words.Relatives.Contains(clause.Form(subject.First));
        var content = Contents.Following(clause, frame.Start, frame.IsShort, isRelative);
        if (content.Count == 0)
        {
            return null;
        }

        if (clause.QuotationFrom(frame.Start) is { } quotation)
        {
            if (quotation.Last >= clause.LastWord)
            {
                content = [.. Contents.Chain(clause.Article, quotation),
                    .. Contents.Continuing(clause, quotation.Last)];
            }

            if (group.Subject is { } speaker && !group.InheritsSubject
                && clause.QuotationBefore(speaker.First) is { } before
                && !content[0].Holds(before.First))
            {
                content.Insert(0, new(before.First, before.Last));
            }
        }

        var confidence = frame.Grade switch
        {
            Grade.NearlyAlways => 0.93,
            Grade.Mostly => 0.8,
            Grade.Often => 0.66,
            _ => 0.55,
        };
        confidence -= group.Subject is null ? 0.15 : 0;
        confidence -= group.Voice == Voice.Gerund && group.InheritsSubject ? 0.04 : 0;
        confidence -= group.Voice == Voice.Gerund && !group.InheritsSubject ? 0.12 : 0;
        return new(
            $"{(group.Voice == Voice.Gerund ? "gerund " : "")}{group.Cue.Lemma} {frame.Context}", group.Subject,
            new(group.First, frame.CueEnd), content, confidence, ReasonOf(clause, group, frame))
        {
            MoreCues = frame.MoreCues,
            Further = frame.Further,
            Nearer = frame.Nearer,
        };
    }

    private static string ReasonOf(Clause clause, VerbGroup group, Frame frame) => group.Subject is null
        ? $"“{TextOf(clause, group)}” {frame.Words}; who does it is not in the sentence"
        : $"“{TextOf(clause, group)}” {frame.Words}";

    private static string TextOf(Clause clause, VerbGroup group) =>
        clause.Article.SpanOf(group.First, group.At).In(clause.Article.Text);

    /// <summary>Where the clause of a verb begins at the earliest: after the content of the verb before it.</summary>
    private static int FloorOf(Clause clause, VerbGroup group)
    {
        var floor = clause.Sentence.First;
        for (var at = group.Begin - 1; at > floor; at--)
        {
            if (clause.Form(at) is ";" && clause.Article.QuotationOf(at) < 0)
            {
                return at + 1;
            }
        }

        return floor;
    }

    /// <summary>Whether a clause, and not only "On Monday", stands between two tokens.</summary>
    private static bool HasClause(Clause clause, int begin, int floor)
    {
        if (Words.Subordinators.Contains(clause.Form(floor)) && !clause.Grammar.IsPreposition(floor))
        {
            return Enumerable.Range(floor, begin - floor).Any(token => clause.Grammar.IsComma(token)
                && token < begin - 1);
        }

        if (clause.Grammar.IsPreposition(floor))
        {
            return Enumerable.Range(floor, begin - floor).Any(token => clause.Grammar.IsComma(token)
                && token < begin - 1)
                && Enumerable.Range(floor, begin - floor).Any(clause.Grammar.IsVerb);
        }

        return begin - floor > 3;
    }

    /// <summary>The first token after times and occasions: "on Monday in a statement".</summary>
    internal static int EndOfAdverbials(Clause clause, int at)
    {
        while (at <= clause.LastWord)
        {
            var form = clause.Form(at);
            if (Words.Times.Contains(form)
                || (Words.IsAdverb(form) && form is not ("back" or "not" or "there" or "here" or "still" or "even"
                    or "only" or "almost" or "nearly" or "never" or "always" or "perhaps" or "maybe" or "most"
                    or "both" or "once" or "just")))
            {
                at++;
            }
            else if (form is "this" or "last" or "the" or "earlier" or "late" or "early"
                && clause.Phrases.EndsTime(at + 1, Math.Min(at + 2, clause.LastWord)))
            {
                at++;
            }
            else if (form is "in" or "on" or "at" or "during" or "by" or "via" or "through" or "after" or "before"
                or "from"
                && clause.Phrases.EndsTime(at + 1, clause.LastWord)
                && clause.Phrases.BeginningAt(at + 1, clause.LastWord, isBroad: true) is { } phrase
                && phrase.Last - at < 12)
            {
                at = phrase.Last + 1;
            }
            else
            {
                break;
            }
        }

        return at;
    }
}
