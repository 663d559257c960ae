using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Csv;

/// <summary>The columns of a file, which depend on what it is a list of.</summary>
internal static class CsvColumns
{
    public static IReadOnlyList<CsvColumn> Of(ExportHeader header) =>
    [
        new("record", row => row.Record.Identity.Kind),
        .. header.Kind switch
        {
            ExportedKind.Source => Source("source_", row => row.Record as SourceRecord),
            ExportedKind.Document => Document("document_", row => row.Record as DocumentRecord),
            ExportedKind.Claim => Claim("claim_", row => row.Record as ClaimRecord),
            ExportedKind.Statement => Statement("", row => row.Record as StatementRecord),
            _ => Citation(),
        },
        new("as_of", _ => header.Moment.Recorded),
        new("published_by", _ => header.Moment.Published),
        new("address", _ => header.Address),
        new("note", _ => header.Note),
    ];

    /// <summary>Of a citation, and of what the same file has beside them: a statement stands where the citing one does, and a
    /// source, a document or a claim by itself where that of the citing statement does.</summary>
    private static IEnumerable<CsvColumn> Citation() =>
    [
        new("citation_id", row => (row.Record as CitationRecord)?.Id),
        .. Statement(
            "citing_",
            row => (row.Record as CitationRecord)?.Citing ?? row.Record as StatementRecord,
            row => row.Record as SourceRecord,
            row => row.Record as DocumentRecord,
            row => row.Record as ClaimRecord),
        new("relation", row => (row.Record as CitationRecord)?.Relation),
        new("first_hand", row => (row.Record as CitationRecord)?.FirstHand),
        .. Statement("cited_", row => (row.Record as CitationRecord)?.Cited),
        .. Evidence(),
    ];

    private static IEnumerable<CsvColumn> Evidence() =>
    [
        new("evidence_key", row => row.Evidence?.Key),
        new("evidence_passage", row => row.Evidence?.Passage),
        new("evidence_hop", row => row.Evidence?.Hop),
        new("evidence_document_key", row => row.Evidence?.Document.Key),
        new("evidence_document_title", row => row.Evidence?.Document.Title),
        new("evidence_document_url", row => row.Evidence?.Document.Url),
        new("evidence_section", row => row.Evidence?.Section),
        new("evidence_part", row => row.Evidence?.Span.Part),
        new("evidence_start", row => row.Evidence?.Span.Start),
        new("evidence_end", row => row.Evidence?.Span.End),
        new("evidence_text", row => row.Evidence?.Span.Text),
        new("evidence_mention", row => row.Evidence?.Mention),
        new("evidence_cue", row => row.Evidence?.Cue),
        new("evidence_hedge", row => row.Evidence?.Hedge),
        new("evidence_mode", row => row.Evidence?.Mode),
        new("evidence_tone", row => row.Evidence?.Tone),
        new("evidence_recorded_at", row => row.Evidence?.RecordedAt),
        new("evidence_recorded_by", row => row.Evidence?.RecordedBy),
    ];

    private static IEnumerable<CsvColumn> Statement(
        string prefix,
        Func<CsvRow, StatementRecord?> of,
        Func<CsvRow, SourceRecord?>? aloneSource = null,
        Func<CsvRow, DocumentRecord?>? aloneDocument = null,
        Func<CsvRow, ClaimRecord?>? aloneClaim = null) =>
    [
        new($"{prefix}statement_id", row => of(row)?.Id),
        .. Source($"{prefix}source_", row => of(row)?.Source ?? aloneSource?.Invoke(row)),
        .. Document($"{prefix}document_", row => of(row)?.Document ?? aloneDocument?.Invoke(row)),
        .. Claim($"{prefix}claim_", row => of(row)?.Claim ?? aloneClaim?.Invoke(row)),
        .. Date($"{prefix}stated_", row => of(row)?.StatedAt),
        new($"{prefix}stance", row => of(row)?.Stance),
        new($"{prefix}likelihood", row => of(row)?.Likelihood),
        new($"{prefix}attestation", row => of(row)?.Attestation),
        new($"{prefix}is_origin", row => of(row)?.IsOrigin),
    ];

    private static IEnumerable<CsvColumn> Source(string prefix, Func<CsvRow, SourceRecord?> of) =>
    [
        new($"{prefix}key", row => of(row)?.Key),
        new($"{prefix}name", row => of(row)?.Name),
        new($"{prefix}type", row => of(row)?.Type),
        new($"{prefix}country", row => of(row)?.Country),
        new($"{prefix}url", row => of(row)?.Url),
    ];

    private static IEnumerable<CsvColumn> Document(string prefix, Func<CsvRow, DocumentRecord?> of) =>
    [
        new($"{prefix}key", row => of(row)?.Key),
        new($"{prefix}kind", row => of(row)?.Kind),
        new($"{prefix}title", row => of(row)?.Title),
        new($"{prefix}byline", row => of(row)?.Byline),
        new($"{prefix}description", row => of(row)?.Description),
        new($"{prefix}url", row => of(row)?.Url),
        new($"{prefix}language", row => of(row)?.Language),
        new($"{prefix}held", row => of(row)?.Held),
        new($"{prefix}sha256", row => of(row)?.Sha256),
        .. Date($"{prefix}published_", row => of(row)?.PublishedAt),
        new($"{prefix}publisher_key", row => of(row)?.Publisher?.Key),
        new($"{prefix}publisher_name", row => of(row)?.Publisher?.Name),
    ];

    private static IEnumerable<CsvColumn> Claim(string prefix, Func<CsvRow, ClaimRecord?> of) =>
    [
        new($"{prefix}key", row => of(row)?.Key),
        new($"{prefix}proposition", row => of(row)?.Proposition),
        new($"{prefix}modality", row => of(row)?.Modality),
        new($"{prefix}condition", row => of(row)?.Condition),
        new($"{prefix}question_key", row => of(row)?.Question.Key),
        new($"{prefix}question", row => of(row)?.Question.Text),
        new($"{prefix}measure", row => of(row)?.Estimate?.Measure.Key),
        new($"{prefix}value", row => of(row)?.Estimate?.Value),
        new($"{prefix}upper_value", row => of(row)?.Estimate?.UpperValue),
        new($"{prefix}modifier", row => of(row)?.Estimate?.Modifier),
        new($"{prefix}unit", row => of(row)?.Estimate?.Unit),
        new($"{prefix}low", row => of(row)?.Estimate?.Low),
        new($"{prefix}high", row => of(row)?.Estimate?.High),
        new($"{prefix}population", row => of(row)?.Estimate?.Population),
        new($"{prefix}place", row => of(row)?.Estimate?.Place),
        .. Date($"{prefix}counted_as_of_", row => of(row)?.Estimate?.CountedAsOf),
        new($"{prefix}verbatim", row => of(row)?.Estimate?.Verbatim),
    ];

    private static IEnumerable<CsvColumn> Date(string prefix, Func<CsvRow, DateRecord?> of) =>
    [
        new($"{prefix}earliest", row => of(row)?.Earliest),
        new($"{prefix}latest", row => of(row)?.Latest),
        new($"{prefix}basis", row => of(row)?.Basis),
        new($"{prefix}text", row => of(row)?.Text),
    ];
}
