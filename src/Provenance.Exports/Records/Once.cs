using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Provenance.Exports.Records;

/// <summary>Tells which records were seen before. It remembers 16 bytes of each, whatever its length.</summary>
internal sealed class Once
{
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>Whether this record is seen for the first time.</summary>
    public bool IsNew(ExportRecord record) => IsNew(record.Identity.Kind, record.Identity.Id);

    /// <summary>Whether something of this kind and name is seen for the first time.</summary>
    public bool IsNew(string kind, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {id}"), hash);
        return _seen.Add(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    /// <summary>The record and all that it names, what is new of them, each after what it names itself.</summary>
    public IEnumerable<ExportRecord> NewOf(ExportRecord record)
    {
        if (!IsNew(record))
        {
            yield break;
        }

        foreach (var part in record.Parts.SelectMany(NewOf))
        {
            yield return part;
        }

        yield return record;
    }
}
