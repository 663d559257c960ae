namespace Provenance.Domain.Sources;

/// <summary>What kind of news outlet.</summary>
public enum OutletKind
{
    /// <summary>A newspaper, broadcaster or news site.</summary>
    Outlet,

    /// <summary>An agency that supplies other outlets.</summary>
    NewsAgency,
}

/// <summary>A news outlet or news agency.</summary>
public sealed record Outlet : Source
{
    /// <summary>What kind of outlet.</summary>
    public required OutletKind Kind { get; init; }

    /// <summary>Whether we know which outlet it is; false for the unknown publisher of a held article.</summary>
    public required bool Identified { get; init; }
}
