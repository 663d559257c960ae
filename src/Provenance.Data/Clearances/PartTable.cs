using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Writers;

namespace Provenance.Data.Clearances;

/// <summary>A table of a store that is a part of another: which rows it has is remembered by their hashes, so that only
/// rows that are others are written.</summary>
/// <param name="type">The type of its records.</param>
/// <param name="keyColumn">The column of the number of a row.</param>
/// <param name="numberOf">That number.</param>
internal sealed class PartTable(Type type, string keyColumn, Func<object, long> numberOf)
{
    private Dictionary<long, UInt128> _hashes = [];
    private Dictionary<long, UInt128> _next = [];

    public Type Type => type;

    /// <summary>The rows that go or become others.</summary>
    public IReadOnlyList<long> Gone { get; private set; } = [];

    /// <summary>The rows that come or have become others.</summary>
    public IReadOnlyList<object> Written { get; private set; } = [];

    /// <summary>Finds out what is to be written.</summary>
    /// <param name="context">The part.</param>
    /// <param name="rows">The rows that the table is to have.</param>
    public void Compare(ProvenanceContext context, IEnumerable<object> rows)
    {
        var columns = context.ColumnsOf(type);
        RowHash hash = new();
        List<object> written = [];
        List<long> gone = [];
        _next = new(_hashes.Count);
        foreach (var row in rows)
        {
            var number = numberOf(row);
            columns.Add(row, hash);
            var value = hash.Take();
            _next.Add(number, value);
            if (!_hashes.TryGetValue(number, out var before) || before != value)
            {
                written.Add(row);
            }
        }

        gone.AddRange(_hashes.Where(row => !_next.TryGetValue(row.Key, out var now) || now != row.Value).Select(row => row.Key));
        (Gone, Written) = (gone, written);
    }

    /// <summary>Takes out the rows that go or become others, within the current transaction.</summary>
    public async Task RemoveAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        if (Gone.Count > 0)
        {
            var sql = $"DELETE FROM {context.ColumnsOf(type).Table} WHERE {keyColumn} IN (SELECT value FROM json_each({{0}}))";
            await context.Database.ExecuteSqlRawAsync(sql, [JsonSerializer.Serialize(Gone)], cancellationToken);
        }
    }

    /// <summary>Adds the rows that come or have become others, within the current transaction.</summary>
    public async Task AddAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        if (Written.Count > 0)
        {
            await context.CopyAsync(context.ColumnsOf(type), Written, cancellationToken);
        }
    }

    /// <summary>Remembers the rows as they were written.</summary>
    public void Keep() => (_hashes, Gone, Written) = (_next, [], []);

    /// <summary>The hash of the values of a row.</summary>
    private sealed class RowHash : RowValues
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();

        /// <summary>The hash of what was added since the last.</summary>
        public UInt128 Take()
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(_bytes.WrittenSpan, hash);
            _bytes.ResetWrittenCount();
            return BinaryPrimitives.ReadUInt128BigEndian(hash);
        }

        public override void Add(string? value)
        {
            Add((long?)value?.Length);
            if (value is not null)
            {
                Encoding.UTF8.GetBytes(value, _bytes);
            }
        }

        public override void Add(long? value)
        {
            var to = _bytes.GetSpan(1 + sizeof(long));
            to[0] = value is null ? (byte)0 : (byte)1;
            BinaryPrimitives.WriteInt64BigEndian(to[1..], value ?? 0);
            _bytes.Advance(1 + sizeof(long));
        }

        public override void Add(int? value) => Add((long?)value);

        public override void Add(bool? value) => Add(value is { } known ? (known ? 1L : 0L) : null);

        public override void Add(DateOnly? value) => Add((long?)value?.DayNumber);

        public override void Add(DateTimeOffset? value) => Add(value?.UtcTicks);

        public override void Add(decimal? value) => Add(value?.ToString(CultureInfo.InvariantCulture));

        public override void Add(byte[]? value) => Add(value is null ? null : Convert.ToHexString(value));
    }
}
