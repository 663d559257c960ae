using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Corrections;
using Provenance.Domain.Corrections;

namespace Provenance.Server.Changes;

/// <summary>Tells what happened to records, and by which changes.</summary>
internal sealed class Histories(ChangeReader changes, CorrectionReader corrections)
{
    /// <summary>The histories, each from the oldest entry on, with one statement for all changes and one for all
    /// corrections.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> OfAsync(
        IReadOnlyList<IReadOnlyList<HistoryDraft>> drafts, CancellationToken cancellationToken)
    {
        var made = await changes.ByTimeAsync(
            [.. drafts.SelectMany(entries => entries).Select(entry => entry.At).Distinct()], cancellationToken);
        List<string> wrong =
            [.. drafts.SelectMany(entries => entries).SelectMany(entry => entry.Wrong ?? []).Distinct()];
        var corrected = await corrections.ByOfAsync(wrong, cancellationToken);
        return
        [
            .. drafts.Select(entries => (IReadOnlyList<HistoryEntry>)
                [.. entries.OrderBy(entry => entry.At).Select(Entry)]),
        ];

        HistoryEntry Entry(HistoryDraft draft)
        {
            var change = made.GetValueOrDefault(draft.At);
            return new(
                draft.Event,
                draft.At,
                draft.By ?? change?.RecordedBy,
                change,
                [.. (draft.Wrong ?? []).Distinct().Select(key => corrected.GetValueOrDefault(key)).OfType<Correction>()],
                draft.Differences ?? [],
                draft.Amendment,
                draft.Reason);
        }
    }
}
