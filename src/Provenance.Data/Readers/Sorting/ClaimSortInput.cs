using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Sorting;

/// <summary>A column to sort claims by.</summary>
public sealed record ClaimSortInput : SortInput<Claim>
{
    /// <summary>Their keys.</summary>
    public SortEnumType? Key { get; init; }

    /// <summary>Their propositions.</summary>
    public SortEnumType? Proposition { get; init; }

    /// <summary>The figures they give.</summary>
    public EstimateSortInput? Estimate { get; init; }

    /// <summary>The questions they answer.</summary>
    public QuestionSortInput? Question { get; init; }

    internal override void Read(SortColumns<Claim> columns)
    {
        columns.By(Key, claim => claim.Key);
        columns.By(Proposition, claim => claim.Proposition);
        columns.By(Estimate?.Value, claim => (double?)claim.Estimate!.Value);
        columns.By(Estimate?.CountedAsOf?.Earliest, claim => claim.Estimate!.AsOf!.Earliest);
        columns.By(Estimate?.CountedAsOf?.Latest, claim => claim.Estimate!.AsOf!.Latest);
        columns.ByOther(Question, (store, claim) =>
            store.Questions.Where(question => question.Id == claim.QuestionId));
    }
}
