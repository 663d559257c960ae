using Provenance.Data.Readers;
using Provenance.Domain.Analysis;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Server.Claims;
using Provenance.Server.Nodes;

namespace Provenance.Server.Citations;

/// <summary>The two ends of a citation and what shows it.</summary>
internal sealed class CitationFields(
    StatementReader statements, CitationReader citations, EvidenceReader evidence, DriftFinder drift)
{
    public static string Id(Citation citation) => new NodeId(nameof(Citation), citation.Id.Value).ToString();

    public Task<IReadOnlyList<Statement>> Citing(IReadOnlyList<Citation> parents, CancellationToken cancellationToken) =>
        parents.OneFor(citation => citation.CitingId, ids => statements.Ever.ByIdAsync(ids, cancellationToken));

    public Task<IReadOnlyList<Statement>> Cited(IReadOnlyList<Citation> parents, CancellationToken cancellationToken) =>
        parents.OneFor(citation => citation.CitedId, ids => statements.Ever.ByIdAsync(ids, cancellationToken));

    public async Task<IReadOnlyList<bool>> FirstHand(
        IReadOnlyList<Citation> parents, AsOf? asOf, CancellationToken cancellationToken)
    {
        var firstHand = await citations.At(asOf).FirstHandAsync(
            [.. parents.Select(citation => citation.Id)], cancellationToken);
        return [.. parents.Select(citation => firstHand.Contains(citation.Id))];
    }

    public Task<IReadOnlyList<IReadOnlyList<Evidence>>> Evidence(
        IReadOnlyList<Citation> parents, AsOf? asOf, CancellationToken cancellationToken) =>
        parents.AllFor(citation => citation.Id, ids => evidence.At(asOf).ByCitationAsync(ids, cancellationToken));

    public Task<IReadOnlyList<IReadOnlyList<Dimension>>> Drift(
        IReadOnlyList<Citation> parents, AsOf? asOf, CancellationToken cancellationToken) =>
        drift.OfCitationsAsync(parents, asOf, cancellationToken);
}
