using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Rows;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Server.Batching;
using Provenance.Server.Binding;
using Provenance.Server.Changes;
using Provenance.Server.Drift;

namespace Provenance.Server.Citations;

/// <summary>The two ends of a citation, and its evidence.</summary>
internal sealed class CitationFields(
    StatementReader statements,
    CitationReader citations,
    EvidenceReader evidence,
    CitationHistories histories,
    DriftFinder drift)
{
    [Needs]
    public static string Id(Citation citation) => new NodeId(nameof(Citation), citation.Id.Value).ToString();

    [Needs(Whole = true)]
    public Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> History(
        IReadOnlyList<Citation> parents, CancellationToken cancellationToken) =>
        histories.OfAsync(parents, cancellationToken);

    [Follows(nameof(Citation.CitingId))]
    public Task<IReadOnlyList<Statement>> Citing(
        IReadOnlyList<Citation> parents, AsOf? asOf, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.OneFor(
            wanted,
            citation => citation.CitingId,
            ids => LookBack.RowsAsync(ids, asOf, (then, asked) => At(then).ByIdAsync(asked, wanted, cancellationToken)));

    [Follows(nameof(Citation.CitedId))]
    public Task<IReadOnlyList<Statement>> Cited(
        IReadOnlyList<Citation> parents, AsOf? asOf, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.OneFor(
            wanted,
            citation => citation.CitedId,
            ids => LookBack.RowsAsync(ids, asOf, (then, asked) => At(then).ByIdAsync(asked, wanted, cancellationToken)));

    [Needs]
    public async Task<IReadOnlyList<bool>> FirstHand(
        IReadOnlyList<Citation> parents, AsOf? asOf, CancellationToken cancellationToken)
    {
        var firstHand = await citations.At(asOf).FirstHandAsync(
            [.. parents.Select(citation => citation.Id)], cancellationToken);
        return [.. parents.Select(citation => firstHand.Contains(citation.Id))];
    }

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<Evidence>>> Evidence(
        IReadOnlyList<Citation> parents, AsOf? asOf, CancellationToken cancellationToken) =>
        parents.AllFor(citation => citation.Id, ids => evidence.At(asOf).ByCitationAsync(ids, cancellationToken));

    [Needs(nameof(Citation.CitedId))]
    public Task<IReadOnlyList<IReadOnlyList<DriftDimension>>> Drift(
        IReadOnlyList<Citation> parents, AsOf? asOf, CancellationToken cancellationToken) =>
        drift.OfCitationsAsync(parents, asOf, cancellationToken);

    /// <summary>The statements of a moment; at present also those that a correction has superseded, whose citations are
    /// found by their ids.</summary>
    private StatementReader At(AsOf? then) => then is null ? statements.Ever : statements.At(then);
}
