using System.Linq.Expressions;
using Provenance.Data.Connections;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>By what statements are grouped.</summary>
public enum StatementGroupBy
{
    /// <summary>The day on which it was made.</summary>
    Day,

    /// <summary>The month in which it was made.</summary>
    Month,

    /// <summary>Who makes it.</summary>
    Source,

    /// <summary>What kind of source makes it.</summary>
    SourceType,

    /// <summary>The class of an origin that its source makes.</summary>
    OriginClass,

    /// <summary>What it says.</summary>
    Claim,

    /// <summary>The question that its claim answers.</summary>
    Question,

    /// <summary>What the figure of its claim counts.</summary>
    Measure,

    /// <summary>The document that it stands in.</summary>
    Document,

    /// <summary>Who published that.</summary>
    Publisher,

    /// <summary>The source's stance.</summary>
    Stance,

    /// <summary>The likelihood that the source gives.</summary>
    Likelihood,

    /// <summary>How it is known.</summary>
    Attestation,

    /// <summary>The day of the record, in UTC.</summary>
    RecordedDay,

    /// <summary>The month of the record, in UTC.</summary>
    RecordedMonth,
}

/// <summary>The columns by which statements are grouped.</summary>
public static class StatementColumns
{
    private static readonly Expression<Func<ProvenanceContext, Statement, IQueryable<Source>>> _source =
        (store, statement) => store.Sources.Where(source => source.Id == statement.SourceId);

    private static readonly Expression<Func<ProvenanceContext, Statement, IQueryable<Claim>>> _claim =
        (store, statement) => store.Claims.Where(claim => claim.Id == statement.ClaimId);

    private static readonly Expression<Func<ProvenanceContext, Statement, IQueryable<Document>>> _document =
        (store, statement) => store.DocumentsById.Where(document => document.Id == statement.DocumentId);

    /// <summary>All of them.</summary>
    public static GroupColumns<Statement> All { get; } = new GroupColumns<Statement>()
        .ByDate(
            StatementGroupBy.Day,
            StatementGroupBy.Month,
            GroupDays<Statement>.Of(statement => statement.StatedAt, _document, document => document.PublishedAt))
        .By(StatementGroupBy.Source, statement => (SourceId?)statement.SourceId, GroupReferences.Source)
        .By(StatementGroupBy.SourceType, SourceColumns.All[SourceGroupBy.Type], _source)
        .By(StatementGroupBy.OriginClass, SourceColumns.All[SourceGroupBy.OriginClass], _source)
        .By(StatementGroupBy.Claim, statement => statement.ClaimId, GroupReferences.Claim)
        .By(StatementGroupBy.Question, ClaimColumns.All[ClaimGroupBy.Question], _claim)
        .By(StatementGroupBy.Measure, ClaimColumns.All[ClaimGroupBy.Measure], _claim)
        .By(StatementGroupBy.Document, statement => statement.DocumentId, GroupReferences.Document)
        .By(StatementGroupBy.Publisher, DocumentColumns.All[DocumentGroupBy.Publisher], _document)
        .By(StatementGroupBy.Stance, statement => (Stance?)statement.Stance)
        .By(StatementGroupBy.Likelihood, statement => statement.Likelihood)
        .By(StatementGroupBy.Attestation, statement => (Attestation?)statement.Attestation)
        .ByRecorded(StatementGroupBy.RecordedDay, StatementGroupBy.RecordedMonth, statement => statement.RecordedAt);
}
