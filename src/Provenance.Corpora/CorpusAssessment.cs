using Provenance.Domain.Assessments;

namespace Provenance.Corpora;

/// <summary>Somebody's rating of a source or a statement.</summary>
public sealed record CorpusAssessment
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>What is rated.</summary>
    public required AssessedRecord Of { get; init; }

    /// <summary>How reliable the source is.</summary>
    public AssessedReliability? Reliability { get; init; }

    /// <summary>How credible the information is, 1 to 6.</summary>
    public int? Credibility { get; init; }

    /// <summary>Who judged.</summary>
    public required string Assessor { get; init; }

    /// <summary>When they judged, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}

/// <summary>What an assessment rates: a source, or the statement of a source.</summary>
/// <param name="Source">The source's key.</param>
/// <param name="Document">The key of the document of the statement; null when unknown.</param>
/// <param name="Claim">The key of what it says; null for a document as a whole.</param>
public sealed record AssessedRecord(string Source, string? Document, string? Claim)
{
    /// <summary>Whether it is a statement: a document or a claim is named.</summary>
    public bool IsStatement => (Document ?? Claim) is not null;
}
