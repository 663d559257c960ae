namespace Provenance.Domain.Analysis.Reliance;

/// <summary>A mask of 64 bits for each number from 0 on, nothing at first; those that have any are known.</summary>
internal sealed class MaskSet(int count)
{
    private readonly ulong[] _masks = new ulong[count];
    private readonly List<int> _marked = [];

    /// <summary>The numbers whose mask has a bit.</summary>
    public IReadOnlyList<int> Marked => _marked;

    /// <summary>The mask of a number.</summary>
    public ulong this[int number] => _masks[number];

    /// <summary>Sets bits, and answers those that were not set.</summary>
    public ulong Add(int number, ulong bits)
    {
        ref var mask = ref _masks[number];
        if (mask == 0 && bits != 0)
        {
            _marked.Add(number);
        }
        var added = bits & ~mask;
        mask |= bits;
        return added;
    }

    /// <summary>Forgets all masks: costs those that have a bit.</summary>
    public void Clear()
    {
        _marked.ForEach(number => _masks[number] = 0);
        _marked.Clear();
    }
}
