using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Phrases;

/// <summary>Finds the verbs of a sentence that may ascribe: words that are a form of a cue and, by what stands before
/// them, verbs and not nouns or adjectives.</summary>
internal sealed class VerbGroups(Grammar grammar, Subjects subjects, NounPhrases phrases)
{
    public List<VerbGroup> Of(Sentence sentence)
    {
        List<VerbGroup> groups = [];
        for (var at = sentence.First; at <= sentence.Last; at++)
        {
            if (grammar.Article.QuotationOf(at) < 0 && Read(at, sentence) is { } group)
            {
                if (groups.Count > 0 && groups[^1] is var other && other.At == group.First - 2
                    && other.Voice == Voice.Active
                    && grammar.Form(group.First - 1) is "or" or "and" && group.Voice == Voice.Active)
                {
                    // "has not confirmed or denied": one group.
                    groups[^1] = group with
                    {
                        First = other.First,
                        Subject = other.Subject,
                        InheritsSubject = other.InheritsSubject,
                    };
                }
                else
                {
                    groups.Add(WithSubject(group, sentence, groups));
                }
            }
        }

        return groups;
    }

    private VerbGroup? Read(int at, Sentence sentence)
    {
        var word = grammar[at];
        if (!word.IsWord)
        {
            return null;
        }

        if (!Cues.TryFind(word.Form, out var cue, out var form))
        {
            return ReadAdjective(at, sentence);
        }

        var (first, be, have, modal, to) = Before(at, sentence);
        if (to)
        {
            return form.HasFlag(VerbForm.Base) ? new(first, at, cue, Voice.Infinitive) : null;
        }

        if (be && form.HasFlag(VerbForm.Ing))
        {
            return new(first, at, cue, Voice.Active);
        }

        if (cue.Lemma is "ask" && form.HasFlag(VerbForm.Past) && !have && !modal
            && (first == sentence.First || grammar.Form(first - 1) is "when" or ","))
        {
            return new(first, at, cue, Voice.Passive);
        }

        if (be)
        {
            return form.HasFlag(VerbForm.Participle) ? new(first, at, cue, Voice.Passive) : null;
        }

        if (have)
        {
            return form.HasFlag(VerbForm.Participle) ? new(first, at, cue, Voice.Active) : null;
        }

        if (modal)
        {
            return form.HasFlag(VerbForm.Base) ? new(first, at, cue, Voice.Active) : null;
        }

        if (form.HasFlag(VerbForm.Ing))
        {
            return IsGerund(first) ? new(first, at, cue, Voice.Gerund) : null;
        }

        return IsFinite(first, at, form, sentence) ? new(first, at, cue, Voice.Active) : null;
    }

    private VerbGroup? ReadAdjective(int at, Sentence sentence)
    {
        if (!Cues.TryFindAdjective(grammar.Form(at), out var grade, out var contexts))
        {
            return null;
        }

        var (first, be, _, _, _) = Before(at, sentence);
        return be
            ? new(first, at, new(grammar.Form(at), contexts.ToDictionary(context => context, _ => grade)), Voice.Active)
            {
                IsAdjective = true,
            }
            : null;
    }

    /// <summary>The auxiliaries and adverbs before a verb.</summary>
    private (int First, bool Be, bool Have, bool Modal, bool To) Before(int at, Sentence sentence)
    {
        var first = at;
        bool be = false, have = false, modal = false;
        for (var before = at - 1; before >= sentence.First && at - before < 8; before--)
        {
            var form = grammar.Form(before);
            if (grammar.Article.QuotationOf(before) >= 0
                || (before == sentence.First && !Words.Auxiliaries.Contains(form)))
            {
                break;
            }

            if (form is "to" && !be && !have)
            {
                return (before, be, have, modal, To: true);
            }

            if (Words.Auxiliaries.Contains(form) && !(form is "may" && grammar[before].IsCapital))
            {
                var isBe = Words.Be.Contains(form) || form is "'s" or "'re";
                be |= isBe && !have || isBe && form is "been";
                have |= form is "has" or "have" or "had" or "hasn't" or "haven't" or "hadn't" or "'ve" or "i've"
                    or "we've"
                    or "they've" or "having";
                modal |= Words.Modals.Contains(form);
                first = before;
                if (form.Contains('\'') && !form.EndsWith("n't", StringComparison.Ordinal) && form.Length > 3)
                {
                    break;
                }
            }
            else if (Words.IsAdverb(form) && form is not ("back" or "there" or "here" or "once")
                && !grammar[before].IsCapital)
            {
                first = before;
            }
            else if (form is "or" or "and" && have && before > sentence.First
                && Cues.TryFind(grammar.Form(before - 1), out _, out _))
            {
                first = before;
            }
            else
            {
                break;
            }
        }

        return (first, be, have, modal, To: false);
    }

    private bool IsGerund(int first)
    {
        var before = grammar.Form(first - 1);
        return before is "," or "and" or "or" or "but" or "while" or "after" or "before" or "when" or "—" or "–"
            or "--" or "without"
            or "by" or "in" or "for" or "of" or "about" or "to" or "from" or "as" or "not"
            || (first > 0 && grammar.IsNominal(first - 1) && !grammar.Determines(first - 1));
    }

    private bool IsFinite(int first, int at, VerbForm form, Sentence sentence)
    {
        if (first == sentence.First)
        {
            return false;
        }

        var before = first - 1;
        var word = grammar[before];
        var previous = word.Form;
        if (grammar[at].IsCapital && !IsHeadline(sentence))
        {
            return false;
        }

        if (previous is "another" && !form.HasFlag(VerbForm.Base))
        {
            return true;
        }

        if (Words.Subjects.Contains(previous) || Words.Relatives.Contains(previous))
        {
            return form.HasFlag(VerbForm.Past) || (form.HasFlag(VerbForm.Third)
                ? previous is not ("i" or "we" or "you" or "they" or "many" or "some" or "others")
                : previous is not ("he" or "she" or "it"));
        }

        if (grammar.Determines(before) || Words.Determiners.Contains(previous) || (grammar.IsPreposition(before)
            && previous is not ("in" or "on" or "up" or "out" or "off")) || word.Kind == TokenKind.Number
            && !form.HasFlag(VerbForm.Past))
        {
            return false;
        }

        if (form.HasFlag(VerbForm.Past) && !form.HasFlag(VerbForm.Base))
        {
            // "a night known as", "a book written by": no finite verb.
            return !(form.HasFlag(VerbForm.Participle)
                && (grammar.Form(at + 1) is "by" || (grammar.Form(at + 1) is "as" && !word.IsCapital)));
        }

        if (form.HasFlag(VerbForm.Third))
        {
            var next = grammar.Form(at + 1);
            return word.Kind is TokenKind.Quote || previous is "," or ")"
                || (!IsAdjective(before) && (next is ":"
                || (next is "," or "." && (word.IsCapital || IsAside(before, sentence)
                    || IsQuoted(at + 2))) || Complements(at + 1, before)));
        }

        return (IsPluralPhrase(before, sentence) && (Complements(at + 1, before)
                || (grammar.Form(at + 1) is "," or "." or ":" && IsAside(before, sentence)))) || previous is "but"
            || (previous is "," or ")" or "—" or "–" or "--" && Complements(at + 1, before))
            || (previous is "and" && Complements(at + 1, before))
            || (form.HasFlag(VerbForm.Past) && grammar.IsNominal(before) && !IsAdjective(before));
    }

    /// <summary>Whether a comma or a quotation stands before the phrase that ends at a token: ", the experts
    /// say,".</summary>
    private bool IsAside(int last, Sentence sentence) => phrases.EndingAt(last, sentence.First) is { } phrase
        && phrase.First > sentence.First && (grammar.IsComma(phrase.First - 1) || IsQuoted(phrase.First - 1));

    private bool IsQuoted(int token) => token < grammar.Article.Tokens.Count && grammar.Article.QuotationOf(token) >= 0;

    /// <summary>Whether what follows a word in -s or without an ending can be its object or clause, so that it is a
    /// verb and no noun.</summary>
    private bool Complements(int next, int before)
    {
        if (next >= grammar.Article.Tokens.Count)
        {
            return false;
        }

        var form = grammar.Form(next);
        return form is "that" or "to" or "it" or "out" or "for" or "on" or "about" or "against" or "there"
            || grammar.Determines(next)
            || Words.Determiners.Contains(form) || Words.Objects.Contains(form) || Words.Subjects.Contains(form)
            || Words.Relatives.Contains(form) || form is "how" or "why" or "if" or "whether" || IsQuoted(next)
            || Words.Times.Contains(form)
            || grammar[next].IsCapital || grammar[next].Kind == TokenKind.Number || Words.IsAdverb(form)
            || (form is "of" or "with" or "in" or "at" or "," or "as" && grammar[before].IsCapital && form is not "of")
            || (grammar.IsNominal(next) && (grammar[before].IsCapital || Words.Speakers.Contains(grammar.Form(before))
                || Words.Carriers.Contains(grammar.Form(before)) || form.EndsWith("ing", StringComparison.Ordinal)
                || form.EndsWith('s')));
    }

    /// <summary>Whether a phrase is a plural by its head, the noun before its first preposition: "aides to
    /// Clinton".</summary>
    private bool IsPluralPhrase(int last, Sentence sentence)
    {
        if (IsPlural(last) || grammar[last].Kind == TokenKind.Number || Words.Numbers.Contains(grammar.Form(last)))
        {
            return true;
        }

        if (phrases.EndingAt(last, sentence.First) is not { } phrase)
        {
            return false;
        }

        for (var at = phrase.First + 1; at <= phrase.Last; at++)
        {
            if (grammar.Form(at) is "and" || (grammar.IsPreposition(at) && (IsPlural(at - 1)
                || Words.Numbers.Contains(grammar.Form(at - 1)))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPlural(int token)
    {
        var word = grammar[token];
        return word.IsWord && !word.IsPossessive && (Words.Speakers.Contains(word.Form)
            || (word.Form.Length > 3 && word.Form.EndsWith('s') && !word.Form.EndsWith("ss", StringComparison.Ordinal)
                && !word.Form.EndsWith("us", StringComparison.Ordinal) && grammar.IsNominal(token)));
    }

    private bool IsAdjective(int token)
    {
        var word = grammar[token];
        return word.IsWord && !word.IsCapital && word.Form.Length > 4 && !Words.Speakers.Contains(word.Form)
            && _adjectiveEndings.Any(ending => word.Form.EndsWith(ending, StringComparison.Ordinal));
    }

    private static readonly string[] _adjectiveEndings =
        ["al", "ive", "ous", "ful", "ent", "ary", "ic", "ish", "ing", "ed", "able", "less", "ate", "new"];

    /// <summary>Whether a sentence is set with capitals as headlines are.</summary>
    private bool IsHeadline(Sentence sentence) => sentence.Paragraph == 0
        || !Enumerable.Range(sentence.First, sentence.Last - sentence.First + 1)
            .Any(token => grammar[token].IsWord && !grammar[token].IsCapital && grammar[token].Form.Length > 4);

    private VerbGroup WithSubject(VerbGroup group, Sentence sentence, List<VerbGroup> earlier)
    {
        var before = grammar.Form(group.First - 1);
        var isCoordinated = before is "and" or "but" or "or" or "then"
            || (before is "," && earlier.Count > 0 && group.Voice == Voice.Active
                && grammar.Form(group.First - 2) is not "," && earlier[^1].Last < group.First - 1
                && subjects.Before(group.First, sentence) is null);
        if (group.Voice == Voice.Infinitive)
        {
            return Inherit(group, sentence, earlier);
        }

        if (group.Voice == Voice.Gerund && !(group.First > sentence.First && grammar.IsNominal(group.First - 1)))
        {
            return Inherit(group, sentence, earlier);
        }

        if (isCoordinated)
        {
            return Inherit(group, sentence, earlier);
        }

        return group with { Subject = subjects.Before(group.First, sentence) };
    }

    private VerbGroup Inherit(VerbGroup group, Sentence sentence, List<VerbGroup> earlier)
    {
        var owner = earlier.FindLast(other => other.Subject is not null && other.Voice != Voice.Infinitive
            && !(other.Voice == Voice.Gerund && !other.InheritsSubject));
        var subject = owner?.Subject ?? FirstSubject(group.First, sentence);
        return subject is null && group.Voice == Voice.Gerund && grammar.IsComma(group.First - 1)
            ? group with { Subject = phrases.EndingAt(group.First - 2, sentence.First) }
            : group with { Subject = subject, InheritsSubject = true };
    }

    /// <summary>The subject of the first verb of a sentence.</summary>
    private TokenRange? FirstSubject(int limit, Sentence sentence)
    {
        for (var at = sentence.First + 1; at < limit; at++)
        {
            if (grammar.Article.QuotationOf(at) < 0 && (grammar.IsVerb(at) || IsThirdPerson(at))
                && !grammar.IsVerb(at - 1) && grammar.Form(at - 1) is not ("who" or "which" or "that"))
            {
                var first = at;
                while (first > sentence.First + 1 && Words.IsAdverb(grammar.Form(first - 1)))
                {
                    first--;
                }

                if (subjects.Before(first, sentence) is { } subject)
                {
                    return subject;
                }
            }
        }

        return null;
    }

    private bool IsThirdPerson(int at) => Words.Subjects.Contains(grammar.Form(at - 1)) && grammar[at].IsWord
        && phrases.EndingAt(at - 1, at - 1) is not null && !grammar[at].IsCapital
        && !Grammar.IsFunctionWord(grammar.Form(at));
}
