namespace Provenance.Exports.Records;

/// <summary>A <c>Citation</c>, with the passages that show it.</summary>
internal sealed record CitationRecord : ExportRecord
{
    public required string Id { get; init; }

    public required string Relation { get; init; }

    public required bool FirstHand { get; init; }

    public required StatementRecord Citing { get; init; }

    public required StatementRecord Cited { get; init; }

    public required IReadOnlyList<EvidenceRecord> Evidence { get; init; }

    internal override (string Kind, string Id) Identity => ("citation", Id);

    internal override IEnumerable<ExportRecord> Parts => [Citing, Cited, .. Evidence.Select(evidence => evidence.Document)];
}
