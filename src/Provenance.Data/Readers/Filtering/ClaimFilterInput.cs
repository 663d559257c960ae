using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a claim.</summary>
public sealed record ClaimFilterInput : FilterInput<Claim, ClaimFilterInput>
{
    /// <summary>Conditions on its key.</summary>
    public StringOperationFilterInput? Key { get; init; }

    /// <summary>Conditions on its proposition.</summary>
    public StringOperationFilterInput? Proposition { get; init; }

    /// <summary>Conditions on its modality.</summary>
    public EnumOperationFilterInput<ClaimModality>? Modality { get; init; }

    /// <summary>Conditions on the question it answers.</summary>
    public QuestionFilterInput? Question { get; init; }

    /// <summary>Conditions on its estimate, which it must have.</summary>
    public EstimateFilterInput? Estimate { get; init; }

    /// <summary>Conditions on its statements.</summary>
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
