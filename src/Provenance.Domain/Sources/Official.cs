namespace Provenance.Domain.Sources;

/// <summary>The office of a named official.</summary>
public enum OfficialRole
{
    /// <summary>A head of state.</summary>
    HeadOfState,

    /// <summary>A head of government.</summary>
    HeadOfGovernment,

    /// <summary>A member of a parliament.</summary>
    Legislator,

    /// <summary>Another public office, or one that the text does not name.</summary>
    Official,

    /// <summary>One who speaks for a body.</summary>
    Spokesperson,

    /// <summary>An officer of armed forces.</summary>
    MilitaryOfficer,

    /// <summary>A minister.</summary>
    Minister,

    /// <summary>A judge.</summary>
    Judge,

    /// <summary>An officer of police.</summary>
    PoliceOfficer,
}

/// <summary>A named person who speaks in a public office.</summary>
public sealed record Official : Source
{
    /// <summary>The office.</summary>
    public required OfficialRole Role { get; init; }

    /// <summary>Places in organizations, in the order recorded.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; init; } = [];
}
