using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Sorting;

/// <summary>A column to sort citations by.</summary>
public sealed record CitationSortInput : SortInput<Citation>
{
    /// <summary>The citing statements.</summary>
    public StatementSortInput? Citing { get; init; }

    /// <summary>The cited statements.</summary>
    public StatementSortInput? Cited { get; init; }

    internal override void Read(SortColumns<Citation> columns)
    {
        columns.ByOther(Citing, (store, citation) =>
            store.StatementsById.Where(statement => statement.Id == citation.CitingId));
        columns.ByOther(Cited, (store, citation) =>
            store.StatementsById.Where(statement => statement.Id == citation.CitedId));
    }
}
