using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>What a trace knows of a statement: who says what, but in no words. The record itself is read by its id.</summary>
/// <param name="Id">The statement.</param>
/// <param name="SourceId">Who makes it.</param>
/// <param name="ClaimId">What it says; null for a whole document.</param>
/// <param name="Stance">What the speaker does with the claim.</param>
/// <param name="Attestation">How we know of it.</param>
public readonly record struct TracedStatement(
    StatementId Id, SourceId SourceId, ClaimId? ClaimId, Stance Stance, Attestation Attestation)
{
    /// <summary>That of a record.</summary>
    public static TracedStatement Of(Statement statement) =>
        new(statement.Id, statement.SourceId, statement.ClaimId, statement.Stance, statement.Attestation);
}

/// <summary>What a trace knows of a citation: which statement rests on which, not what shows it.</summary>
/// <param name="Id">The citation.</param>
/// <param name="CitingId">The statement that rests on the other.</param>
/// <param name="CitedId">The statement it rests on.</param>
/// <param name="Relation">In what way.</param>
public readonly record struct TracedCitation(
    CitationId Id, StatementId CitingId, StatementId CitedId, CitationRelation Relation)
{
    /// <summary>That of a record.</summary>
    public static TracedCitation Of(Citation citation) =>
        new(citation.Id, citation.CitingId, citation.CitedId, citation.Relation);
}
