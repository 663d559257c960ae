using System.Globalization;
using System.Text.RegularExpressions;

namespace Provenance.Domain.Claims;

/// <summary>A number in printed words, with the word for its magnitude or a sign of per cent: "2.4 million", "half a
/// billion", "40 %".</summary>
/// <param name="Text">The words.</param>
/// <param name="Numbers">What the number before that word can be: "1.500" is 1,500 or one and a half.</param>
/// <param name="Scale">What the word of magnitude can stand for; null when there is none.</param>
/// <param name="IsPercentage">Whether it is in per cent.</param>
internal sealed partial record PrintedNumber(
    string Text, IReadOnlyList<decimal> Numbers, IReadOnlyList<decimal>? Scale, bool IsPercentage)
{
    private static readonly Dictionary<string, decimal[]> _scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dozen"] = [12],
        ["hundred"] = [100],
        ["thousand"] = [1000],
        ["k"] = [1000],
        ["lakh"] = [100_000],
        ["m"] = [1_000_000],
        ["mn"] = [1_000_000],
        ["million"] = [1_000_000],
        ["crore"] = [10_000_000],
        ["bn"] = [1_000_000_000],
        ["billion"] = [1_000_000_000, 1_000_000_000_000],
        ["tn"] = [1_000_000_000_000],
        ["trillion"] = [1_000_000_000_000, 1_000_000_000_000_000_000],
    };

    private static readonly Dictionary<string, decimal> _words =
        new("""
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen
            """.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select((word, index) => KeyValuePair.Create(word, index + 1m))
            .Concat("twenty thirty forty fifty sixty seventy eighty ninety".Split(' ')
                .Select((word, index) => KeyValuePair.Create(word, 10 * (index + 2m))))
            .Concat([KeyValuePair.Create("a", 1m), KeyValuePair.Create("half a", 0.5m)]),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>All that the words can be, without a sign of per cent.</summary>
    internal IEnumerable<decimal> Readings =>
        Numbers.SelectMany(_ => Scale ?? [1], (number, scale) => number * scale);

    /// <summary>The numbers in printed words.</summary>
    /// <param name="words">The words, in English.</param>
    /// <param name="abbreviated">Whether "m", "bn" and "k" stand for magnitudes.</param>
    internal static IReadOnlyList<PrintedNumber> In(string words, bool abbreviated) =>
    [
        .. Pattern.Matches(words).Select(match => Of(match, abbreviated)).OfType<PrintedNumber>(),
    ];

    private static PrintedNumber? Of(Match match, bool abbreviated)
    {
        var number = match.Groups["number"].Value;
        var numbers = char.IsAsciiDigit(number[0]) ? OfDigits(number) : [_words[Spaces.Replace(number, " ")]];
        var scales = match.Groups["scale"].Captures.Select(scale => scale.Value)
            .Where(scale => abbreviated || scale.Length > 2).ToList();
        var isPercentage = match.Groups["percent"].Success;
        var isArticle = scales.Count == 0 && !isPercentage && number.EndsWith('a');
        return numbers.Count == 0 || isArticle
            ? null
            : new(match.Value, numbers, scales.Count == 0 ? null : Product(scales), isPercentage);
    }

    private static IReadOnlyList<decimal> Product(IReadOnlyList<string> scales) => scales.Aggregate(
        (IReadOnlyList<decimal>)[1m],
        (product, scale) => [.. product.SelectMany(_ => _scales[scale], (one, two) => one * two)]);

    /// <summary>What digits with commas, points and spaces can be; nothing when they are no number, or too
    /// long.</summary>
    private static List<decimal> OfDigits(string digits)
    {
        var plain = Separators.Replace(digits, "").TrimEnd('.', ',');
        return [.. new[] { (Point: '.', Separator: ','), (Point: ',', Separator: '.') }
            .Where(marks => IsWellFormed(plain, marks.Point, marks.Separator))
            .Select(marks => Parsed(string.Concat(plain.Where(mark => mark != marks.Separator)).Replace(marks.Point, '.')))
            .OfType<decimal>().Distinct()];
    }

    private static decimal? Parsed(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number < 1_000_000_000_000_000
            ? number
            : null;

    private static bool IsWellFormed(string digits, char point, char separator)
    {
        var parts = digits.Split(point);
        var groups = parts[0].Split(separator);
        return parts.Length <= 2 && !parts[^1].Contains(parts.Length == 2 ? separator : '\0')
            && (groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups[^1].Length == 3))
            && groups.Skip(1).All(group => group.Length is 2 or 3);
    }

    [GeneratedRegex(
        @"(?<![\p{L}\d.,])(?:(?<number>\d[\d.,]*(?:[ \u00A0\u202F'’]\d{3}(?!\d))*(?:[.,]\d+)?)"
            + @"|\b(?<number>half\s+a|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
            + @"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)"
            + @"(?:[\s\u00A0\u202F-]*(?:(?<scale>dozen|hundred|thousand|lakh|million|crore|billion|trillion)s?"
            + @"|(?<scale>mn|bn|tn|m|k))\b)*"
            + @"(?<percent>[\s\u00A0\u202F-]*(?:per\s?cent\b|pct\b|%))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    [GeneratedRegex(@"[\s\u00A0\u202F'’]")]
    private static partial Regex Separators { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
