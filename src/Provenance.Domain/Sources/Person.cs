namespace Provenance.Domain.Sources;

/// <summary>The role of a named person without public office.</summary>
public enum PersonRole
{
    /// <summary>A journalist.</summary>
    Journalist,

    /// <summary>An analyst.</summary>
    Analyst,

    /// <summary>One who saw it.</summary>
    Witness,

    /// <summary>A patient.</summary>
    Patient,

    /// <summary>One who works for an organization.</summary>
    Employee,

    /// <summary>One who leads an organization.</summary>
    Executive,

    /// <summary>A lawyer.</summary>
    Lawyer,

    /// <summary>A doctor or nurse.</summary>
    Doctor,

    /// <summary>A scientist.</summary>
    Scientist,

    /// <summary>A candidate in an election.</summary>
    Candidate,

    /// <summary>One who lives where it happened.</summary>
    Resident,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>A named person who holds no public office.</summary>
public sealed record Person : Source
{
    /// <summary>The role.</summary>
    public required PersonRole Role { get; init; }

    /// <summary>Places in organizations, in the order recorded.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; init; } = [];
}
