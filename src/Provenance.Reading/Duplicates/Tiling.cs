using Provenance.Text;

namespace Provenance.Reading.Duplicates;

/// <summary>Covers a text with the longest runs of words that another has, from left to right, each word at most once
/// (greedy string tiling). Passages that moved are found where they went.</summary>
internal static class Tiling
{
    /// <summary>The most places of one run that are tried: a word repeated a million times would be tried at
    /// each.</summary>
    private const int PlaceLimit = 32;

    public static List<Tile> Of(IReadOnlyList<Word> from, IReadOnlyList<Word> to)
    {
        var places = Places(to);
        var used = new bool[to.Count];
        List<Tile> tiles = [];
        for (var at = 0; at <= from.Count - Shingles.Length;)
        {
            var tile = places.TryGetValue(Shingles.Hash(from, at), out var candidates)
                ? candidates.Select(place => Longest(from, to, at, place, used)).MaxBy(candidate => candidate.Length)
                : default;
            if (tile.Length < Shingles.Length)
            {
                at++;
                continue;
            }

            tiles.Add(tile);
            used.AsSpan(tile.To, tile.Length).Fill(true);
            at += tile.Length;
        }

        return tiles;
    }

    private static Dictionary<ulong, List<int>> Places(IReadOnlyList<Word> words)
    {
        Dictionary<ulong, List<int>> places = [];
        for (var at = 0; at <= words.Count - Shingles.Length; at++)
        {
            var hash = Shingles.Hash(words, at);
            if (!places.TryGetValue(hash, out var known))
            {
                places.Add(hash, known = []);
            }

            if (known.Count < PlaceLimit)
            {
                known.Add(at);
            }
        }

        return places;
    }

    private static Tile Longest(IReadOnlyList<Word> from, IReadOnlyList<Word> to, int at, int place, bool[] used)
    {
        var length = 0;
        while (at + length < from.Count && place + length < to.Count && !used[place + length]
            && from[at + length].Form == to[place + length].Form)
        {
            length++;
        }

        return new(at, place, length);
    }
}
