using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a question.</summary>
public sealed record QuestionFilter : Filter<Question, QuestionFilter>
{
    /// <summary>On its key.</summary>
    public TextOperations? Key { get; init; }

    /// <summary>On its words.</summary>
    public TextOperations? Text { get; init; }

    /// <summary>On whom or what it is about.</summary>
    public TextOperations? Subject { get; init; }

    /// <summary>On the place it is about.</summary>
    public TextOperations? Place { get; init; }

    private protected override void ReadOwn(Conditions<Question> conditions)
    {
        conditions.Value(Key, question => question.Key);
        conditions.Value(Text, question => question.Text);
        conditions.Value(Subject, question => question.Subject);
        conditions.Value(Place, question => question.Place);
    }
}
