namespace Provenance.Domain.Measures;

/// <summary>The storage key of a <see cref="Measure"/> that a corpus brought, assigned at import; 0 for those that the
/// program knows.</summary>
/// <param name="Value">A number, 0 or more.</param>
public readonly record struct MeasureId(long Value);

/// <summary>What an estimate counts or measures.</summary>
public sealed record Measure
{
    /// <summary>The storage key.</summary>
    public MeasureId Id { get; init; }

    /// <summary>The stable natural key by which estimates refer to it: DISPLACED.</summary>
    public required string Key { get; init; }

    /// <summary>Its name in a sentence: "displaced".</summary>
    public required string Name { get; init; }

    /// <summary>What it includes, one sentence; null when the name says it.</summary>
    public string? Description { get; init; }

    /// <summary>What sort of quantity it is.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>The code of the unit of estimates that name none; null when each has to name its own.</summary>
    public string? Unit { get; init; }

    /// <summary>The keys of the measures that it adds up: KILLED and WOUNDED; none when it is a measure of its
    /// own.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Whether it includes some of its parts without saying which, so that the estimate has to: "casualties".
    /// A count that leaves them open can be compared with nothing.</summary>
    public bool Unspecific { get; init; }

    /// <summary>Whether it only grows as time goes by, as a count of the dead does.</summary>
    public bool AddsUp { get; init; }

    /// <summary>Whether it may rise and fall from one day to the next, as a count of the missing does, some of whom are
    /// found; it then holds for its own day alone.</summary>
    public bool Fluctuates { get; init; }

    /// <summary>When this record was made.</summary>
    public DateTimeOffset RecordedAt { get; init; }
}
