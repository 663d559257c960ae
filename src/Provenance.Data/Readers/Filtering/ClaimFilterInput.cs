using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a claim.</summary>
public sealed record ClaimFilterInput : FilterInput<Claim, ClaimFilterInput>
{
    /// <summary>On its key.</summary>
    public StringOperationFilterInput? Key { get; init; }

    /// <summary>On its proposition.</summary>
    public StringOperationFilterInput? Proposition { get; init; }

    /// <summary>On as what it is put forward.</summary>
    public EnumOperationFilterInput<ClaimModality>? Modality { get; init; }

    /// <summary>On the question it answers.</summary>
    public QuestionFilterInput? Question { get; init; }

    /// <summary>On its figure, which it must give.</summary>
    public EstimateFilterInput? Estimate { get; init; }

    /// <summary>On who says it where.</summary>
    public ListFilterInput<StatementFilterInput>? Statements { get; init; }

    private protected override void ReadOwn(Conditions<Claim> conditions)
    {
        conditions.Value(Key, claim => claim.Key);
        conditions.Value(Proposition, claim => claim.Proposition);
        conditions.Value(Modality, claim => claim.Modality);
        conditions.One(Question, (store, claim) =>
            store.Questions.Where(question => question.Id == claim.QuestionId));
        conditions.Part(Estimate, claim => claim.Estimate);
        conditions.Many(Statements, (store, claim) =>
            store.Statements.Where(statement => statement.ClaimId == claim.Id));
    }
}
