using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>By what changes are grouped.</summary>
public enum ChangeGroupBy
{
    /// <summary>What was asked for.</summary>
    Action,

    /// <summary>Who asked for it.</summary>
    RecordedBy,

    /// <summary>Who accepted it, if it was proposed.</summary>
    AcceptedBy,

    /// <summary>The day, in UTC.</summary>
    RecordedDay,

    /// <summary>The month, in UTC.</summary>
    RecordedMonth,
}

/// <summary>The columns by which changes are grouped.</summary>
public static class ChangeColumns
{
    /// <summary>All of them.</summary>
    public static GroupColumns<Change> All { get; } = new GroupColumns<Change>()
        .By(ChangeGroupBy.Action, change => (ChangeAction?)change.Action)
        .By(ChangeGroupBy.RecordedBy, change => change.RecordedBy)
        .By(ChangeGroupBy.AcceptedBy, change => change.AcceptedBy)
        .ByRecorded(ChangeGroupBy.RecordedDay, ChangeGroupBy.RecordedMonth, change => change.RecordedAt);
}
