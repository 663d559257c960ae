using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a statement.</summary>
public sealed record StatementFilterInput : FilterInput<Statement, StatementFilterInput>
{
    /// <summary>Conditions on its source.</summary>
    public SourceFilterInput? Source { get; init; }

    /// <summary>Conditions on its claim, which must exist.</summary>
    public ClaimFilterInput? Claim { get; init; }

    /// <summary>Conditions on its document, which must be known.</summary>
    public DocumentFilterInput? Document { get; init; }

    /// <summary>Conditions on the date on which it was made, of which something must be known.</summary>
    public FuzzyDateFilterInput? StatedAt { get; init; }

    /// <summary>Conditions on the source's stance.</summary>
    public EnumOperationFilterInput<Stance>? Stance { get; init; }

    /// <summary>Conditions on the likelihood that the source gives.</summary>
    public EnumOperationFilterInput<Likelihood>? Likelihood { get; init; }

    /// <summary>Conditions on how it is known.</summary>
    public EnumOperationFilterInput<Attestation>? Attestation { get; init; }

    /// <summary>Conditions on whether who made it took it back, as <see cref="Domain.Analysis.Graph.Withdrawal"/> says.</summary>
    public BooleanOperationFilterInput? Withdrawn { get; init; }

    /// <summary>Conditions on the citations by which it rests on others.</summary>
    public ListFilterInput<CitationFilterInput>? Cites { get; init; }

    /// <summary>Conditions on the citations by which others rest on it.</summary>
    public ListFilterInput<CitationFilterInput>? CitedBy { get; init; }

    private protected override void ReadOwn(Conditions<Statement> conditions)
    {
        conditions.One(Source, (store, statement) =>
            store.Sources.Where(source => source.Id == statement.SourceId));
        conditions.One(Claim, (store, statement) => store.Claims.Where(claim => claim.Id == statement.ClaimId));
        conditions.One(Document, (store, statement) =>
            store.DocumentsById.Where(document => document.Id == statement.DocumentId));
        conditions.Part(StatedAt, statement => statement.StatedAt);
        conditions.Value(Stance, statement => statement.Stance);
        conditions.Value(Likelihood, statement => statement.Likelihood);
        conditions.Value(Attestation, statement => statement.Attestation);
        conditions.Value(Withdrawn, (store, statement) => store.Citations.Any(citation =>
            citation.CitedId == statement.Id && citation.Relation == CitationRelation.Disputes
            && store.StatementsById.Any(citing =>
                citing.Id == citation.CitingId && citing.ClaimId != null && citing.ClaimId == statement.ClaimId
                && (citing.SourceId == statement.SourceId
                    || store.WholesOfParts.Any(line => line.PartId == statement.SourceId && line.WholeId == citing.SourceId)))));
        conditions.Many(Cites, (store, statement) =>
            store.Citations.Where(citation => citation.CitingId == statement.Id));
        conditions.Many(CitedBy, (store, statement) =>
            store.Citations.Where(citation => citation.CitedId == statement.Id));
    }
}
