namespace Provenance.Domain.Sources;

/// <summary>What kind of state body.</summary>
public enum AgencyKind
{
    /// <summary>An intelligence service, or the intelligence branch of a ministry.</summary>
    IntelligenceAgency,

    /// <summary>A ministry or department of state.</summary>
    Ministry,

    /// <summary>A government as a whole, or a head of state's office.</summary>
    Government,

    /// <summary>A parliament or one of its committees.</summary>
    Legislature,

    /// <summary>A general staff.</summary>
    MilitaryStaff,

    /// <summary>A unit of armed forces.</summary>
    MilitaryUnit,

    /// <summary>A court.</summary>
    Court,

    /// <summary>A police force.</summary>
    Police,

    /// <summary>A central bank.</summary>
    CentralBank,

    /// <summary>The authority of a town, district or region.</summary>
    LocalAuthority,

    /// <summary>Another body of a state.</summary>
    PublicAgency,
}

/// <summary>A body of a state.</summary>
public sealed record Agency : Source
{
    /// <summary>What kind of body.</summary>
    public required AgencyKind Kind { get; init; }
}
