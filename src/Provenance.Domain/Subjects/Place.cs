namespace Provenance.Domain.Subjects;

/// <summary>The storage key of a <see cref="Place"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct PlaceId(long Value);

/// <summary>Where figures count: a country, a region, a town.</summary>
public sealed record Place : Subject
{
    /// <summary>The storage key.</summary>
    public PlaceId Id { get; init; }

    /// <summary>The place that stands for it since they were merged; null while it stands for itself. It follows from the
    /// decisions about identity, and is no part of the record.</summary>
    public PlaceId? MergedIntoId { get; init; }
}
