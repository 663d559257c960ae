namespace Provenance.Domain.Claims;

/// <summary>What an estimate counts or relates.</summary>
public enum EstimateMeasure
{
    /// <summary>The killed.</summary>
    Killed,

    /// <summary>The wounded.</summary>
    Wounded,

    /// <summary>The missing.</summary>
    Missing,

    /// <summary>The captured.</summary>
    Captured,

    /// <summary>The killed and the wounded together.</summary>
    KilledOrWounded,

    /// <summary>The killed, the wounded and the missing together.</summary>
    KilledWoundedOrMissing,

    /// <summary>The killed, wounded, missing and captured together, all four named.</summary>
    CasualtiesTotal,

    /// <summary>Casualties, without a statement of what is counted.</summary>
    Casualties,

    /// <summary>Soldiers put out of action, without a statement of how.</summary>
    Neutralised,

    /// <summary>Soldiers sent to a place.</summary>
    Deployed,

    /// <summary>Soldiers gathered for an operation.</summary>
    Assembled,

    /// <summary>Soldiers used in an operation.</summary>
    Employed,

    /// <summary>The share of a force that became casualties.</summary>
    LossRate,

    /// <summary>The share of the dead that fell in battle.</summary>
    KilledInActionShare,

    /// <summary>The share that has, or lacks, some equipment.</summary>
    EquipmentShare,
}

/// <summary>A kind of casualty that an estimate includes.</summary>
public enum CasualtyComponent
{
    /// <summary>The killed.</summary>
    Killed,

    /// <summary>The wounded.</summary>
    Wounded,

    /// <summary>The missing.</summary>
    Missing,

    /// <summary>The captured.</summary>
    Captured,
}

/// <summary>The unit of an estimate's value.</summary>
public enum EstimateUnit
{
    /// <summary>People; a count, 0 or more.</summary>
    Persons,

    /// <summary>A share from 0 to 1.</summary>
    Ratio,

    /// <summary>Things; a count, 0 or more.</summary>
    Items,
}
