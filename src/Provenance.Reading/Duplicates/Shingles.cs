using Provenance.Text;

namespace Provenance.Reading.Duplicates;

/// <summary>The runs of five words that a text has, folded, each as a number. Two texts that share many of them are
/// copies, whatever was changed between.</summary>
public sealed class Shingles
{
    /// <summary>How many words a run has.</summary>
    public const int Length = 5;

    private readonly HashSet<ulong> _hashes;

    private Shingles(HashSet<ulong> hashes) => _hashes = hashes;

    /// <summary>How many different runs the text has.</summary>
    public int Count => _hashes.Count;

    /// <summary>The shingles of a text. One that is shorter than a run is a run.</summary>
    public static Shingles Of(string text)
    {
        var words = Words.Of(text);
        return new([.. Enumerable.Range(0, words.Count == 0 ? 0 : Math.Max(1, words.Count - Length + 1))
            .Select(at => Hash(words, at))]);
    }

    /// <summary>The share of these shingles that the other text has too, from 0 to 1: 1 if all of this text is in the
    /// other, however long that is.</summary>
    public double ShareIn(Shingles other) =>
        Count == 0 ? 0 : (double)_hashes.Count(other._hashes.Contains) / Count;

    /// <summary>The shingles that both texts have, as a share of those that either has (Jaccard's index).</summary>
    public double Resemblance(Shingles other)
    {
        var common = _hashes.Count(other._hashes.Contains);
        return common == 0 ? 0 : (double)common / (Count + other.Count - common);
    }

    /// <summary>The number of the run that begins at a word.</summary>
    internal static ulong Hash(IReadOnlyList<Word> words, int at)
    {
        // FNV-1a: quick, and the same on every machine.
        var hash = 14695981039346656037UL;
        for (var word = at; word < Math.Min(at + Length, words.Count); word++)
        {
            foreach (var character in words[word].Form)
            {
                hash = (hash ^ character) * 1099511628211UL;
            }

            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }
}
