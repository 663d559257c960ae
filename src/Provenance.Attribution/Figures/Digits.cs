using System.Globalization;
using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Figures;

/// <summary>Reads numbers that are printed in digits: 4,000, 12 000, $40 million, 36%, 25km.</summary>
internal sealed class Digits(Grammar grammar)
{
    private static readonly Phrasebook _units = Phrasebook.Of("unit");

    private static readonly Dictionary<string, decimal> _scales = new()
    {
        ["hundred"] = 100m,
        ["thousand"] = 1000m,
        ["k"] = 1000m,
        ["million"] = 1_000_000m,
        ["m"] = 1_000_000m,
        ["mn"] = 1_000_000m,
        ["billion"] = 1_000_000_000m,
        ["bn"] = 1_000_000_000m,
        ["b"] = 1_000_000_000m,
        ["trillion"] = 1_000_000_000_000m,
        ["tn"] = 1_000_000_000_000m,
    };

    private static readonly Dictionary<string, string> _dollars = new()
    {
        ["a"] = "AUD",
        ["c"] = "CAD",
        ["hk"] = "HKD",
        ["nz"] = "NZD",
        ["s"] = "SGD",
    };

    /// <summary>The number that begins at a token, or null.</summary>
    public Number? At(int at, int last)
    {
        if (grammar[at].Kind != TokenKind.Number || IsPartOfMore(at))
        {
            return null;
        }

        var printed = grammar.Form(at);
        var unit = CurrencyOf(at, printed[0]);
        var body = printed.TrimStart('$', '£', '€');
        var digits = body.TakeWhile(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' or '-').Count();
        var suffix = body[digits..];
        var parts = body[..digits].Split('-');
        if (parts.Length > 2 || Parsed(parts[0]) is not { } value || (parts.Length == 2 && Parsed(parts[1]) is null))
        {
            return null;
        }

        var end = at;
        if (suffix.Length == 0 && parts.Length == 1)
        {
            (value, end) = Grouped(value, at, last);
        }

        var scale = 1m;
        if (_scales.TryGetValue(suffix, out var attached) && (suffix is not "m" || unit is not null || IsCounting(at + 1)))
        {
            scale = attached;
        }
        else if (suffix.Length > 0)
        {
            unit ??= UnitOf(suffix);
            if (unit is null)
            {
                // An ordinal, a year of a decade, a name: 19th, 1990s, 5G.
                return null;
            }
        }

        while (end < last && _scales.TryGetValue(grammar.Form(end + 1), out var next)
            && grammar.Form(end + 1).Length > 3
            && scale <= 1000)
        {
            scale *= next;
            end++;
        }

        var upper = parts.Length == 2 ? Parsed(parts[1]) * scale : null;
        return upper <= value * scale ? null : new(at, end, value * scale) { Upper = upper, Unit = unit };
    }

    /// <summary>Whether "12m" before a token is 12 million and not 12 metres.</summary>
    private bool IsCounting(int next) => grammar.Form(next) is "people" || grammar.Form(next).EndsWith('s');

    private static decimal? Parsed(string digits)
    {
        var groups = digits.Split('.')[0].Split(',');
        return groups.Skip(1).Any(group => group.Length != 3) || digits.Length > 12 ? null
            : decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var value) ? value
            : null;
    }

    /// <summary>"12 000": groups of three digits behind a space.</summary>
    private (decimal Value, int End) Grouped(decimal value, int at, int last)
    {
        var end = at;
        while (end < last && value is > 0 and < 1_000_000_000m && grammar.Form(end).Length <= 3 && value % 1 == 0
            && grammar[end + 1].Kind == TokenKind.Number && grammar[end + 1].Start == grammar[end].End + 1
            && grammar.Form(end + 1) is { Length: 3 } group && group.All(char.IsAsciiDigit))
        {
            value = (value * 1000) + decimal.Parse(group, CultureInfo.InvariantCulture);
            end++;
        }

        return (value, end);
    }

    /// <summary>Whether the digits belong to a name, a time or another writing: F-16, 6:30, 9/11.</summary>
    private bool IsPartOfMore(int at)
    {
        var isAfter = at > 0 && grammar[at - 1].End == grammar[at].Start
            && (grammar.Form(at - 1) is "-" or "/" or ":" or "." or "#" || (grammar[at - 1].IsWord && grammar.Form(at)[0] != '$'));
        var isBefore = at + 1 < grammar.Article.Tokens.Count && grammar[at + 1].Start == grammar[at].End
            && grammar.Form(at + 1) is "/" or ":" && at + 2 < grammar.Article.Tokens.Count
            && grammar[at + 2].Kind == TokenKind.Number && grammar[at + 2].Start == grammar[at + 1].End;
        return isAfter || isBefore || grammar.Form(at - 1) is "no." or "article" or "section" or "chapter" or "page" or "figure"
            || grammar.Form(at + 1) is "a.m." or "p.m." or "am" or "pm" or "o'clock";
    }

    private string? CurrencyOf(int at, char sign) => sign switch
    {
        '$' when at > 0 && grammar[at - 1].End == grammar[at].Start
            && _dollars.TryGetValue(grammar.Form(at - 1), out var code) => code,
        '$' => "USD",
        '£' => "GBP",
        '€' => "EUR",
        _ => null,
    };

    private static string? UnitOf(string suffix) => _units.Word(suffix);
}
