namespace Provenance.Domain.Changes;

/// <summary>What can happen to a record.</summary>
public enum RecordEventKind
{
    /// <summary>It was made.</summary>
    Recorded,

    /// <summary>A later passage told more of it.</summary>
    Completed,

    /// <summary>What was found out later was added to it.</summary>
    AddedTo,

    /// <summary>Fields of it were put right.</summary>
    Corrected,

    /// <summary>It was called wrong.</summary>
    Superseded,

    /// <summary>Whoever said it took it back.</summary>
    Retracted,

    /// <summary>Another record was merged into it.</summary>
    Merged,

    /// <summary>Such a merge was taken back.</summary>
    Unmerged,

    /// <summary>It was marked as not the same as another.</summary>
    Marked,

    /// <summary>Such a mark was taken back.</summary>
    Unmarked,
}
