using Provenance.Text;

namespace Provenance.Reading.Duplicates;

/// <summary>Compares two texts of which one may be a reprint of the other, such as a wire story that a paper
/// prints.</summary>
public static class NearDuplicate
{
    /// <summary>Finds what of the original the reprint has. Words are compared folded: case, accents and punctuation
    /// are no change. What is the same in less than five words in a row counts as changed.</summary>
    public static Reprint Compare(string original, string reprint)
    {
        var from = Words.Of(original);
        var to = Words.Of(reprint);
        var tiles = Tiling.Of(from, to);
        var shared = (double)tiles.Sum(tile => tile.Length);
        return new(
            from.Count == 0 ? 0 : shared / from.Count,
            to.Count == 0 ? 0 : shared / to.Count,
            Changes(from, to, tiles));
    }

    private static List<ChangedPassage> Changes(IReadOnlyList<Word> from, IReadOnlyList<Word> to, List<Tile> tiles)
    {
        Tile start = new(0, 0, 0), end = new(from.Count, to.Count, 0);
        var followers = tiles.Append(end).OrderBy(tile => tile.To).ToList();
        var nextInReprint = tiles.Prepend(start).OrderBy(tile => tile.To).Zip(followers).ToDictionary();
        List<ChangedPassage> changes = [];
        foreach (var (tile, next) in tiles.Prepend(start).Zip(tiles.Append(end)))
        {
            var leftOut = Between(from, tile.From + tile.Length, next.From);
            var follower = nextInReprint[tile];
            var added = Between(to, tile.To + tile.Length, follower.To);
            if (!leftOut.IsEmpty && !added.IsEmpty && follower == next)
            {
                changes.Add(new(ChangeKind.Reworded, leftOut.Range, added.Range));
                continue;
            }

            if (!leftOut.IsEmpty)
            {
                changes.Add(new(ChangeKind.LeftOut, leftOut.Range, added.Range.Start..added.Range.Start));
            }

            if (!added.IsEmpty)
            {
                changes.Add(new(ChangeKind.Added, leftOut.Range.Start..leftOut.Range.Start, added.Range));
            }
        }

        return changes;
    }

    private static (Range Range, bool IsEmpty) Between(IReadOnlyList<Word> words, int start, int end)
    {
        if (start < end)
        {
            return (words[start].Start..words[end - 1].End, false);
        }

        var at = start == 0 ? 0 : words[start - 1].End;
        return (at..at, true);
    }
}
