using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>The facts about a statement that a trace uses, without texts. The record itself is read by its
/// id.</summary>
/// <param name="Id">The statement.</param>
/// <param name="SourceId">Who makes it.</param>
/// <param name="ClaimId">What it says; null for a whole document.</param>
/// <param name="Stance">The speaker's stance towards the claim.</param>
/// <param name="Attestation">How the statement is known.</param>
public readonly record struct TracedStatement(
    StatementId Id, SourceId SourceId, ClaimId? ClaimId, Stance Stance, Attestation Attestation)
{
    /// <summary>The document that contains it; null when unknown.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>Whether an outlet published the document.</summary>
    public bool IsInOutlet { get; init; }

    /// <summary>The document if all who speak in it speak together; null if an outlet published it, which prints the
    /// words of many.</summary>
    public DocumentId? JointIn => IsInOutlet ? null : DocumentId;

    /// <summary>The facts from a record, whose document may be an outlet's.</summary>
    public static TracedStatement Of(Statement statement, bool isInOutlet) =>
        new(statement.Id, statement.SourceId, statement.ClaimId, statement.Stance, statement.Attestation)
        {
            DocumentId = statement.DocumentId,
            IsInOutlet = isInOutlet,
        };
}

/// <summary>The facts about a citation that a trace uses: which statement rests on which, without the
/// evidence.</summary>
/// <param name="Id">The citation.</param>
/// <param name="CitingId">The statement that rests on the other.</param>
/// <param name="CitedId">The statement it rests on.</param>
/// <param name="Relation">How it rests on it.</param>
public readonly record struct TracedCitation(
    CitationId Id, StatementId CitingId, StatementId CitedId, CitationRelation Relation)
{
    /// <summary>The facts from a record.</summary>
    public static TracedCitation Of(Citation citation) =>
        new(citation.Id, citation.CitingId, citation.CitedId, citation.Relation);
}
