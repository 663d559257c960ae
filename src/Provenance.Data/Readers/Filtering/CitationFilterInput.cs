using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a citation.</summary>
public sealed record CitationFilterInput : FilterInput<Citation, CitationFilterInput>
{
    /// <summary>Conditions on the relation.</summary>
    public EnumOperationFilterInput<CitationRelation>? Relation { get; init; }

    /// <summary>Conditions on whether some of the evidence lies in the citing statement's own document.</summary>
    public BooleanOperationFilterInput? FirstHand { get; init; }

    /// <summary>Conditions on the statement that rests on the other.</summary>
    public StatementFilterInput? Citing { get; init; }

    /// <summary>Conditions on the statement it rests on.</summary>
    public StatementFilterInput? Cited { get; init; }

    /// <summary>Conditions on the passages that show it.</summary>
    public ListFilterInput<EvidenceFilterInput>? Evidence { get; init; }

    private protected override void ReadOwn(Conditions<Citation> conditions)
    {
        conditions.Value(Relation, citation => citation.Relation);
        conditions.Value(FirstHand, (store, citation) => store.Evidence.Any(evidence =>
            evidence.CitationId == citation.Id && store.StatementsById.Any(statement =>
                statement.Id == citation.CitingId && statement.DocumentId == evidence.DocumentId)));
        conditions.One(Citing, (store, citation) =>
            store.StatementsById.Where(statement => statement.Id == citation.CitingId));
        conditions.One(Cited, (store, citation) =>
            store.StatementsById.Where(statement => statement.Id == citation.CitedId));
        conditions.Many(Evidence, (store, citation) =>
            store.Evidence.Where(evidence => evidence.CitationId == citation.Id));
    }
}
