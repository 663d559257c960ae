using System.Text.RegularExpressions;

namespace Provenance.Pages.Review;

/// <summary>Makes one sentence of the words in which a text says something, for somebody to look at.</summary>
internal static partial class SaidSentence
{
    /// <summary>The words without quotation marks, with a capital and a full stop.</summary>
    public static string? Of(IEnumerable<string> parts)
    {
        var words = Marks().Replace(string.Join(' ', parts), "").Trim().TrimEnd(',', ';', ':', '–', '—');
        words = words.StartsWith("that ", StringComparison.Ordinal) ? words["that ".Length..] : words;
        return words.Length == 0 ? null
            : char.ToUpperInvariant(words[0]) + words[1..] + (words[^1] is '.' or '!' or '?' or '…' ? "" : ".");
    }

    /// <summary>The question to which a sentence answers yes.</summary>
    public static string QuestionOf(string sentence) =>
        $"Is it so that {char.ToLowerInvariant(sentence[0])}{sentence[1..].TrimEnd('.', '!', '?', '…', ' ')}?";

    [GeneratedRegex("[“”„«»\"]")]
    private static partial Regex Marks();
}
