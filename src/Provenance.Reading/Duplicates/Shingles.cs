using Provenance.Text;

namespace Provenance.Reading.Duplicates;

/// <summary>Runs of five words, folded, each as a number: where two texts share one, they may be copies.</summary>
internal static class Shingles
{
    /// <summary>How many words a run has.</summary>
    public const int Length = 5;

    /// <summary>The number of the run that begins at a word. There must be as many words from there on.</summary>
    public static ulong Hash(IReadOnlyList<Word> words, int at)
    {
        // FNV-1a: quick, and the same on every machine.
        var hash = 14695981039346656037UL;
        for (var word = at; word < at + Length; word++)
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
