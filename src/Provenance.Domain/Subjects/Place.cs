namespace Provenance.Domain.Subjects;

/// <summary>The storage key of a <see cref="Place"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct PlaceId(long Value);

/// <summary>Where figures count: a country, a region, a town.</summary>
public sealed record Place : Subject
{
    /// <summary>The storage key.</summary>
    public PlaceId Id { get; init; }
}
