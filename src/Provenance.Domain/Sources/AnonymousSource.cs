namespace Provenance.Domain.Sources;

/// <summary>What an anonymous source is said to be.</summary>
public enum AnonymousRole
{
    /// <summary>Officials, no office named.</summary>
    Officials,

    /// <summary>A military official.</summary>
    MilitaryOfficial,

    /// <summary>A defence official.</summary>
    DefenceOfficial,

    /// <summary>A member of a parliament.</summary>
    Legislator,

    /// <summary>Sources in, or close to, intelligence services.</summary>
    IntelligenceSources,

    /// <summary>A captured soldier.</summary>
    CapturedSoldier,

    /// <summary>Captured soldiers.</summary>
    CapturedSoldiers,

    /// <summary>Sources, nothing more said.</summary>
    Sources,

    /// <summary>Those who saw it, one or more.</summary>
    Witnesses,

    /// <summary>Those who work for an organization, one or more.</summary>
    Employees,

    /// <summary>Patients, one or more.</summary>
    Patients,

    /// <summary>Those who live there, one or more.</summary>
    Residents,

    /// <summary>Those who lead an organization, one or more.</summary>
    Executives,

    /// <summary>Diplomats, one or more.</summary>
    Diplomats,

    /// <summary>Officers of police, one or more.</summary>
    PoliceOfficers,

    /// <summary>Those said to know the matter.</summary>
    PeopleFamiliar,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>How many people stand behind a description.</summary>
public enum AnonymousCardinality
{
    /// <summary>One person.</summary>
    One,

    /// <summary>More than one; still a single origin, since their independence of each other cannot be shown.</summary>
    Several,

    /// <summary>The text leaves it open.</summary>
    Unknown,
}

/// <summary>
/// Someone the broker knows and we do not: minted per broker and occasion, never matched by description.
/// </summary>
/// <remarks>There is no property for who it is, and none may be added.</remarks>
public sealed record AnonymousSource : Source
{
    /// <summary>How the text describes the source.</summary>
    public required string DescribedAs { get; init; }

    /// <summary>What the source is said to be.</summary>
    public required AnonymousRole Role { get; init; }

    /// <summary>How many people it is.</summary>
    public required AnonymousCardinality Cardinality { get; init; }

    /// <summary>The source that knows who it is.</summary>
    public SourceId? BrokeredById { get; init; }

    /// <summary>What the text hints of an affiliation: "Western".</summary>
    public string? AffiliationHint { get; init; }

    /// <summary>The stated terms: "speaking on condition of anonymity".</summary>
    public string? Terms { get; init; }
}
