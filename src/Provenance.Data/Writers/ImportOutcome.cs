namespace Provenance.Data.Writers;

/// <summary>What an import did, or why it did nothing.</summary>
/// <param name="Counts">How many records of each kind were added and how many were there already.</param>
/// <param name="Conflicts">The records that the store has with other content; if any, nothing was written.</param>
public sealed record ImportOutcome(IReadOnlyList<RecordCount> Counts, IReadOnlyList<RecordConflict> Conflicts)
{
    /// <summary>How many records were added, or would be.</summary>
    public int Added => Counts.Sum(count => count.Added);
}

/// <summary>How an import went for one kind of record.</summary>
/// <param name="Kind">The kind, in the plural: statements.</param>
/// <param name="Added">The records that were new to the store.</param>
/// <param name="Unchanged">The records that the store had already, with the same content.</param>
public sealed record RecordCount(string Kind, int Added, int Unchanged);

/// <summary>A record that the store has under the same natural key with other content.</summary>
/// <param name="Kind">The kind of record, in the plural: claims.</param>
/// <param name="Key">The natural key.</param>
/// <param name="Fields">The fields that differ, at least one.</param>
public sealed record RecordConflict(string Kind, string Key, IReadOnlyList<string> Fields)
{
    /// <summary>The conflict in one sentence.</summary>
    public string Message =>
        $"The store has \"{Key}\" among its {Kind} with other content ({string.Join(", ", Fields)}): "
        + "import the same content, or give it another key.";
}

/// <summary>How far an import is.</summary>
/// <param name="Kind">The kind of record being written, in the plural.</param>
/// <param name="Done">The records written so far, over all kinds.</param>
/// <param name="Total">The records to write.</param>
public readonly record struct ImportProgress(string Kind, int Done, int Total);
