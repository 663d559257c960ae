using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a question.</summary>
public sealed record QuestionFilterInput : FilterInput<Question, QuestionFilterInput>
{
    /// <summary>Conditions on its key.</summary>
    public StringOperationFilterInput? Key { get; init; }

    /// <summary>Conditions on its text.</summary>
    public StringOperationFilterInput? Text { get; init; }

    /// <summary>Conditions on its subject.</summary>
    public StringOperationFilterInput? Subject { get; init; }

    /// <summary>Conditions on its place.</summary>
    public StringOperationFilterInput? Place { get; init; }

    private protected override void ReadOwn(Conditions<Question> conditions)
    {
        conditions.Value(Key, question => question.Key);
        conditions.Value(Text, question => question.Text);
        conditions.Value(Subject, question => question.Subject);
        conditions.Value(Place, question => question.Place);
    }
}
