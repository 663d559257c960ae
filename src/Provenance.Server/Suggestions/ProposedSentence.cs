using System.Text.RegularExpressions;

namespace Provenance.Server.Suggestions;

/// <summary>Makes one sentence of what a passage says, and the question that it answers.</summary>
internal static partial class ProposedSentence
{
    private const int MostCharacters = 600;

    /// <summary>Words that begin a sentence in a capital only because they begin it.</summary>
    private static readonly HashSet<string> _common = new(StringComparer.Ordinal)
    {
        "A", "About", "All", "An", "Another", "At", "Around", "As", "Both", "By", "Each", "Every", "Fewer", "Half", "He",
        "Her", "His", "If", "In", "It", "Its", "Many", "More", "Most", "Nearly", "No", "Nobody", "None", "On", "One", "Only",
        "Our", "Over", "Several", "She", "Some", "That", "The", "Their", "There", "These", "They", "This", "Those", "Two",
        "Up", "We", "When", "While", "You",
    };

    /// <summary>What is said, as one sentence: without quotation marks, with a capital and a full stop.</summary>
    public static string Of(IEnumerable<string> parts)
    {
        var words = Spaces().Replace(Marks().Replace(string.Join(' ', parts), " "), " ").Trim();
        words = Opening().Replace(words, "").TrimEnd(',', ';', ':', '-', '–', '—', ' ');
        words = Shortened(BeforeSign().Replace(words, ""));
        return words.Length == 0 ? ""
            : char.ToUpperInvariant(words[0]) + words[1..] + (words[^1] is '.' or '!' or '?' or '…' ? "" : ".");
    }

    /// <summary>The question to which a sentence answers yes.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isWithin">Whether its words stand in a sentence of the text, in which the first has a small
    /// letter.</param>
    public static string QuestionOf(string sentence, bool isWithin = false)
    {
        var words = sentence.TrimEnd('.', '!', '?', '…', ' ');
        var isSmall = isWithin || _common.Contains(words.Split(' ', 2)[0]);
        return $"Is it so that {(isSmall ? char.ToLowerInvariant(words[0]) + words[1..] : words)}?";
    }

    /// <summary>The words, or as many whole ones of them as go into a claim; the passage has the rest.</summary>
    private static string Shortened(string words)
    {
        if (words.Length <= MostCharacters)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', MostCharacters);
        cut = cut > 0 ? cut : MostCharacters;
        return words[..(char.IsHighSurrogate(words[cut - 1]) ? cut - 1 : cut)] + " …";
    }

    [GeneratedRegex("[“”„«»\"]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^(that |[,;:–—] ?)+", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(" (?=[,.;:!?])")]
    private static partial Regex BeforeSign();
}
