using System.Globalization;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Graphs;

/// <summary>What files of graphs tell of nodes and edges.</summary>
internal static class GraphAttributes
{
    /// <summary>The names of what nodes have.</summary>
    public static IReadOnlyList<string> Node { get; } =
    [
        "label", "kind", "id", "source", "sourceKey", "sourceType", "document", "documentKey", "documentUrl", "publishedAt",
        "claim", "claimKey", "figure", "stance", "attestation", "origin",
    ];

    /// <summary>The names of what edges have.</summary>
    public static IReadOnlyList<string> Edge { get; } =
    [
        "relation", "firstHand", "citation", "evidence", "evidenceDocument", "part", "start", "end", "passage", "mention",
        "cue",
    ];

    /// <summary>Name and value of what a node has.</summary>
    public static IEnumerable<(string Name, string Value)> Of(ExportRecord record)
    {
        var statement = record as StatementRecord;
        var source = statement?.Source ?? record as SourceRecord;
        var document = statement?.Document ?? record as DocumentRecord;
        var claim = statement?.Claim ?? record as ClaimRecord;
        return Present(
            ("label", GraphNames.LabelOf(record)),
            ("kind", record.Identity.Kind),
            ("id", record.Identity.Id),
            ("source", source?.Name),
            ("sourceKey", source?.Key),
            ("sourceType", source?.Type),
            ("document", document?.Title ?? document?.Description),
            ("documentKey", document?.Key),
            ("documentUrl", document?.Url),
            ("publishedAt", document?.PublishedAt?.Period),
            ("claim", claim?.Proposition),
            ("claimKey", claim?.Key),
            ("figure", claim?.Estimate?.Verbatim),
            ("stance", statement?.Stance),
            ("attestation", statement?.Attestation),
            ("origin", Truth(statement?.IsOrigin)));
    }

    /// <summary>Name and value of what an edge has, which is a citation with one of the passages that show it.</summary>
    public static IEnumerable<(string Name, string Value)> Of(CitationRecord citation, EvidenceRecord? evidence) => Present(
        ("relation", citation.Relation),
        ("firstHand", Truth(citation.FirstHand)),
        ("citation", citation.Id),
        ("evidence", evidence?.Key),
        ("evidenceDocument", evidence?.Document.Key),
        ("part", evidence?.Span.Part),
        ("start", evidence?.Span.Start.ToString(CultureInfo.InvariantCulture)),
        ("end", evidence?.Span.End.ToString(CultureInfo.InvariantCulture)),
        ("passage", evidence?.Span.Text),
        ("mention", evidence?.Mention),
        ("cue", evidence?.Cue));

    /// <summary>The passages that show a citation; one that stands for none, if there is none.</summary>
    public static IReadOnlyList<EvidenceRecord?> EdgesOf(CitationRecord citation) =>
        citation.Evidence.Count == 0 ? [null] : [.. citation.Evidence];

    private static string? Truth(bool? value) => value is { } known ? (known ? "true" : "false") : null;

    private static IEnumerable<(string Name, string Value)> Present(params IEnumerable<(string Name, string? Value)> values) =>
        values.Where(value => value.Value is not null).Select(value => (value.Name, value.Value!));
}
