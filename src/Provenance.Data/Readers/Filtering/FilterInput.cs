namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a record or a value, all of which must hold; a null condition was not given. A record either
/// satisfies a filter or not: a missing value satisfies <c>neq</c> and <c>not</c>, but no comparison.</summary>
public abstract record FilterInput<TRow>
{
    private protected FilterInput()
    {
    }

    internal abstract void Read(Conditions<TRow> conditions);
}

/// <summary>Conditions on a record or a part of one, which can be combined.</summary>
public abstract record FilterInput<TRow, TSelf> : FilterInput<TRow>
    where TSelf : FilterInput<TRow, TSelf>
{
    private protected FilterInput()
    {
    }

    /// <summary>All of these hold.</summary>
    public IReadOnlyList<TSelf>? And { get; init; }

    /// <summary>At least one of these holds; an empty list is no condition.</summary>
    public IReadOnlyList<TSelf>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public TSelf? Not { get; init; }

    internal sealed override void Read(Conditions<TRow> conditions)
    {
        ReadOwn(conditions);
        conditions.All(And);
        conditions.Any(Or);
        conditions.Not(Not);
    }

    private protected abstract void ReadOwn(Conditions<TRow> conditions);
}
