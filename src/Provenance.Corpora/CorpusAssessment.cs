using Provenance.Domain.Assessments;

namespace Provenance.Corpora;

/// <summary>A rating of a source or a statement, in the form of a corpus: it refers to the rated record by
/// key.</summary>
/// <param name="Assessment">The rating without its storage key and that of the rated record.</param>
/// <param name="Of">The rated record.</param>
public sealed record CorpusAssessment(Assessment Assessment, AssessedRecord Of)
{
    /// <summary>Its key.</summary>
    public string Id => Assessment.Key;
}

/// <summary>The record that an assessment rates: a source, or the statement of a source.</summary>
/// <param name="Source">The source's key.</param>
/// <param name="Document">The key of the document of the statement; null when unknown.</param>
/// <param name="Claim">The key of the statement's claim; null for a document as a whole.</param>
public sealed record AssessedRecord(string Source, string? Document, string? Claim)
{
    /// <summary>Whether it is a statement, because a document or a claim is named.</summary>
    public bool IsStatement => (Document ?? Claim) is not null;
}
