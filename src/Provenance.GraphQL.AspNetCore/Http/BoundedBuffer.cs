using System.Buffers;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>Memory that takes bytes up to a limit. What is written past it is dropped, and all that was written before,
/// so that nobody can send a part for the whole.</summary>
internal sealed class BoundedBuffer : IBufferWriter<byte>
{
    private const int InitialCapacity = 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(InitialCapacity);
    private int _limit;

    /// <summary>Whether more was written than the limit allows.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>The bytes that were written, valid until the next reset.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <summary>How many bytes it can take without more memory.</summary>
    public int Capacity => _bytes.Capacity;

    /// <summary>Forgets what was written, and sets how many bytes it takes from now on.</summary>
    public void Reset(int limit)
    {
        _bytes.ResetWrittenCount();
        _limit = limit;
        IsExceeded = false;
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        IsExceeded |= count > _limit - _bytes.WrittenCount;
        if (IsExceeded)
        {
            _bytes.ResetWrittenCount();
        }
        else
        {
            _bytes.Advance(count);
        }
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);
}
