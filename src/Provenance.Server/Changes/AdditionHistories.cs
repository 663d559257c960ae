using Provenance.Domain.Additions;
using Provenance.Server.Additions;

namespace Provenance.Server.Changes;

/// <summary>Tells what happened to sources and documents.</summary>
internal sealed class AdditionHistories(Histories histories, AdditionFields fields)
{
    /// <summary>The histories of records.</summary>
    /// <param name="records">When each record was made.</param>
    /// <param name="additions">What was added to each of them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> OfAsync(
        IReadOnlyList<DateTimeOffset> records,
        IReadOnlyList<IReadOnlyList<Addition>> additions,
        CancellationToken cancellationToken)
    {
        List<Addition> all = [.. additions.SelectMany(added => added)];
        var values = all.Zip(await fields.Added(all, cancellationToken))
            .ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return await histories.OfAsync(
        [
            .. records.Zip(additions, (recordedAt, added) => (IReadOnlyList<HistoryDraft>)
            [
                new(HistoryEvent.Recorded, recordedAt),
                .. added.Select(addition => new HistoryDraft(
                    HistoryEvent.AddedTo,
                    addition.RecordedAt,
                    addition.RecordedBy,
                    Differences:
                    [
                        .. values[addition.Id].Select(value => new FieldDifference(value.Member, null, value.Value)),
                    ])),
            ]),
        ],
        cancellationToken);
    }
}
