using Provenance.Data.Readers.Identity;

namespace Provenance.Server.Identity;

/// <summary>Fields of sources that were merged into others.</summary>
internal sealed class AbsorbedSourceFields
{
    public static string Key(AbsorbedSource absorbed) => absorbed.Source.Key;

    public static string Name(AbsorbedSource absorbed) => absorbed.Source.Name;

    public static string Decision(AbsorbedSource absorbed) => absorbed.Link.Key;

    public static string Reason(AbsorbedSource absorbed) => absorbed.Link.Reason;

    public static DateTimeOffset RecordedAt(AbsorbedSource absorbed) => absorbed.Link.RecordedAt;

    public static string RecordedBy(AbsorbedSource absorbed) => absorbed.Link.RecordedBy;
}
