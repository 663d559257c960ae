using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Figures;

/// <summary>Reads numbers and shares that are printed in words: "twenty-five", "a thousand", "two-thirds", "one in
/// five".</summary>
internal sealed class NumberWords(Grammar grammar)
{
    private const int SmallestSure = 11;

    /// <summary>A number that no further "million" makes larger: what follows it is another.</summary>
    private const decimal Largest = 1_000_000_000m;

    private static readonly string[] _units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] _tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, decimal> _scales = new()
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
    };

    private static readonly Dictionary<string, int> _parts = new()
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fourths"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["tenth"] = 10,
        ["tenths"] = 10,
    };

    /// <summary>The number or share that begins at a token, or null.</summary>
    public Number? At(int at, int last) => ShareAt(at, last) ?? CountAt(at, last);

    /// <summary>"one in five", of two numbers.</summary>
    public Number? RatioOf(Number part, int last)
    {
        var at = part.Last + 1;
        var isOut = grammar.Form(at) is "out" && grammar.Form(at + 1) is "of";
        if (!(isOut || grammar.Form(at) is "in") || part.Value is < 1 or > 99 || part.Unit is not null || at + 1 > last)
        {
            return null;
        }

        var start = at + (isOut ? 2 : 1);
        return start <= last && (CountAt(start, last) ?? new Digits(grammar).At(start, last)) is { Unit: null } whole
            && whole.Value > part.Value && whole.Value <= (isOut ? 100_000 : 100)
            && (isOut || grammar.Form(whole.Last + 1) is not ("years" or "months" or "weeks" or "days" or "hours" or "minutes"))
            ? new(part.First, whole.Last, Math.Round(part.Value / whole.Value, 4)) { Unit = "RATIO" }
            : null;
    }

    private Number? CountAt(int at, int last)
    {
        if (grammar.Form(at) is "half" && grammar.Form(at + 1) is "a" && at + 2 <= last
            && _scales.TryGetValue(grammar.Form(at + 2), out var halved))
        {
            return new(at, at + 2, halved / 2);
        }

        if (grammar.Form(at) is "a" or "an" or "another")
        {
            return at < last && _scales.TryGetValue(grammar.Form(at + 1), out var single)
                && grammar.Form(at + 1) is not ("dozens" or "hundreds") ? Scaled(at, at + 1, single, last) : null;
        }

        decimal total = 0, current = 0;
        var end = at - 1;
        for (var next = at; next <= last; next++)
        {
            if (Small(grammar.Form(next)) is { } small && (current % 100 == 0 || current == 0))
            {
                current += small;
            }
            else if (next > at && current < Largest && _scales.TryGetValue(grammar.Form(next), out var scale))
            {
                current *= scale;
                if (scale >= 1000)
                {
                    (total, current) = (total + current, 0);
                }
            }
            else if (grammar.Form(next) is "and" && next > at && next < last && grammar.Form(next - 1) is "hundred"
                && Small(grammar.Form(next + 1)) is not null)
            {
                continue;
            }
            else
            {
                break;
            }

            end = next;
        }

        return end < at ? null
            : new(at, end, total + current) { IsSmallWord = total + current < SmallestSure };
    }

    private Number Scaled(int first, int end, decimal value, int last)
    {
        while (end < last && _scales.TryGetValue(grammar.Form(end + 1), out var scale) && value < 1_000_000_000m)
        {
            value *= scale;
            end++;
        }

        return new(first, end, value);
    }

    private Number? ShareAt(int at, int last)
    {
        var (count, name) = grammar.Form(at).Split('-') is [var one, var part]
            && Array.IndexOf(_units, one) is > 0 and var n
            ? (n, part) : (0, "");
        var end = at;
        if (count == 0 && grammar.Form(at) is "half")
        {
            (count, name) = (1, "half");
        }
        else if (count == 0 && at < last && (grammar.Form(at) is "a" ? 1 : Array.IndexOf(_units, grammar.Form(at))) is > 0
            and var parts)
        {
            (count, name, end) = (parts, grammar.Form(at + 1), at + 1);
        }

        if (!_parts.TryGetValue(name, out var whole) || count >= whole)
        {
            return null;
        }

        var next = end == last ? "" : grammar.Form(end + 1);
        var isShare = next is "of" or "," or "." or "" or "the" or "all" or "its" or "their" or "his" or "her" or "more"
            || next.EndsWith("ed", StringComparison.Ordinal) || Lexicon.Words.Auxiliaries.Contains(next);
        return isShare && !(name is "half" or "third" or "quarter" && grammar.Form(at - 1) is "first" or "second" or "last"
            or "the" or "and")
            ? new(at, end, Math.Round((decimal)count / whole, 4)) { Unit = "RATIO" }
            : null;
    }

    private static decimal? Small(string form)
    {
        var parts = form.Split('-');
        var ten = Array.IndexOf(_tens, parts[0]);
        return parts.Length == 1 && Array.IndexOf(_units, form) is >= 0 and var unit ? unit
            : ten < 0 ? null
            : parts.Length == 1 ? (ten + 2) * 10
            : parts.Length == 2 && Array.IndexOf(_units, parts[1]) is > 0 and < 10 and var one ? ((ten + 2) * 10) + one
            : null;
    }
}
