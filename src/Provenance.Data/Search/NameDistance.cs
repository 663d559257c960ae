namespace Provenance.Data.Search;

/// <summary>Measures how far a text is from a name, to forgive typing errors: each word of the text is compared with
/// the nearest word of the name. Folded words of 4 to 7 letters match with up to 1 edit, longer ones with up to 2. An
/// edit inserts, deletes or replaces a letter or swaps two neighbours (optimal string alignment: Damerau 1964, Boytsov
/// 2011). Costs the product of the two lengths.</summary>
internal static class NameDistance
{
    private const int MaxWordLength = 64;

    private static readonly char[] _separators = [' ', '-', '.', ',', '(', ')', '\'', '’', '"', '/'];

    /// <summary>The sum of the edits; null if a word of the text matches no word of the name.</summary>
    public static int? Between(string name, string text)
    {
        var wordsOfName = name.Split(_separators, StringSplitOptions.RemoveEmptyEntries);
        var words = text.Split(_separators, StringSplitOptions.RemoveEmptyEntries);
        if (wordsOfName.Length == 0 || words.Length == 0)
        {
            return null;
        }

        var sum = 0;
        foreach (var word in words)
        {
            var allowed = word.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
            var nearest = wordsOfName.Min(other => Edits(word, other, allowed));
            if (nearest > allowed)
            {
                return null;
            }

            sum += nearest;
        }

        return sum;
    }

    /// <summary>The number of edits from one word to the other; any number above the allowed one if there are
    /// more.</summary>
    private static int Edits(string word, string other, int allowed)
    {
        if (Math.Abs(word.Length - other.Length) > allowed
            || word.Length > MaxWordLength
            || other.Length > MaxWordLength)
        {
            return allowed + 1;
        }

        var columns = other.Length + 1;
        var (before, previous, current) = (new int[columns], new int[columns], new int[columns]);
        for (var j = 0; j <= other.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= word.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = previous[j - 1] + (word[i - 1] == other[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[other.Length];
    }
}
