namespace Provenance.Domain.Analysis.Reliance;

/// <summary>A mask of 64 bits for each number from 0 on, initially zero. The numbers with a non-zero mask are
/// listed.</summary>
internal sealed class MaskSet(int count)
{
    private readonly ulong[] _masks = new ulong[count];
    private readonly List<int> _marked = [];

    /// <summary>The numbers with a non-zero mask.</summary>
    public IReadOnlyList<int> Marked => _marked;

    /// <summary>The mask of a number.</summary>
    public ulong this[int number] => _masks[number];

    /// <summary>Sets bits, and returns those that were not set before.</summary>
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

    /// <summary>Clears all masks: costs the numbers with a non-zero mask.</summary>
    public void Clear()
    {
        _marked.ForEach(number => _masks[number] = 0);
        _marked.Clear();
    }
}
