namespace Provenance.Domain.Amendments;

/// <summary>The storage key of an <see cref="Amendment"/>, assigned at import.</summary>
/// <param name="Value">A positive number; later amendments have greater ones.</param>
public readonly record struct AmendmentId(long Value);

/// <summary>That fields of one record were wrong, and what they are instead. The record has the new values from then on; the
/// old ones stay here, and a look back still shows them (invariant 11).</summary>
public sealed record Amendment
{
    /// <summary>The storage key.</summary>
    public required AmendmentId Id { get; init; }

    /// <summary>The stable natural key: AM01.</summary>
    public required string Key { get; init; }

    /// <summary>The kind of the record.</summary>
    public required AmendedKind Kind { get; init; }

    /// <summary>The storage key of the record, a number among those of its kind.</summary>
    public required long RecordId { get; init; }

    /// <summary>The members of the record that are others, as a corpus writes them: JSON, null for one that is
    /// removed.</summary>
    public required string Fields { get; init; }

    /// <summary>What these members were before, likewise.</summary>
    public required string Before { get; init; }

    /// <summary>Why, in prose.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who put it right.</summary>
    public required string RecordedBy { get; init; }
}
