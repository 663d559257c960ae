using Provenance.Data.Configurations;
using Provenance.Domain.Amendments;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Clearances;

/// <summary>Which sources are hidden with another because they were merged into it. Whoever restricts a source that stands for
/// others restricts these too, as they are what it shows; a merge that is made with a restricted source is hidden itself, so
/// that the other is seen as before.</summary>
internal sealed class RestrictedMerges
{
    private static readonly JsonColumnConverter<string> _groups = new();

    private readonly IReadOnlySet<SourceId> _restricted;
    private readonly IReadOnlySet<string> _readers;
    private readonly Dictionary<long, IdentityLink> _merges;
    private readonly ILookup<long, (DateTimeOffset Until, string? RestrictedTo)> _past;

    /// <summary>Takes the merges that stand.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="restricted">The sources that are restricted.</param>
    /// <param name="readers">The groups of those from whom they are hidden.</param>
    public RestrictedMerges(StoreRows rows, IReadOnlySet<SourceId> restricted, IReadOnlySet<string> readers)
    {
        (_restricted, _readers) = (restricted, readers);
        _merges = rows.Identities
            .Where(link => link is { Of: IdentifiedKind.Source, Kind: IdentityLinkKind.Merged, EndedAt: null })
            .ToDictionary(link => link.FromId);
        _past = rows.Past.GetValueOrDefault(AmendedKind.Source, [])
            .Where(row => restricted.Contains(new((long)row["id"])))
            .ToLookup(row => (long)row["id"], row => (
                (DateTimeOffset)row[PastTables.Until], row.GetValueOrDefault("restricted_to") as string));
    }

    /// <summary>Whether a source is hidden with one that it was merged into, directly or through others.</summary>
    public bool Hide(SourceId source)
    {
        var number = source.Value;
        HashSet<long> line = [number];
        while (_merges.TryGetValue(number, out var merge) && line.Add(merge.ToId))
        {
            if (_restricted.Contains(new(merge.ToId)))
            {
                return !WasRestricted(merge.ToId, merge.RecordedAt);
            }

            number = merge.ToId;
        }

        return false;
    }

    /// <summary>Whether a source was hidden already when something was recorded.</summary>
    private bool WasRestricted(long source, DateTimeOffset at)
    {
        var later = _past[source].Where(row => row.Until > at).OrderBy(row => row.Until).ToList();
        return later.Count == 0
            || (later[0].RestrictedTo is { } groups
                && HiddenRecords.IsRestricted((IReadOnlyList<string>)_groups.ConvertFromProvider(groups)!, _readers));
    }
}
