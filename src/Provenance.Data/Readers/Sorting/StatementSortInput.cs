using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Sorting;

/// <summary>A column to sort statements by.</summary>
public sealed record StatementSortInput : SortInput<Statement>
{
    /// <summary>When they were made.</summary>
    public FuzzyDateSortInput? StatedAt { get; init; }

    /// <summary>Who made them.</summary>
    public SourceSortInput? Source { get; init; }

    /// <summary>What they say.</summary>
    public ClaimSortInput? Claim { get; init; }

    /// <summary>In which documents.</summary>
    public DocumentSortInput? Document { get; init; }

    internal override void Read(SortColumns<Statement> columns)
    {
        columns.By(StatedAt?.Earliest, statement => statement.StatedAt!.Earliest);
        columns.By(StatedAt?.Latest, statement => statement.StatedAt!.Latest);
        columns.ByOther(Source, (store, statement) =>
            store.Sources.Where(source => source.Id == statement.SourceId));
        columns.ByOther(Claim, (store, statement) => store.Claims.Where(claim => claim.Id == statement.ClaimId));
        columns.ByOther(Document, (store, statement) =>
            store.DocumentsById.Where(document => document.Id == statement.DocumentId));
    }
}
