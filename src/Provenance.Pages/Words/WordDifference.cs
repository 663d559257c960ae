namespace Provenance.Pages.Words;

/// <summary>A part of a text, and whether the other text has it too.</summary>
public readonly record struct WordPart(string Text, bool Differs);

/// <summary>Which words two texts do not share: a longest common subsequence of words, found in time and memory that grow
/// with the product of their numbers. Texts of more than 400 words are not compared, and of two that share less than a third
/// of the shorter one's words none is told apart: they are different texts.</summary>
public static class WordDifference
{
    private const int MaxWords = 400;

    /// <summary>Both texts in parts, whole again when joined.</summary>
    public static (IReadOnlyList<WordPart> First, IReadOnlyList<WordPart> Second) Of(string first, string second)
    {
        var (one, other) = (Split(first), Split(second));
        if (one.Count > MaxWords || other.Count > MaxWords)
        {
            return ([new(first, false)], [new(second, false)]);
        }

        var common = new int[one.Count + 1, other.Count + 1];
        for (var i = one.Count - 1; i >= 0; i--)
        {
            for (var j = other.Count - 1; j >= 0; j--)
            {
                common[i, j] = Same(one[i], other[j])
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        if (common[0, 0] * 3 < Math.Min(one.Count, other.Count))
        {
            return ([new(first, false)], [new(second, false)]);
        }

        var (inOne, inOther) = (new bool[one.Count], new bool[other.Count]);
        for (var (i, j) = (0, 0); i < one.Count && j < other.Count;)
        {
            if (Same(one[i], other[j]))
            {
                (inOne[i++], inOther[j++]) = (true, true);
            }
            else if (common[i + 1, j] >= common[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (Joined(one, inOne), Joined(other, inOther));
    }

    /// <summary>Words, each with the white space after it.</summary>
    private static List<string> Split(string text)
    {
        List<string> words = [];
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    private static bool Same(string one, string other) =>
        Bare(one).Equals(Bare(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(string word)
    {
        var bare = word.AsSpan().Trim();
        while (bare is [var first, ..] && !char.IsLetterOrDigit(first))
        {
            bare = bare[1..];
        }

        while (bare is [.., var last] && !char.IsLetterOrDigit(last))
        {
            bare = bare[..^1];
        }

        return bare;
    }

    private static List<WordPart> Joined(List<string> words, bool[] shared)
    {
        List<WordPart> parts = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (parts is [.., var last] && last.Differs == !shared[i])
            {
                parts[^1] = last with { Text = last.Text + words[i] };
            }
            else
            {
                parts.Add(new(words[i], !shared[i]));
            }
        }

        return parts;
    }
}
