using System.Buffers.Binary;
using System.Text;

namespace Provenance.Data.Writers;

/// <summary>Makes rows in the binary form of PostgreSQL's COPY. Npgsql's own writer looks up for each value how to
/// write its type, which was more than half of what a row cost the program.</summary>
/// <param name="columns">The number of values in a row.</param>
internal sealed class CopiedValues(int columns) : RowValues
{
    private const int Full = 1 << 16;

    /// <summary>The start of PostgreSQL's time.</summary>
    private static readonly DateTimeOffset _epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly int _firstDay = DateOnly.FromDateTime(_epoch.Date).DayNumber;

    private byte[] _bytes = new byte[2 * Full];
    private int _length;

    /// <summary>Whether the bytes should be sent now.</summary>
    public bool IsFull => _length >= Full;

    /// <summary>The bytes added since the last call; they are valid until something is added again.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        var taken = _bytes.AsMemory(0, _length);
        _length = 0;
        return taken;
    }

    /// <summary>Adds the header that precedes the first row.</summary>
    public void Begin()
    {
        "PGCOPY\n"u8.CopyTo(Reserve(7));
        new byte[] { 0xFF, (byte)'\r', (byte)'\n', 0 }.CopyTo(Reserve(4));
        AddLength(0);
        AddLength(0);
    }

    /// <summary>Begins a row.</summary>
    public void StartRow() => AddShort((short)columns);

    /// <summary>Adds the trailer that follows the last row.</summary>
    public void End() => AddShort(-1);

    public override void Add(string? value)
    {
        if (value is null)
        {
            AddLength(-1);
            return;
        }

        var place = _length;
        AddLength(0);
        var written = Encoding.UTF8.GetBytes(value, Reserve(Encoding.UTF8.GetMaxByteCount(value.Length)));
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(place), written);
        _length = place + sizeof(int) + written;
    }

    public override void Add(long? value)
    {
        if (HasValue(value, sizeof(long)))
        {
            BinaryPrimitives.WriteInt64BigEndian(Reserve(sizeof(long)), value!.Value);
        }
    }

    public override void Add(int? value)
    {
        if (HasValue(value, sizeof(int)))
        {
            BinaryPrimitives.WriteInt32BigEndian(Reserve(sizeof(int)), value!.Value);
        }
    }

    public override void Add(bool? value)
    {
        if (HasValue(value, 1))
        {
            Reserve(1)[0] = value!.Value ? (byte)1 : (byte)0;
        }
    }

    /// <summary>Written as days.</summary>
    public override void Add(DateOnly? value) =>
        Add(value is { } day ? day.DayNumber - _firstDay : (int?)null);

    /// <summary>Written as microseconds.</summary>
    public override void Add(DateTimeOffset? value) =>
        Add(value is { } time ? (time - _epoch).Ticks / TimeSpan.TicksPerMicrosecond : (long?)null);

    /// <summary>Written as digits of base 10,000, some of which follow the point.</summary>
    public override void Add(decimal? value)
    {
        if (value is not { } number)
        {
            AddLength(-1);
            return;
        }

        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var left = new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        var fractions = (number.Scale + 3) / 4;
        for (var place = (int)number.Scale; place < 4 * fractions; place++)
        {
            left *= 10;
        }

        Stack<short> digits = [];
        var weight = -fractions - 1;
        for (; left > 0; left /= 10_000, weight++)
        {
            if (left % 10_000 > 0 || digits.Count > 0)
            {
                digits.Push((short)(left % 10_000));
            }
        }

        AddLength((4 + digits.Count) * sizeof(short));
        AddShort((short)digits.Count);
        AddShort((short)(digits.Count == 0 ? 0 : weight));
        AddShort((short)(decimal.IsNegative(number) ? 0x4000 : 0));
        AddShort(number.Scale);
        foreach (var digit in digits)
        {
            AddShort(digit);
        }
    }

    /// <summary>Written as they are, in the binary form of the column's type.</summary>
    public override void Add(byte[]? value)
    {
        AddLength(value?.Length ?? -1);
        value.CopyTo(Reserve(value?.Length ?? 0));
    }

    private bool HasValue<T>(T? value, int length)
        where T : struct
    {
        AddLength(value is null ? -1 : length);
        return value is not null;
    }

    private void AddLength(int length) => BinaryPrimitives.WriteInt32BigEndian(Reserve(sizeof(int)), length);

    private void AddShort(short value) => BinaryPrimitives.WriteInt16BigEndian(Reserve(sizeof(short)), value);

    private Span<byte> Reserve(int length)
    {
        if (_length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + length));
        }

        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }
}
