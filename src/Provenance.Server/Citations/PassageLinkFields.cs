using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Corrections;
using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Corrections;
using Provenance.Server.Binding;
using Provenance.Server.Changes;

namespace Provenance.Server.Citations;

/// <summary>Fields of links between passages that are not plain columns.</summary>
internal sealed class PassageLinkFields(EvidenceReader evidence, CorrectionReader corrections, Histories histories)
{
    [Needs]
    public static string Id(PassageLink link) => new NodeId(nameof(PassageLink), link.Id.Value).ToString();

    [Needs(nameof(PassageLink.FromPassage))]
    public Task<IReadOnlyList<Evidence>> From(
        IReadOnlyList<PassageLink> parents, CancellationToken cancellationToken) =>
        FirstAsync(parents, link => link.FromPassage, cancellationToken);

    [Needs(nameof(PassageLink.ToPassage))]
    public Task<IReadOnlyList<Evidence>> To(
        IReadOnlyList<PassageLink> parents, CancellationToken cancellationToken) =>
        FirstAsync(parents, link => link.ToPassage, cancellationToken);

    [Needs(nameof(PassageLink.Key))]
    public async Task<IReadOnlyList<Correction?>> Correction(
        IReadOnlyList<PassageLink> parents, CancellationToken cancellationToken)
    {
        var found = await corrections.ByOfAsync([.. parents.Select(link => link.Key).Distinct()], cancellationToken);
        return [.. parents.Select(link => found.GetValueOrDefault(link.Key))];
    }

    [Needs(Whole = true)]
    public Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> History(
        IReadOnlyList<PassageLink> parents, CancellationToken cancellationToken) =>
        histories.OfAsync(
            [.. parents.Select(link => HistoryDraft.Of([link.Key], link.RecordedAt, link.RecordedBy, link.SupersededAt))],
            cancellationToken);

    private async Task<IReadOnlyList<Evidence>> FirstAsync(
        IReadOnlyList<PassageLink> parents, Func<PassageLink, string> passageOf, CancellationToken cancellationToken)
    {
        var found = await evidence.Ever.ByPassageAsync([.. parents.Select(passageOf).Distinct()], cancellationToken);
        return [.. parents.Select(link => found[passageOf(link)].First())];
    }
}
