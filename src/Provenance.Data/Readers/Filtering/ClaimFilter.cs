using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a claim.</summary>
public sealed record ClaimFilter : Filter<Claim, ClaimFilter>
{
    /// <summary>On its key.</summary>
    public TextOperations? Key { get; init; }

    /// <summary>On its proposition.</summary>
    public TextOperations? Proposition { get; init; }

    /// <summary>On as what it is put forward.</summary>
    public ValueOperations<Modality>? Modality { get; init; }

    /// <summary>On the question it answers.</summary>
    public QuestionFilter? Question { get; init; }

    /// <summary>On its figure, which it must give.</summary>
    public EstimateFilter? Estimate { get; init; }

    /// <summary>On who says it where.</summary>
    public ListFilter<StatementFilter>? Statements { get; init; }

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
