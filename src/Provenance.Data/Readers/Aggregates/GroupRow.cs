namespace Provenance.Data.Readers.Aggregates;

/// <summary>The values that the records of a group share, of at most five columns; those that are not used are never
/// set.</summary>
internal sealed class GroupValues<T0, T1, T2, T3, T4>
{
    public T0 Value0 { get; init; } = default!;

    public T1 Value1 { get; init; } = default!;

    public T2 Value2 { get; init; } = default!;

    public T3 Value3 { get; init; } = default!;

    public T4 Value4 { get; init; } = default!;
}

/// <summary>A group as the store counts it.</summary>
internal abstract class GroupRow
{
    public int Count { get; init; }

    /// <summary>The keys of the records that the values refer to, by column.</summary>
    public string? Key0 { get; init; }

    public string? Key1 { get; init; }

    public string? Key2 { get; init; }

    public string? Key3 { get; init; }

    public string? Key4 { get; init; }

    /// <summary>How many different values there are, by the columns that were asked for.</summary>
    public int Distinct0 { get; init; }

    public int Distinct1 { get; init; }

    public int Distinct2 { get; init; }

    public int Distinct3 { get; init; }

    public int Distinct4 { get; init; }

    public DateOnly? Earliest { get; init; }

    public DateOnly? Latest { get; init; }

    public IReadOnlyList<string?> Keys => [Key0, Key1, Key2, Key3, Key4];

    public IReadOnlyList<int> Distinct => [Distinct0, Distinct1, Distinct2, Distinct3, Distinct4];

    public abstract IReadOnlyList<object?> Values { get; }
}

/// <inheritdoc/>
internal sealed class GroupRow<T0, T1, T2, T3, T4> : GroupRow
{
    public T0 Value0 { get; init; } = default!;

    public T1 Value1 { get; init; } = default!;

    public T2 Value2 { get; init; } = default!;

    public T3 Value3 { get; init; } = default!;

    public T4 Value4 { get; init; } = default!;

    public override IReadOnlyList<object?> Values => [Value0, Value1, Value2, Value3, Value4];
}
