using Provenance.Domain.Assessments;

namespace Provenance.Corpora;

/// <summary>Somebody's rating of a source or a statement, as a corpus has it: with what is rated by key.</summary>
/// <param name="Assessment">The rating; its storage key and those of what is rated are not given yet.</param>
/// <param name="Of">What is rated.</param>
public sealed record CorpusAssessment(Assessment Assessment, AssessedRecord Of)
{
    /// <summary>Its key.</summary>
    public string Id => Assessment.Key;
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
