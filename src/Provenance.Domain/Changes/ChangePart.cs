namespace Provenance.Domain.Changes;

/// <summary>What one transaction wrote of a change. A request at the desk is one part; a long import is many, and others may
/// write between them.</summary>
public sealed record ChangePart
{
    /// <summary>The storage key; parts that were committed later have greater ones.</summary>
    public required long Id { get; init; }

    /// <summary>The change.</summary>
    public required ChangeId ChangeId { get; init; }

    /// <summary>Whether it goes on with a change of which a part was committed before.</summary>
    public required bool GoesOn { get; init; }

    /// <summary>The records that it made, kind by kind; empty if it only completed some.</summary>
    public IReadOnlyList<RecordRange> Records { get; init; } = [];

    /// <summary>The records of one kind that it made; null if there are none.</summary>
    /// <param name="kind">The kind, in the plural: statements.</param>
    public RecordRange? RangeOf(string kind) => Records.FirstOrDefault(range => range.Kind == kind);
}
