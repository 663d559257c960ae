using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Phrases;

/// <summary>Finds noun phrases that end before a token or begin at one.</summary>
internal sealed class NounPhrases(Grammar grammar)
{
    /// <summary>The most tokens of a phrase.</summary>
    private const int MaxLength = 40;

    /// <summary>The phrase that ends at a token, or null.</summary>
    /// <param name="end">Its last token.</param>
    /// <param name="limit">The first token that it may reach.</param>
    public TokenRange? EndingAt(int end, int limit)
    {
        if (end < limit)
        {
            return null;
        }

        var form = grammar.Form(end);
        if (Words.Relatives.Contains(form) || (Words.Pronouns.Contains(form) && Words.Subjects.Contains(form)))
        {
            return new(end, end);
        }

        var at = form is "himself" or "herself" or "themselves" or "itself" ? end - 1 : end;
        var cut = -1;
        var floor = Math.Max(limit, end - MaxLength);
        while (at >= floor && Continues(at, end, floor, ref cut))
        {
            at = grammar.Form(at) == ")" ? Opening(at, floor) - 1 : at - 1;
        }

        var first = at + 1;
        if (cut >= first && at >= floor && grammar.IsVerb(at))
        {
            // "criticized Obama and Clinton said": what is before the conjunction is the object of another verb.
            first = cut + 1;
        }

        return Trimmed(first, end);
    }

    /// <summary>The phrase that begins at a token, or null.</summary>
    /// <param name="start">Its first token.</param>
    /// <param name="limit">The last token that it may reach.</param>
    /// <param name="isBroad">Whether any preposition goes on with it, as after "according to".</param>
    public TokenRange? BeginningAt(int start, int limit, bool isBroad)
    {
        var at = start;
        for (; at <= limit && at - start < MaxLength; at++)
        {
            var form = grammar.Form(at);
            if (at > start && Words.Objects.Contains(grammar.Form(start)) | (
                Words.Pronouns.Contains(grammar.Form(start))
                && Words.Subjects.Contains(grammar.Form(start))))
            {
                break;
            }

            if (grammar[at].Kind == TokenKind.Quote && grammar.Article.QuotationOf(at) >= 0)
            {
                break;
            }

            if (grammar[at].Kind == TokenKind.Quote && at > start)
            {
                continue;
            }

            if (Words.Determiners.Contains(form) && form is not "that" || Words.Possessives.Contains(form))
            {
                if (at > start && !Joins(at - 1) && !Words.Determiners.Contains(grammar.Form(at - 1))
                    && !grammar[at].IsCapital)
                {
                    break;
                }

                continue;
            }

            if (at == start && (Words.Pronouns.Contains(form) || Words.Subjects.Contains(form)))
            {
                continue;
            }

            if (form is "(")
            {
                var close = Closing(at, limit);
                if (close < 0)
                {
                    break;
                }

                at = close;
                continue;
            }

            if (form is "and" or "&" or "or")
            {
                if (at == start || at == limit || !(grammar.IsNominal(at + 1) || grammar.Determines(at + 1))
                    || grammar[at + 1].IsCapital != grammar[at - 1].IsCapital && !isBroad)
                {
                    break;
                }

                continue;
            }

            if (grammar.IsPreposition(at))
            {
                var next = grammar.Form(at + 1);
                var goesOn = form is "of" || isBroad
                    || (form is "for" or "at" or "from" or "in" or "with" or "to" or "on"
                        && !(form is "in" or "on" or "at" or "to" && EndsTime(at + 1, limit)));
                if (at == start || !goesOn
                    || form is "as" or "like" or "after" or "before" or "than" or "until" or "since"
                    or "during" or "despite" || next is "")
                {
                    break;
                }

                continue;
            }

            if (!grammar.IsNominal(at) || (Words.Times.Contains(form) && !grammar[at].IsPossessive && at > start
                && !grammar.IsPreposition(at - 1) && !grammar.Determines(at - 1) && !isBroad)
                || (!isBroad && at > start && !grammar[at].IsCapital && Words.IsAdverb(form)))
            {
                break;
            }
        }

        var last = at - 1;
        while (last >= start && (grammar.IsPreposition(last) || grammar.Form(last) is "and" or "or" or "&"
            || (Words.Determiners.Contains(grammar.Form(last)) && last > start)))
        {
            last--;
        }

        return last < start ? null : new(start, last);
    }

    /// <summary>Whether a time or an occasion is named from a token on: "in a statement", "on Monday".</summary>
    public bool EndsTime(int start, int limit)
    {
        for (var at = start; at <= limit && at - start < 5; at++)
        {
            var form = grammar.Form(at);
            if (Words.Times.Contains(form) || Words.Occasions.Contains(form))
            {
                return true;
            }

            if (!grammar[at].IsNominal || grammar.IsPreposition(at))
            {
                return false;
            }
        }

        return false;
    }

    private bool Joins(int token) => grammar.IsPreposition(token)
        || grammar.Form(token) is "and" or "or" or "&" or "all" or "both"
        or "half";

    private bool Continues(int at, int end, int floor, ref int cut)
    {
        var form = grammar.Form(at);
        if (grammar.Article.QuotationOf(at) >= 0)
        {
            return false;
        }

        if (grammar[at].Kind == TokenKind.Quote)
        {
            return true;
        }

        if (form is ")" && at > floor)
        {
            return Opening(at, floor) > floor;
        }

        if (form is "and" or "&" or "or" && at > floor && at < end)
        {
            cut = at;
            return grammar.IsNominal(at - 1);
        }

        if (Words.Determiners.Contains(form) && form is not ("that" or "what" or "which"))
        {
            return true;
        }

        if (Words.Possessives.Contains(form) && form is not "whose")
        {
            return true;
        }

        if (grammar.IsPreposition(at)
            && form is not ("as" or "than" or "after" or "before" or "until" or "since" or "despite"
            or "while"))
        {
            return at > floor && at < end && (grammar.IsNominal(at - 1) || grammar.Form(at - 1) is ")"
                || IsReducedRelative(at - 1, end, floor));
        }

        return grammar.IsNominal(at) || IsReducedRelative(at, end, floor);
    }

    /// <summary>"a document filed on Thursday": a participle after its noun, where another verb follows.</summary>
    private bool IsReducedRelative(int at, int end, int floor) => at > floor && at <= end && grammar.IsVerb(at)
        && !grammar[at].IsCapital
        && grammar.Form(at).EndsWith("ed", StringComparison.Ordinal) && grammar.IsNominal(at - 1)
        && !grammar[at - 1].IsCapital
        && !Words.IsAdverb(grammar.Form(at - 1));

    /// <summary>Leaves out what only introduces a clause: conjunctions, adverbs, "On Thursday".</summary>
    private TokenRange? Trimmed(int first, int end)
    {
        while (first <= end)
        {
            var form = grammar.Form(first);
            if (IsQuantity(first, end))
            {
                break;
            }

            if (grammar.IsPreposition(first) && !(form is "like" && first < end))
            {
                var after = AfterPhrase(first, end);
                if (after < 0)
                {
                    return null;
                }

                first = after;
            }
            else if (Words.Conjunctions.Contains(form) || Words.Subordinators.Contains(form)
                || (Words.IsAdverb(form) && !(form is "most" or "many" or "some" or "both" or "one"))
                || form is "still" or "meanwhile" or "however" or "given")
            {
                first++;
            }
            else if (Words.Times.Contains(form) && first < end && form is not ("may" or "last")
                && !grammar[first].IsPossessive)
            {
                first++;
            }
            else
            {
                break;
            }
        }

        return first > end || (Words.Times.Contains(grammar.Form(end)) && end - first < 2 && !grammar[end].IsPossessive
            && (first == end || grammar.Form(first) is "this" or "last" or "that" or "the")) ? null : new(first, end);
    }

    /// <summary>"about two-thirds", "more than half", "at least 12 senators".</summary>
    private bool IsQuantity(int first, int end) =>
        grammar.Form(first) is "about" or "around" or "more" or "fewer" or "over" or "nearly"
            or "almost" or "at" or "roughly" or "approximately"
        && Enumerable.Range(first + 1, Math.Min(2, end - first)).Any(token => grammar[token].Kind == TokenKind.Number
            || Words.Numbers.Contains(grammar.Form(token)));

    /// <summary>Where the phrase after a leading prepositional phrase without a comma begins, or -1 if nothing is
    /// left.</summary>
    private int AfterPhrase(int first, int end)
    {
        for (var at = first + 1; at < end; at++)
        {
            if (Words.Times.Contains(grammar.Form(at)) && !grammar[at].IsPossessive
                && !Words.Times.Contains(grammar.Form(at + 1)))
            {
                return at + 1;
            }
        }

        for (var at = end; at > first + 1; at--)
        {
            if (Words.Determiners.Contains(grammar.Form(at)) || Words.Possessives.Contains(grammar.Form(at)))
            {
                return at;
            }
        }

        var name = end;
        while (name > first + 1 && grammar[name - 1].IsCapital)
        {
            name--;
        }

        return grammar[name].IsCapital && name > first + 1 ? name : -1;
    }

    private int Opening(int close, int floor)
    {
        for (var at = close - 1; at >= floor; at--)
        {
            if (grammar.Form(at) is "(")
            {
                return at;
            }
        }

        return floor;
    }

    private int Closing(int open, int limit)
    {
        for (var at = open + 1; at <= limit && at - open < 20; at++)
        {
            if (grammar.Form(at) is ")")
            {
                return at;
            }
        }

        return -1;
    }
}
