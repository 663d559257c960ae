using System.Buffers;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>Memory that takes bytes up to a limit. Writing more drops everything, so that a part can never be sent as
/// the whole.</summary>
internal sealed class BoundedBuffer : IBufferWriter<byte>
{
    private const int InitialCapacity = 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(InitialCapacity);
    private int _limit;

    /// <summary>Whether more was written than the limit allows.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>The bytes that were written, valid until the next reset.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <summary>How many bytes it can take without allocating.</summary>
    public int Capacity => _bytes.Capacity;

    /// <summary>Forgets everything written, and sets a new limit in bytes.</summary>
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
