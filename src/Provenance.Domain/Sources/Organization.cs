namespace Provenance.Domain.Sources;

/// <summary>What kind of organization that is neither outlet nor state.</summary>
public enum OrganizationKind
{
    /// <summary>A research institute that advises on policy.</summary>
    ThinkTank,

    /// <summary>A non-governmental organization.</summary>
    Ngo,

    /// <summary>A company.</summary>
    Company,

    /// <summary>A university or research institute.</summary>
    University,

    /// <summary>A hospital.</summary>
    Hospital,

    /// <summary>A political party.</summary>
    PoliticalParty,

    /// <summary>A trade union.</summary>
    TradeUnion,

    /// <summary>A body of several states.</summary>
    InternationalBody,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>An organization that is neither a news outlet nor a body of a state.</summary>
public sealed record Organization : Source
{
    /// <summary>What kind of organization.</summary>
    public required OrganizationKind Kind { get; init; }
}
