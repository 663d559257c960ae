using Microsoft.EntityFrameworkCore;
using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a change.</summary>
public sealed record ChangeFilterInput : FilterInput<Change, ChangeFilterInput>
{
    /// <summary>Conditions on what was asked for.</summary>
    public EnumOperationFilterInput<ChangeAction>? Action { get; init; }

    /// <summary>Conditions on who asked for it.</summary>
    public StringOperationFilterInput? RecordedBy { get; init; }

    /// <summary>Conditions on when it was recorded.</summary>
    public ComparableOperationFilterInput<DateTimeOffset>? RecordedAt { get; init; }

    /// <summary>Kinds of records, of which it made at least one.</summary>
    public IReadOnlyList<string>? Made { get; init; }

    private protected override void ReadOwn(Conditions<Change> conditions)
    {
        conditions.Value(Action, change => change.Action);
        conditions.Value(RecordedBy, change => change.RecordedBy);
        conditions.Value(RecordedAt, change => change.RecordedAt);
        if (Made is not null && conditions.Allows(Made))
        {
            // The column is compared as the text that it is in the store: a list of ranges, each with its kind in quotation marks.
            string[] kinds = [.. Made.Select(kind => $"\"{kind}\"")];
            conditions.Where(change => EF.Parameter(kinds).Any(kind => ((string)(object)change.Records).Contains(kind)));
        }
    }
}
