using System.Globalization;
using System.Text.RegularExpressions;
using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Briefs;

/// <summary>Names, lists and verbs of a brief, in plain English.</summary>
internal static partial class BriefWords
{
    /// <summary>How many items of a list are told one by one; of the others it gives the number.</summary>
    private const int Listed = 12;

    private static readonly string[] _numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"A", "A and B", "A, B and C"; of more than twelve the first twelve "and 3 more".</summary>
    internal static string List(IEnumerable<string> items) => items.ToList() switch
    {
        [] => "",
        [var only] => only,
        { Count: > Listed } many => $"{string.Join(", ", many.Take(Listed))} and {Number(many.Count - Listed)} more",
        var all => $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}",
    };

    /// <summary>A number in words up to twelve, in digits above.</summary>
    internal static string Number(int count) =>
        count < _numbers.Length ? _numbers[count] : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name for use in a sentence: "(unidentified publisher of D000)" loses its parentheses.</summary>
    internal static string Name(Source source) => source switch
    {
        { Name: ['(', .. var inner, ')'] } and Outlet => $"the {inner}",
        { Name: ['(', ..] } => "an unnamed source",
        _ => source.Name,
    };

    /// <summary>Whether the name takes a plural verb: a group of unnamed people.</summary>
    internal static bool IsPlural(Source source) =>
        source is AnonymousSource { Cardinality: AnonymousCardinality.Several };

    /// <summary>The verb for a stance that does not put the claim forward.</summary>
    internal static string Doubts(Stance stance, bool plural) => (stance, plural) switch
    {
        (Stance.Denies, false) => "denies it",
        (Stance.Denies, true) => "deny it",
        (Stance.CannotConfirm, _) => "could not confirm it",
        (_, false) => "has neither confirmed nor denied it",
        _ => "have neither confirmed nor denied it",
    };

    /// <summary>A proposition, quoted for use in a sentence.</summary>
    internal static string Quote(Claim claim) => $"“{claim.Proposition.TrimEnd('.')}”";

    /// <summary>The changes of a step without the names of the dimensions, for use after a colon.</summary>
    internal static string Change(DriftStep step)
    {
        var words = Dimensions().Replace(step.Explanation, "");
        string?[] names = [step.From.Estimate?.Place, step.From.Estimate?.Population];
        return Array.Exists(names, name => name is not null && words.StartsWith(name, StringComparison.Ordinal))
            || words is [_, >= 'A' and <= 'Z', ..]
            ? words
            : char.ToLowerInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex(@" \([A-Z_]+\)(?=[;.])")]
    private static partial Regex Dimensions();
}
