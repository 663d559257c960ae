using Provenance.Data.Readers.Amendments;
using Provenance.Data.Readers.Identity;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Identity;
using Provenance.Server.Additions;
using Provenance.Server.Amendments;

namespace Provenance.Server.Changes;

/// <summary>Tells what happened to the records whose fields can be put right.</summary>
internal sealed class RecordHistories(
    Histories histories, AmendmentReader amendments, IdentityReader identities, AdditionFields fields)
{
    /// <summary>The histories of records.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="records">The number of each record, and when it was made.</param>
    /// <param name="additions">What was added to each of them; null for records to which nothing is added.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> OfAsync(
        AmendedKind kind,
        IReadOnlyList<(long Number, DateTimeOffset RecordedAt)> records,
        IReadOnlyList<IReadOnlyList<Addition>>? additions,
        CancellationToken cancellationToken)
    {
        var amended = await amendments.OfAsync(
            kind, [.. records.Select(record => record.Number).Distinct()], cancellationToken);
        var decisions = Enum.TryParse<IdentifiedKind>($"{kind}", out var identified)
            ? await identities.DecisionsOfAsync(
                identified, [.. records.Select(record => record.Number).Distinct()], cancellationToken)
            : null;
        List<Addition> all = [.. (additions ?? []).SelectMany(added => added).DistinctBy(addition => addition.Id)];
        var values = all.Zip(await fields.Added(all, cancellationToken))
            .ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return await histories.OfAsync(
        [
            .. records.Select((record, place) => (IReadOnlyList<HistoryDraft>)
            [
                new(HistoryEvent.Recorded, record.RecordedAt),
                .. (additions?[place] ?? []).Select(addition => new HistoryDraft(
                    HistoryEvent.AddedTo,
                    addition.RecordedAt,
                    addition.RecordedBy,
                    Differences:
                    [
                        .. values[addition.Id].Select(value => new FieldDifference(value.Member, null, value.Value)),
                    ])),
                .. amended[record.Number].Select(amendment => new HistoryDraft(
                    HistoryEvent.Corrected,
                    amendment.RecordedAt,
                    amendment.RecordedBy,
                    Differences: AmendedFields.Of(amendment),
                    Amendment: amendment,
                    Reason: amendment.Reason)),
                .. (decisions?[record.Number] ?? []).SelectMany(
                    decision => OfDecision(record.Number, decision.Link, decision.Other)),
            ]),
        ],
        cancellationToken);
    }

    /// <summary>That a decision was made, and that it was taken back if it was.</summary>
    private static IEnumerable<HistoryDraft> OfDecision(long record, IdentityLink link, string other)
    {
        var isMerge = link.Kind == IdentityLinkKind.Merged;
        var field = !isMerge ? "notTheSameAs" : link.FromId == record ? "mergedInto" : "absorbed";
        yield return new(
            isMerge ? HistoryEvent.Merged : HistoryEvent.Marked,
            link.RecordedAt,
            link.RecordedBy,
            Differences: [new(field, null, other)],
            Reason: link.Reason);
        if (link.EndedAt is { } end)
        {
            yield return new(
                isMerge ? HistoryEvent.Unmerged : HistoryEvent.Unmarked,
                end,
                link.EndedBy,
                Differences: [new(field, other, null)],
                Reason: link.EndReason);
        }
    }

    /// <summary>The revisions of records.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="numbers">The number of each record.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<int>> RevisionsAsync(
        AmendedKind kind, IReadOnlyList<long> numbers, CancellationToken cancellationToken)
    {
        var revisions = await amendments.RevisionsAsync(kind, numbers, cancellationToken);
        return [.. numbers.Select(number => revisions[number])];
    }
}
