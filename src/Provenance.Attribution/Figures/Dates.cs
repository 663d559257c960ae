using System.Globalization;
using Provenance.Attribution.Phrases;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Figures;

/// <summary>Reads dates: "mid-January", "14-15 December", "May 5, 2025", "in 2024", "last year".</summary>
internal sealed class Dates(Grammar grammar)
{
    private static readonly string[] _months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ];

    /// <summary>The date that begins at a token, or null.</summary>
    public (TokenRange Words, SuggestedDate Date)? At(int at, int last) =>
        MonthAt(at, last) ?? DayFirst(at, last) ?? YearAt(at) ?? Relative(at, last);

    private (TokenRange, SuggestedDate)? MonthAt(int at, int last)
    {
        var form = grammar.Form(at);
        var part = form.StartsWith("mid-", StringComparison.Ordinal) ? "mid" : form is "early" or "late" or "mid" ? form : "";
        var name = part.Length == 0 ? at : form.Contains('-') ? at : at + 1;
        var month = name > last ? 0 : MonthOf(grammar.Form(name).Split('-')[^1], name);
        if (month == 0)
        {
            return null;
        }

        var end = name;
        int from = 0, to = 0;
        if (part.Length == 0 && end < last && DaysOf(end + 1) is { } days)
        {
            (from, to) = days;
            end++;
        }

        var comma = end < last && grammar.IsComma(end + 1) ? 1 : 0;
        var year = end + comma < last ? YearOf(end + 1 + comma) : 0;
        end += year > 0 ? comma + 1 : 0;
        return Found(at, end, year, month, part, from, to);
    }

    private (TokenRange, SuggestedDate)? DayFirst(int at, int last)
    {
        var name = at + (grammar.Form(at + 1) is "of" ? 2 : 1);
        var month = name <= last && grammar[at].Kind == TokenKind.Number ? MonthOf(grammar.Form(name), name) : 0;
        if (month == 0 || DaysOf(at) is not { } days)
        {
            return null;
        }

        var year = name < last ? YearOf(name + 1) : 0;
        return Found(at, name + (year > 0 ? 1 : 0), year, month, "", days.From, days.To);
    }

    private (TokenRange, SuggestedDate)? YearAt(int at) => YearOf(at) is > 0 and var year
        && grammar.Form(at - 1) is "in" or "since" or "by" or "until" or "from" or "of" or "during" or "for" or "early"
            or "late" or "end-of" or "to" or "before" or "after" or "through"
            && !(at + 1 < grammar.Article.Tokens.Count && grammar[at + 1].IsWord
            && !Grammar.IsFunctionWord(grammar.Form(at + 1))
                && !grammar.IsVerb(at + 1) && grammar.Form(at - 1) is "of" or "to" or "for" or "by")
        ? Found(at, at, year, 0, "", 0, 0)
        : null;

    /// <summary>"last year", "yesterday", "on Monday": days that only the day of publication tells.</summary>
    private (TokenRange, SuggestedDate)? Relative(int at, int last)
    {
        var form = grammar.Form(at);
        var end = form is "yesterday" or "today" or "tonight"
            or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" ? at
            : form is "last" or "this" or "next" && at < last && grammar.Form(at + 1) is "year" or "month" or "week" or "summer"
                or "winter" or "spring" or "autumn" or "night" ? at + 1
            : -1;
        return end < 0 ? null : (new(at, end), new(SpanOf(at, end), null, null));
    }

    private (TokenRange, SuggestedDate) Found(int at, int end, int year, int month, string part, int from, int to)
    {
        var days = year > 0 && month > 0 ? DateTime.DaysInMonth(year, month) : 0;
        var (earliest, latest) = (from, part) switch
        {
            ( > 0, _) => (from, to),
            (_, "early") => (1, 10),
            (_, "mid") => (14, 16),
            (_, "late") => (21, days),
            _ => (1, days),
        };
        SuggestedDate date = year == 0 || latest > days && month > 0 ? new(SpanOf(at, end), null, null)
            : month == 0 ? new(SpanOf(at, end), new(year, 1, 1), new(year, 12, 31))
            : new(SpanOf(at, end), new(year, month, earliest), new(year, month, latest));
        return (new(at, end), date);
    }

    private int MonthOf(string form, int token)
    {
        var short3 = form.TrimEnd('.');
        var month = Array.FindIndex(_months, name => name == form
            || (form.EndsWith('.') && short3.Length is 3 or 4 && name.StartsWith(short3, StringComparison.Ordinal)));
        var isName = grammar[token].IsCapital || grammar.Form(token).Contains("mid-", StringComparison.Ordinal);
        return month >= 0 && isName && !(form is "may" or "march" && grammar.IsSentenceStart(token)) ? month + 1 : 0;
    }

    private (int From, int To)? DaysOf(int token)
    {
        var parts = grammar.Form(token).Split('-');
        return grammar[token].Kind == TokenKind.Number && parts.Length <= 2 && Day(parts[0]) is { } from
            && Day(parts[^1]) is { } to && from <= to ? (from, to) : null;
    }

    private static int? Day(string digits)
    {
        var bare = digits.EndsWith("st", StringComparison.Ordinal) || digits.EndsWith("nd", StringComparison.Ordinal)
            || digits.EndsWith("rd", StringComparison.Ordinal) || digits.EndsWith("th", StringComparison.Ordinal)
            ? digits[..^2] : digits;
        return int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && day is > 0 and < 32 ? day
            : null;
    }

    private int YearOf(int token) => grammar[token].Kind == TokenKind.Number && grammar.Form(token).Length == 4
        && int.TryParse(grammar.Form(token), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1500 and < 2200 ? year : 0;

    private Span SpanOf(int first, int last) => grammar.Article.SpanOf(first, last);
}
