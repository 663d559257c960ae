using Provenance.Data.Readers.Aggregates;
using Provenance.Domain;

namespace Provenance.Server.Aggregates;

/// <summary>Some records of a list that have something in common.</summary>
internal abstract class RecordGroup(RowGroup group)
{
    public IReadOnlyList<string?> Keys => group.Keys;

    public int Count => group.Count;

    /// <summary>The records that the keys name; null for other keys.</summary>
    internal IReadOnlyList<NodeId?> RecordIds => group.Records;
}

/// <inheritdoc/>
internal sealed class RecordGroup<TRow>(RowGroup group, DistinctCounts<TRow> distinctCount) : RecordGroup(group)
{
    public DistinctCounts<TRow> DistinctCount => distinctCount;
}

/// <summary>The groups of a list, and whether there are more.</summary>
internal sealed record RecordGroups<TRow>(IReadOnlyList<RecordGroup<TRow>> Groups, bool HasMore);
