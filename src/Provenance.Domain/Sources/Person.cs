namespace Provenance.Domain.Sources;

/// <summary>The role of a named person without public office.</summary>
public enum PersonRole
{
    /// <summary>A journalist.</summary>
    Journalist,

    /// <summary>An analyst.</summary>
    Analyst,

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
