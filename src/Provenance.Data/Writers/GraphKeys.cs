using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>The natural keys of a graph's records, by their numbers.</summary>
/// <param name="graph">The graph.</param>
/// <param name="others">Further documents that its records belong to.</param>
internal sealed class GraphKeys(ProvenanceGraph graph, IReadOnlyList<Document>? others = null)
{
    private readonly Dictionary<SourceId, string> _sources = graph.Sources.ToDictionary(row => row.Id, row => row.Key);
    private readonly Dictionary<DocumentId, string> _documents =
        graph.Documents.Concat(others ?? []).DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.Key);

    private readonly Dictionary<ClaimId, string> _claims = graph.Claims.ToDictionary(row => row.Id, row => row.Key);
    private readonly Dictionary<StatementId, Statement> _statements = graph.Statements.ToDictionary(row => row.Id);

    public string Of(DocumentId document) => _documents[document];

    public string Of(Statement statement) => string.Join(
        '/',
        _sources[statement.SourceId],
        statement.DocumentId is { } document ? _documents[document] : "",
        statement.ClaimId is { } claim ? _claims[claim] : "");

    public string Of(Citation citation) =>
        $"{Of(_statements[citation.CitingId])} -> {Of(_statements[citation.CitedId])}";
}
