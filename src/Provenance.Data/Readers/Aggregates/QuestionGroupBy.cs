using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>By what questions are grouped.</summary>
public enum QuestionGroupBy
{
    /// <summary>What they are about.</summary>
    Subject,

    /// <summary>Where.</summary>
    Place,

    /// <summary>The day of the record, in UTC.</summary>
    RecordedDay,

    /// <summary>The month of the record, in UTC.</summary>
    RecordedMonth,
}

/// <summary>The columns by which questions are grouped.</summary>
public static class QuestionColumns
{
    /// <summary>All of them.</summary>
    public static GroupColumns<Question> All { get; } = new GroupColumns<Question>()
        .By(QuestionGroupBy.Subject, question => question.Subject)
        .By(QuestionGroupBy.Place, question => question.Place)
        .ByRecorded(QuestionGroupBy.RecordedDay, QuestionGroupBy.RecordedMonth, question => question.RecordedAt);
}
