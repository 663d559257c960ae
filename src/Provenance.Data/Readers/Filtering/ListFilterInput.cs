namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on the records that belong to another one.</summary>
public sealed record ListFilterInput<TFilter>
{
    /// <summary>At least one of them satisfies this.</summary>
    public TFilter? Some { get; init; }

    /// <summary>All of them satisfy this, which is also true if there are none.</summary>
    public TFilter? All { get; init; }

    /// <summary>None of them satisfies this.</summary>
    public TFilter? None { get; init; }

    /// <summary>Whether there are any.</summary>
    public bool? Any { get; init; }
}
