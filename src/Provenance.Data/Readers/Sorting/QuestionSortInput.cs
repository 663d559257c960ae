using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Sorting;

/// <summary>A column to sort questions by.</summary>
public sealed record QuestionSortInput : SortInput<Question>
{
    /// <summary>Their keys.</summary>
    public SortEnumType? Key { get; init; }

    /// <summary>Their words.</summary>
    public SortEnumType? Text { get; init; }

    internal override void Read(SortColumns<Question> columns)
    {
        columns.By(Key, question => question.Key);
        columns.By(Text, question => question.Text);
    }
}
