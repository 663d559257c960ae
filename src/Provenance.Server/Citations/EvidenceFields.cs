using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Corrections;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Batching;
using Provenance.Server.Binding;
using Provenance.Server.Changes;

namespace Provenance.Server.Citations;

/// <summary>Fields of evidence that are not plain columns.</summary>
internal sealed class EvidenceFields(
    CitationReader citations,
    CorrectionReader corrections,
    DocumentReader documents,
    PassageLinkReader links,
    SourceReader sources,
    CitationHistories histories)
{
    [Needs]
    public static string Id(Evidence evidence) => new NodeId(nameof(Evidence), evidence.Id.Value).ToString();

    [Needs(Whole = true)]
    public Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> History(
        IReadOnlyList<Evidence> parents, CancellationToken cancellationToken) =>
        histories.OfAsync(parents, cancellationToken);

    [Needs(nameof(Evidence.CitationId))]
    public Task<IReadOnlyList<Citation>> Citation(
        IReadOnlyList<Evidence> parents, CancellationToken cancellationToken) =>
        parents.OneFor(evidence => evidence.CitationId, ids => citations.Ever.ByIdAsync(ids, cancellationToken));

    [Needs(nameof(Evidence.DocumentId))]
    public Task<IReadOnlyList<Document>> Document(
        IReadOnlyList<Evidence> parents, AsOf? asOf, CancellationToken cancellationToken) =>
        parents.OneFor(evidence => evidence.DocumentId, ids => LookBack.RowsAsync(
            ids, asOf, (then, asked) => documents.At(then).ByIdAsync(asked, cancellationToken)));

    [Needs(nameof(Evidence.NamedSourceId))]
    public Task<IReadOnlyList<Source>> NamedSource(
        IReadOnlyList<Evidence> parents, CancellationToken cancellationToken) =>
        parents.OneFor(evidence => evidence.NamedSourceId, ids => sources.ByIdAsync(ids, cancellationToken));

    [Needs(nameof(Evidence.Passage))]
    public async Task<IReadOnlyList<IReadOnlyList<PassageLink>>> Links(
        IReadOnlyList<Evidence> parents, AsOf? asOf, CancellationToken cancellationToken)
    {
        var found = await links.At(asOf).ByPassageAsync(
            [.. parents.Select(evidence => evidence.Passage).Distinct()], cancellationToken);
        return [.. parents.Select(evidence => (IReadOnlyList<PassageLink>)[.. found[evidence.Passage]])];
    }

    [Needs(nameof(Evidence.Passage), nameof(Evidence.Key), nameof(Evidence.Hop))]
    public async Task<IReadOnlyList<Correction?>> Correction(
        IReadOnlyList<Evidence> parents, CancellationToken cancellationToken)
    {
        var showing = await links.ShowingAsync(parents, cancellationToken);
        var found = await corrections.ByOfAsync([.. showing.SelectMany(keys => keys).Distinct()], cancellationToken);
        return [.. parents.Select(evidence =>
            showing[evidence.Id].Select(key => found.GetValueOrDefault(key)).FirstOrDefault(correction => correction is not null))];
    }
}
