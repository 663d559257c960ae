using Provenance.Data.Readers.Identity;

namespace Provenance.Server.Identity;

/// <summary>Fields of records that were merged into others.</summary>
internal sealed class AbsorbedRecordFields
{
    public static string Decision(AbsorbedRecord absorbed) => absorbed.Link.Key;

    public static string Reason(AbsorbedRecord absorbed) => absorbed.Link.Reason;

    public static DateTimeOffset RecordedAt(AbsorbedRecord absorbed) => absorbed.Link.RecordedAt;

    public static string RecordedBy(AbsorbedRecord absorbed) => absorbed.Link.RecordedBy;
}
