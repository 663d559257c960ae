using System.Linq.Expressions;
using Provenance.Data.Connections;
using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>By what citations are grouped.</summary>
public enum CitationGroupBy
{
    /// <summary>The day on which the citing statement was made.</summary>
    Day,

    /// <summary>The month in which the citing statement was made.</summary>
    Month,

    /// <summary>Who cites.</summary>
    CitingSource,

    /// <summary>What kind of source cites.</summary>
    CitingSourceType,

    /// <summary>Who is cited.</summary>
    CitedSource,

    /// <summary>What kind of source is cited.</summary>
    CitedSourceType,

    /// <summary>The class of an origin that the cited source makes.</summary>
    CitedOriginClass,

    /// <summary>How the one statement rests on the other.</summary>
    Relation,

    /// <summary>Whether it is known at first hand.</summary>
    FirstHand,

    /// <summary>What the citing statement says.</summary>
    Claim,

    /// <summary>The question that this answers.</summary>
    Question,

    /// <summary>What the figure of this counts.</summary>
    Measure,

    /// <summary>The document in which the citing statement stands.</summary>
    Document,

    /// <summary>The day of the record, in UTC.</summary>
    RecordedDay,

    /// <summary>The month of the record, in UTC.</summary>
    RecordedMonth,
}

/// <summary>The columns by which citations are grouped.</summary>
public static class CitationColumns
{
    private static readonly Expression<Func<ProvenanceContext, Citation, IQueryable<Statement>>> _citing =
        (store, citation) => store.StatementsById.Where(statement => statement.Id == citation.CitingId);

    private static readonly Expression<Func<ProvenanceContext, Citation, IQueryable<Statement>>> _cited =
        (store, citation) => store.StatementsById.Where(statement => statement.Id == citation.CitedId);

    /// <summary>All of them.</summary>
    public static GroupColumns<Citation> All { get; } = new GroupColumns<Citation>()
        .ByDate(CitationGroupBy.Day, CitationGroupBy.Month, StatementColumns.All.Days!.Of(_citing))
        .By(CitationGroupBy.CitingSource, StatementColumns.All[StatementGroupBy.Source], _citing)
        .By(CitationGroupBy.CitingSourceType, StatementColumns.All[StatementGroupBy.SourceType], _citing)
        .By(CitationGroupBy.CitedSource, StatementColumns.All[StatementGroupBy.Source], _cited)
        .By(CitationGroupBy.CitedSourceType, StatementColumns.All[StatementGroupBy.SourceType], _cited)
        .By(CitationGroupBy.CitedOriginClass, StatementColumns.All[StatementGroupBy.OriginClass], _cited)
        .By(CitationGroupBy.Relation, citation => (CitationRelation?)citation.Relation)
        .By(CitationGroupBy.FirstHand, (store, citation) => (bool?)store.Evidence.Any(evidence =>
            evidence.CitationId == citation.Id && store.StatementsById.Any(statement =>
                statement.Id == citation.CitingId && statement.DocumentId == evidence.DocumentId)))
        .By(CitationGroupBy.Claim, StatementColumns.All[StatementGroupBy.Claim], _citing)
        .By(CitationGroupBy.Question, StatementColumns.All[StatementGroupBy.Question], _citing)
        .By(CitationGroupBy.Measure, StatementColumns.All[StatementGroupBy.Measure], _citing)
        .By(CitationGroupBy.Document, StatementColumns.All[StatementGroupBy.Document], _citing)
        .ByRecorded(CitationGroupBy.RecordedDay, CitationGroupBy.RecordedMonth, citation => citation.RecordedAt);
}
