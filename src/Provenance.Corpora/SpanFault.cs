using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Provenance.Domain.Documents;
using Provenance.Text;

namespace Provenance.Corpora;

/// <summary>Says in words why a passage does not fit its text, and where it would.</summary>
internal static class SpanFault
{
    /// <summary>The most places that a message lists.</summary>
    private const int PlacesListed = 5;

    /// <summary>One text often has many faults, and is folded once.</summary>
    private static readonly ConditionalWeakTable<string, LookAlikes> _lookAlikes = [];

    /// <summary>The message for a passage whose text is not at its offsets.</summary>
    /// <param name="span">The passage.</param>
    /// <param name="where">The text's owner, as the message names it.</param>
    /// <param name="text">The text.</param>
    internal static string Misplaced(TextSpan span, string where, string text)
    {
        var inside = span.Start >= 0 && span.End > span.Start && span.End <= text.Length;
        var found = inside ? text[span.Start..span.End] : "";
        var difference = inside ? Difference(span.Text, found, evenIfPlain: false) : "";
        var seen = inside
            ? $"has \"{Visible(found)}\" at [{span.Start},{span.End}){difference}"
            : $"has no [{span.Start},{span.End}) in its {text.Length} UTF-16 code units";
        return $"expected \"{Visible(span.Text)}\", but {where} {seen}, "
            + $"and the expected text {Elsewhere(span, text, isToldApart: difference.Length > 0)}";
    }

    /// <summary>The message for a passage without offsets whose text does not occur exactly once.</summary>
    /// <param name="expected">The text of the passage.</param>
    /// <param name="where">The text's owner, as the message names it.</param>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where the text begins in the whole, for the offsets of the message.</param>
    internal static string Ambiguous(string expected, string where, string text, int offset)
    {
        var places = PlacesOf(expected, text).Select(at => at..(at + expected.Length)).ToList();
        if (places.Count > 0)
        {
            return $"\"{Visible(expected)}\" is in {where} {places.Count} times, at {Listed(places, offset)}; "
                + "start and end of one of them would be accepted";
        }
        return $"\"{Visible(expected)}\" is nowhere in {where}; " + LookAlikesOf(expected, text) switch
        {
            [] => "the text to the character would be accepted",
            [var only] => $"what looks like it is at {LookAlike(expected, text, only, offset)}",
            var several => $"what looks like it is there {several.Count} times, at {Listed(several, offset)}; "
                + $"start, end and text of one of them would be accepted, as {Written(text, several[0], offset)}",
        };
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

    /// <summary>Where the expected text is, or, if it is nowhere, what looks like it.</summary>
    private static string Elsewhere(TextSpan span, string text, bool isToldApart)
    {
        var places = PlacesOf(span.Text, text);
        if (places.Count > 0)
        {
            var nearest = places.MinBy(at => Math.Abs((long)at - span.Start));
            return $"{(places.Count > 1 ? "nearest " : "")}at {Place(nearest..(nearest + span.Text.Length))}";
        }
        var alike = LookAlikesOf(span.Text, text);
        if (alike.Count == 0)
        {
            return "nowhere";
        }
        var place = alike.MinBy(place => Math.Abs((long)place.Start.Value - span.Start));
        return "nowhere; " + (isToldApart && place.Start.Value == span.Start
            ? $"{Written(text, place, offset: 0)} would be accepted"
            : $"what looks like it is {(alike.Count > 1 ? "nearest " : "")}at "
                + LookAlike(span.Text, text, place, offset: 0));
    }

    private static IReadOnlyList<Range> LookAlikesOf(string expected, string text) =>
        _lookAlikes.GetValue(text, key => new(key)).Of(expected);

    private static string LookAlike(string expected, string text, Range place, int offset) =>
        $"{Place(place, offset)}{Difference(expected, text[place], evenIfPlain: true)}; "
        + $"{Written(text, place, offset)} would be accepted";

    /// <summary>A passage as the file would give it.</summary>
    private static string Written(string text, Range place, int offset) =>
        $"{{ \"start\": {place.Start.Value + offset}, \"end\": {place.End.Value + offset}, "
        + $"\"text\": \"{Visible(text[place].Replace("\\", @"\\").Replace("\"", "\\\""))}\" }}";

    private static string Listed(IReadOnlyList<Range> places, int offset)
    {
        var more = places.Count > PlacesListed ? $" and {places.Count - PlacesListed} more" : "";
        return string.Join(", ", places.Take(PlacesListed).Select(place => Place(place, offset))) + more;
    }

    private static string Place(Range place, int offset = 0) =>
        $"[{place.Start.Value + offset},{place.End.Value + offset})";

    /// <summary>Names the first characters that differ, where the eye might not tell them apart.</summary>
    private static string Difference(string expected, string found, bool evenIfPlain)
    {
        var at = 0;
        while (ElementAt(expected, at) is { Length: > 0 } element && element == ElementAt(found, at))
        {
            at += element.Length;
        }
        var (wanted, given) = (ElementAt(expected, at), ElementAt(found, at));
        return evenIfPlain || (wanted.Length > 0 && given.Length > 0 && !(IsPlain(wanted) && IsPlain(given)))
            ? $" (character {at} is {Named(given)}, not {Named(wanted)})"
            : "";
    }

    /// <summary>What a reader takes for the character at an index; empty behind the end.</summary>
    private static string ElementAt(string text, int at) =>
        at < text.Length ? StringInfo.GetNextTextElement(text, at) : "";

    private static bool IsPlain(string element) => element is [>= ' ' and <= '~'];

    private static string Named(string element) => element.Length == 0 ? "the end" : CharacterNames.Of(element);

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
