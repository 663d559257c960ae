namespace Provenance.Data.Telemetry;

/// <summary>Where the graph was read from, as telemetry says it.</summary>
internal readonly record struct GraphReadFrom(string Name)
{
    /// <summary>The graph in memory.</summary>
    public static GraphReadFrom Memory { get; } = new("memory");

    /// <summary>The store, level by level, or all of it.</summary>
    public static GraphReadFrom Store { get; } = new("store");
}

/// <summary>Why the graph was read from there, as telemetry says it.</summary>
internal readonly record struct GraphReadReason(string Name)
{
    /// <summary>The memory was as recent as it has to be.</summary>
    public static GraphReadReason Current { get; } = new("current");

    /// <summary>The memory was stale, and was compared with the store for this read.</summary>
    public static GraphReadReason Compared { get; } = new("compared");

    /// <summary>The memory is switched off.</summary>
    public static GraphReadReason Disabled { get; } = new("disabled");

    /// <summary>The memory is not loaded yet.</summary>
    public static GraphReadReason Loading { get; } = new("loading");

    /// <summary>The store could not be followed when it was last tried, or the memory was given up to be made anew.</summary>
    public static GraphReadReason Lost { get; } = new("lost");

    /// <summary>The memory was not compared with the store for too long, and could not be.</summary>
    public static GraphReadReason Stale { get; } = new("stale");

    /// <summary>Another moment is asked for, which the memory does not hold.</summary>
    public static GraphReadReason AsOf { get; } = new("as_of");

    /// <summary>What is asked is not committed, such as in the check of an import.</summary>
    public static GraphReadReason Transaction { get; } = new("transaction");
}
