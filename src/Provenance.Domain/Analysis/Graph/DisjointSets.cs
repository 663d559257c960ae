namespace Provenance.Domain.Analysis.Graph;

/// <summary>Sets of the numbers from 0 on that are joined step by step (union-find, Galler and Fischer 1964). The first
/// of a set is its lowest number. Practically constant for each step.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _above = [.. Enumerable.Range(0, count)];

    /// <summary>Whether any two numbers were joined.</summary>
    public bool AnyJoined { get; private set; }

    /// <summary>The lowest number of the set that a number is in.</summary>
    public int FirstOf(int number)
    {
        while (_above[number] != number)
        {
            number = _above[number] = _above[_above[number]];
        }
        return number;
    }

    /// <summary>Joins the sets of two numbers.</summary>
    public void Join(int one, int other)
    {
        var (first, second) = (FirstOf(one), FirstOf(other));
        AnyJoined |= first != second;
        _above[Math.Max(first, second)] = Math.Min(first, second);
    }
}
