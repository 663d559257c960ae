namespace Provenance.Domain.Measures;

/// <summary>What sort of quantity a measure is, which says in which units it is given.</summary>
public enum QuantityKind
{
    /// <summary>A count of people, 0 or more.</summary>
    Persons,

    /// <summary>A count of things, 0 or more.</summary>
    Items,

    /// <summary>A part of a whole, from 0 to 1.</summary>
    Share,

    /// <summary>One quantity as a share of another, which may be more than 1 or less than 0: inflation, turnout,
    /// growth.</summary>
    Rate,

    /// <summary>A difference of two shares or rates.</summary>
    PercentagePoints,

    /// <summary>An amount of money, in one currency.</summary>
    Money,

    /// <summary>A distance, a height, a depth.</summary>
    Length,

    /// <summary>An area.</summary>
    Area,

    /// <summary>A volume.</summary>
    Volume,

    /// <summary>A mass, a weight.</summary>
    Mass,

    /// <summary>A temperature, which may be negative.</summary>
    Temperature,

    /// <summary>An amount of energy.</summary>
    Energy,

    /// <summary>A power.</summary>
    Power,

    /// <summary>A speed.</summary>
    Speed,

    /// <summary>A span of time.</summary>
    Duration,

    /// <summary>A place in an order: 3 for the third.</summary>
    Rank,

    /// <summary>A number without a unit, which may be negative: an index, a magnitude.</summary>
    Number,

    /// <summary>A day or a moment, known within bounds.</summary>
    Date,
}
