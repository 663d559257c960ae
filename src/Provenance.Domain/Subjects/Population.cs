namespace Provenance.Domain.Subjects;

/// <summary>The storage key of a <see cref="Population"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct PopulationId(long Value);

/// <summary>Those among whom figures count: the troops of a country, the patients of an outbreak.</summary>
public sealed record Population : Subject
{
    /// <summary>The storage key.</summary>
    public PopulationId Id { get; init; }

    /// <summary>The population that stands for it since they were merged; null while it stands for itself. It follows from the
    /// decisions about identity, and is no part of the record.</summary>
    public PopulationId? MergedIntoId { get; init; }
}
