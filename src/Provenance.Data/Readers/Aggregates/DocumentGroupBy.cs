using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>By what documents are grouped.</summary>
public enum DocumentGroupBy
{
    /// <summary>The day of publication.</summary>
    Day,

    /// <summary>The month of publication.</summary>
    Month,

    /// <summary>Who published it.</summary>
    Publisher,

    /// <summary>What kind of source the publisher is.</summary>
    PublisherType,

    /// <summary>What kind of carrier it is.</summary>
    Kind,

    /// <summary>The language of its text.</summary>
    Language,

    /// <summary>Whether its text is there.</summary>
    Held,

    /// <summary>The day of the record, in UTC.</summary>
    RecordedDay,

    /// <summary>The month of the record, in UTC.</summary>
    RecordedMonth,
}

/// <summary>The columns by which documents are grouped.</summary>
public static class DocumentColumns
{
    /// <summary>All of them.</summary>
    public static GroupColumns<Document> All { get; } = new GroupColumns<Document>()
        .ByDate(
            DocumentGroupBy.Day,
            DocumentGroupBy.Month,
            GroupDays<Document>.Of(document => document.PublishedAt))
        .By(DocumentGroupBy.Publisher, document => document.PublisherId, GroupReferences.Source)
        .By(
            DocumentGroupBy.PublisherType,
            SourceColumns.All[SourceGroupBy.Type],
            (store, document) => store.Sources.Where(source => source.Id == document.PublisherId))
        .By(DocumentGroupBy.Kind, document => (DocumentKind?)document.Kind)
        .By(DocumentGroupBy.Language, document => document.Language)
        .By(DocumentGroupBy.Held, document => (bool?)document.Held)
        .ByRecorded(DocumentGroupBy.RecordedDay, DocumentGroupBy.RecordedMonth, document => document.RecordedAt);
}
