namespace Provenance.Domain.Sources;

/// <summary>What kind of organization that is neither outlet nor state.</summary>
public enum OrganizationKind
{
    /// <summary>A research institute that advises on policy.</summary>
    ThinkTank,

    /// <summary>A non-governmental organization.</summary>
    Ngo,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>An organization that is neither a news outlet nor a body of a state.</summary>
public sealed record Organization : Source
{
    /// <summary>What kind of organization.</summary>
    public required OrganizationKind Kind { get; init; }
}
