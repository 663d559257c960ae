using System.Text;
using Provenance.Text;

namespace Provenance.Data.Search;

/// <summary>Measures how far a text is from a name, to forgive typing errors and other transliterations: each word of
/// the text is compared with the nearest word of the name, both folded. Words of 4 to 7 letters match with up to 1
/// edit, longer ones with up to 2. An edit inserts, deletes or replaces a letter or swaps two neighbours (optimal
/// string alignment: Damerau 1964, Boytsov 2011). A word in another transliteration counts as 1 edit. Costs the product
/// of the two lengths.</summary>
internal static class NameDistance
{
    private const int MaxWordLength = 64;

    /// <summary>The sum of the edits; null if a word of the text matches no word of the name.</summary>
    /// <param name="name">The words of the name, separated by spaces.</param>
    /// <param name="sounds">Their keys for <see cref="Transliteration"/>.</param>
    /// <param name="text">The words of the text, separated by spaces.</param>
    /// <param name="textSounds">Their keys.</param>
    public static int? Between(string name, string sounds, string text, string textSounds)
    {
        var wordsOfName = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (wordsOfName.Length == 0 || words.Length == 0)
        {
            return null;
        }

        var soundsOfName = sounds.Split(' ');
        var sum = 0;
        foreach (var (word, sound) in words.Zip(textSounds.Split(' ')))
        {
            var allowed = AllowedIn(word);
            var nearest = wordsOfName.Min(other => Edits(word, other, allowed));
            if ((nearest > 1 || nearest > allowed) && sound != Transliteration.None && soundsOfName.Contains(sound))
            {
                nearest = 1;
            }
            else if (nearest > allowed)
            {
                return null;
            }

            sum += nearest;
        }

        return sum;
    }

    /// <summary>The number of edits from one word to another; null if it is more than are forgiven in the
    /// first.</summary>
    public static int? BetweenWords(string word, string other) =>
        AllowedIn(word) is var allowed && Edits(word, other, allowed) is var edits && edits <= allowed ? edits : null;

    private static int AllowedIn(string word) => LettersOf(word) switch { < 4 => 0, < 8 => 1, _ => 2 };

    private static int LettersOf(string word) => word.Length - word.Count(char.IsLowSurrogate);

    /// <summary>The number of edits from one word to the other; any number above the allowed one if there are
    /// more.</summary>
    private static int Edits(string word, string other, int allowed)
    {
        var (letters, others) = (LettersOf(word), LettersOf(other));
        if (Math.Abs(letters - others) > allowed || letters > MaxWordLength || others > MaxWordLength)
        {
            return allowed + 1;
        }

        return letters == word.Length && others == other.Length
            ? Edits<char>(word, other)
            : Edits<Rune>([.. word.EnumerateRunes()], [.. other.EnumerateRunes()]);
    }

    private static int Edits<TLetter>(ReadOnlySpan<TLetter> word, ReadOnlySpan<TLetter> other)
        where TLetter : IEquatable<TLetter>
    {
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
                var replaced = previous[j - 1] + (word[i - 1].Equals(other[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && word[i - 1].Equals(other[j - 2]) && word[i - 2].Equals(other[j - 1]))
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[other.Length];
    }
}
