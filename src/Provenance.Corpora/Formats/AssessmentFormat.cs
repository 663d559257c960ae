using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;

namespace Provenance.Corpora.Formats;

/// <summary>Assessments: their members in a corpus, and their conversion to and from the graph.</summary>
internal static class AssessmentFormat
{
    private static readonly AssessedRecord _nothing = new("", null, null);

    internal static CorpusAssessment Members(RecordMembers members, CorpusAssessment? record)
    {
        var assessment = record?.Assessment;
        var key = members.Key(assessment?.Key);
        var of = members.Object("of", record?.Of, Of, _nothing);
        return new(
            new()
            {
                Id = default,
                RecordedAt = default,
                Key = key,
                Reliability = members.OptionalEnum("reliability", assessment?.Reliability),
                Credibility = members.OptionalInt("credibility", assessment?.Credibility),
                Assessor = members.String("assessor", assessment?.Assessor),
                At = members.Time("at", assessment?.At),
                Note = members.OptionalString("note", assessment?.Note),
            },
            of);
    }

    /// <summary>The record of the graph.</summary>
    internal static Assessment ToGraph(CorpusAssessment record, RecordNumbers numbers) => record.Assessment with
    {
        Id = new(numbers.Ids.Assessments[record.Id]),
        SourceId = record.Of.IsStatement ? null : numbers.Source(record.Of.Source),
        StatementId = record.Of.IsStatement ? Statement(record.Of, numbers) : null,
        RecordedAt = numbers.RecordedAt,
    };

    /// <summary>The record of a corpus.</summary>
    /// <param name="assessment">The record of the graph.</param>
    /// <param name="statement">The statement that it rates; null when it rates a source.</param>
    /// <param name="keys">The keys of the graph.</param>
    internal static CorpusAssessment OfGraph(Assessment assessment, Statement? statement, RecordKeys keys) => new(
        assessment,
        statement is null
            ? new(keys.Of(assessment.SourceId!.Value), null, null)
            : new(keys.Of(statement.SourceId), keys.Of(statement.DocumentId), keys.Of(statement.ClaimId)));

    private static AssessedRecord Of(RecordMembers members, AssessedRecord? of) => new(
        members.String("source", of?.Source),
        members.OptionalString("document", of?.Document),
        members.OptionalString("claim", of?.Claim));

    private static StatementId Statement(AssessedRecord of, RecordNumbers numbers) => new(numbers.Ids.Statements[
        (numbers.Source(of.Source), numbers.OptionalDocument(of.Document), numbers.OptionalClaim(of.Claim))]);
}
