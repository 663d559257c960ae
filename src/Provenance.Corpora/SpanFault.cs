using System.Globalization;
using System.Text;
using Provenance.Domain.Documents;

namespace Provenance.Corpora;

/// <summary>Says in words why a passage does not fit its text, and where it would.</summary>
internal static class SpanFault
{
    /// <summary>The most places that a message lists.</summary>
    private const int PlacesListed = 5;

    /// <summary>The message for a passage whose text is not at its offsets.</summary>
    /// <param name="span">The passage.</param>
    /// <param name="where">The text's owner, as the message names it.</param>
    /// <param name="text">The text.</param>
    internal static string Misplaced(TextSpan span, string where, string text)
    {
        var inside = span.Start >= 0 && span.End > span.Start && span.End <= text.Length;
        var found = inside ? text[span.Start..span.End] : "";
        var seen = inside
            ? $"has \"{Visible(found)}\" at [{span.Start},{span.End}){Difference(span.Text, found)}"
            : $"has no [{span.Start},{span.End}) in its {text.Length} UTF-16 code units";
        var places = PlacesOf(span.Text, text);
        var elsewhere = places.Count == 0
            ? "and the expected text nowhere"
            : $"and the expected text {(places.Count > 1 ? "nearest " : "")}at "
                + Place(places.MinBy(at => Math.Abs((long)at - span.Start)), span.Text);
        return $"expected \"{Visible(span.Text)}\", but {where} {seen}, {elsewhere}";
    }

    /// <summary>The message for a passage without offsets whose text does not occur exactly once.</summary>
    /// <param name="expected">The text of the passage.</param>
    /// <param name="where">The text's owner, as the message names it.</param>
    /// <param name="places">Where the text occurs.</param>
    internal static string Ambiguous(string expected, string where, IReadOnlyList<int> places)
    {
        if (places.Count == 0)
        {
            return $"\"{Visible(expected)}\" is nowhere in {where}; the text to the character would be accepted";
        }
        var listed = places.Take(PlacesListed).Select(at => Place(at, expected));
        var more = places.Count > PlacesListed ? $" and {places.Count - PlacesListed} more" : "";
        return $"\"{Visible(expected)}\" is in {where} {places.Count} times, at {string.Join(", ", listed)}{more}; "
            + "start and end of one of them would be accepted";
    }

    /// <summary>Where an expected text occurs, overlapping occurrences included.</summary>
    internal static IReadOnlyList<int> PlacesOf(string expected, string text)
    {
        List<int> places = [];
        for (var at = expected.Length == 0 ? -1 : text.IndexOf(expected, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(expected, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }
        return places;
    }

    private static string Place(int at, string expected) => $"[{at},{at + expected.Length})";

    /// <summary>Names the first characters that differ, where the eye might not tell them apart.</summary>
    private static string Difference(string expected, string found)
    {
        var at = 0;
        while (at < expected.Length && at < found.Length && expected[at] == found[at])
        {
            at++;
        }
        var (wanted, given) = (ElementAt(expected, at), ElementAt(found, at));
        return wanted.Length == 0 || given.Length == 0 || (IsPlain(wanted) && IsPlain(given))
            ? ""
            : $" (character {at} is {CodePoints(given)}, not {CodePoints(wanted)})";
    }

    /// <summary>What a reader takes for the character at an index; empty behind the end.</summary>
    private static string ElementAt(string text, int at) =>
        at < text.Length ? StringInfo.GetNextTextElement(text, at) : "";

    private static bool IsPlain(string element) => element is [>= ' ' and <= '~'];

    private static string CodePoints(string element) =>
        string.Join(' ', element.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"));

    /// <summary>The text with escapes in place of characters that cannot be seen.</summary>
    private static string Visible(string text)
    {
        StringBuilder visible = new(text.Length);
        foreach (var character in text)
        {
            var isSeen = character == ' ' || char.GetUnicodeCategory(character) is not (
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            _ = isSeen
                ? visible.Append(character)
                : visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }
        return visible.ToString();
    }
}
