using Provenance.Data.Configurations;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Changes;

namespace Provenance.Data.Clearances;

/// <summary>Who recorded what, without what is hidden: a change that did nothing else is not there.</summary>
internal sealed class ClearedChanges
{
    private readonly Dictionary<string, Numbers> _numbers;
    private readonly HashSet<DateTimeOffset> _seenTimes;
    private readonly HashSet<DateTimeOffset> _allTimes;

    /// <summary>Clears the changes.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="cleared">The rows that can be seen, but for changes.</param>
    public ClearedChanges(StoreRows rows, StoreRows cleared)
    {
        (_seenTimes, _allTimes) = (TimesOf(cleared), TimesOf(rows));
        var (all, seen) = (rows.ToGraph(), cleared.ToGraph());
        _numbers = RecordKind.All.ToDictionary(kind => kind.Name, kind => Numbers.Of(kind, all, seen));
        Changes =
        [
            .. rows.Changes.Select(change => (Row: change, Records: RangesOf(change.Records, change.RecordedAt, isWhole: true)))
                .Where(change => change.Records.Count > 0 || IsSeen(change.Row))
                .Select(change => change.Row with { Records = change.Records }),
        ];
        var left = Changes.Select(change => change.Id).ToHashSet();
        Changes =
        [
            .. Changes.Select(change => change.UndoesId is { } undone && !left.Contains(undone)
                ? change with { UndoesId = null }
                : change),
        ];
        var times = Changes.ToDictionary(change => change.Id, change => change.RecordedAt);
        Parts =
        [
            .. rows.ChangeParts.Where(part => times.ContainsKey(part.ChangeId)).Select(part =>
                part with { Records = RangesOf(part.Records, times[part.ChangeId], isWhole: false) }),
        ];
    }

    /// <summary>The changes.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>The parts of these changes.</summary>
    public IReadOnlyList<ChangePart> Parts { get; }

    /// <summary>Whether a change of which no record can be seen did something else that can: it completed, superseded or
    /// took back something.</summary>
    private bool IsSeen(Change change) => _seenTimes.Contains(change.RecordedAt)
        || (change.Records.Count == 0 && !_allTimes.Contains(change.RecordedAt));

    private IReadOnlyList<RecordRange> RangesOf(IReadOnlyList<RecordRange> ranges, DateTimeOffset time, bool isWhole) =>
    [
        .. RecordKind.All.Select(kind => _numbers[kind.Name].RangeOf(
            kind.Name, ranges.FirstOrDefault(range => range.Kind == kind.Name), time, isWhole)).OfType<RecordRange>(),
    ];

    /// <summary>When something happened to rows, other than that they were recorded.</summary>
    private static HashSet<DateTimeOffset> TimesOf(StoreRows rows) =>
    [
        .. rows.StatementRevisions.Select(row => row.RecordedAt),
        .. rows.CitationRevisions.Select(row => row.RecordedAt),
        .. rows.Past.Values.SelectMany(past => past).Select(row => (DateTimeOffset)row[PastTables.Until]),
        .. rows.PastIdentities.Select(row => row.BeganAt),
        .. new[]
        {
            rows.Statements.Select(row => row.SupersededAt),
            rows.Citations.Select(row => row.SupersededAt),
            rows.Evidence.Select(row => row.SupersededAt),
            rows.ClaimLinks.Select(row => row.SupersededAt),
            rows.JointStatements.Select(row => row.SupersededAt),
            rows.PassageLinks.Select(row => row.SupersededAt),
            rows.Identities.Select(row => row.EndedAt),
            rows.PastIdentities.Select(row => row.EndedAt),
        }.SelectMany(times => times.OfType<DateTimeOffset>()),
    ];

    /// <summary>The numbers of the records of a kind, by the time at which they were recorded.</summary>
    private sealed record Numbers(ILookup<DateTimeOffset, long>? Seen, IReadOnlySet<long> Hidden)
    {
        public static Numbers Of(RecordKind kind, ProvenanceGraph all, ProvenanceGraph seen)
        {
            var records = kind.RecordsOf(seen).ToList();
            var numbers = records.Select(kind.IdOf).ToHashSet();
            var time = kind.Type.GetProperty("RecordedAt");
            return new(
                time is null ? null : records.ToLookup(record => (DateTimeOffset)time.GetValue(record)!, kind.IdOf),
                kind.RecordsOf(all).Select(kind.IdOf).Where(number => !numbers.Contains(number)).ToHashSet());
        }

        /// <summary>The part of a range that can be seen, with records that came with something hidden and count as made by
        /// this change; null if there is none.</summary>
        public RecordRange? RangeOf(string kind, RecordRange? range, DateTimeOffset time, bool isWhole)
        {
            if (Seen is null)
            {
                var hidden = range is null ? 0 : Hidden.Count(number => number >= range.First && number <= range.Last);
                return range is null || hidden >= range.Added ? null : range with { Added = range.Added - hidden };
            }

            var numbers = Seen[time].Where(number =>
                isWhole || (range is not null && number >= range.First && number <= range.Last)).ToList();
            return numbers.Count == 0 ? null
                : numbers.Count == range?.Added ? range
                : new(kind, numbers.Min(), numbers.Max(), numbers.Count);
        }
    }
}
