namespace Provenance.Domain.Measures;

/// <summary>What can be given in a unit.</summary>
public enum UnitFamily
{
    /// <summary>Counts of people.</summary>
    Persons,

    /// <summary>Counts of things.</summary>
    Items,

    /// <summary>Shares and rates.</summary>
    Ratio,

    /// <summary>Differences of shares.</summary>
    PercentagePoints,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Lengths.</summary>
    Length,

    /// <summary>Areas.</summary>
    Area,

    /// <summary>Volumes.</summary>
    Volume,

    /// <summary>Masses.</summary>
    Mass,

    /// <summary>Temperatures.</summary>
    Temperature,

    /// <summary>Energy.</summary>
    Energy,

    /// <summary>Power.</summary>
    Power,

    /// <summary>Speed.</summary>
    Speed,

    /// <summary>Spans of time.</summary>
    Duration,

    /// <summary>Ranks and numbers without a unit.</summary>
    Number,

    /// <summary>Days of the calendar.</summary>
    Date,
}
