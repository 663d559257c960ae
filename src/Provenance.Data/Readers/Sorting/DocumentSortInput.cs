using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Sorting;

/// <summary>A column to sort documents by.</summary>
public sealed record DocumentSortInput : SortInput<Document>
{
    /// <summary>Their keys.</summary>
    public SortEnumType? Key { get; init; }

    /// <summary>Their titles.</summary>
    public SortEnumType? Title { get; init; }

    /// <summary>When they were published.</summary>
    public FuzzyDateSortInput? PublishedAt { get; init; }

    /// <summary>Who published them.</summary>
    public SourceSortInput? Publisher { get; init; }

    internal override void Read(SortColumns<Document> columns)
    {
        columns.By(Key, document => document.Key);
        columns.By(Title, document => document.Title);
        columns.By(PublishedAt?.Earliest, document => document.PublishedAt!.Earliest);
        columns.By(PublishedAt?.Latest, document => document.PublishedAt!.Latest);
        columns.ByOther(Publisher, (store, document) =>
            store.Sources.Where(source => source.Id == document.PublisherId));
    }
}
