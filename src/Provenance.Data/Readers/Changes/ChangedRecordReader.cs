using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Writers;
using Provenance.Domain.Amendments;
using Provenance.Domain.Assessments;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Readers.Changes;

/// <summary>Reads which records a change made, page by page: those that have an id among all records.</summary>
public sealed class ChangedRecordReader(IDbContextFactory<ProvenanceContext> contexts)
{
    /// <summary>The kinds with ids of their own, in an order in which records follow those that they refer to.</summary>
    private static readonly RecordKind[] _kinds =
    [
        .. RecordKind.All.Where(kind => new[]
        {
            typeof(Source), typeof(Document), typeof(Population), typeof(Place), typeof(Question), typeof(Claim),
            typeof(ClaimLink), typeof(Statement), typeof(Citation), typeof(Evidence), typeof(PassageLink),
            typeof(Correction), typeof(Assessment), typeof(Amendment),
        }.Contains(kind.Type)),
    ];

    private static readonly Ordering<ChangedRecord> _ordering = new(
        PageOrder.Records,
        new OrderColumn<ChangedRecord, long>(record => PlaceOf(record), place => place, place => place),
        new OrderColumn<ChangedRecord, long>(record => record.Number, number => number, number => number));

    /// <summary>How many of the records of a change have an id among all records.</summary>
    public static long CountOf(Change change) =>
        change.Records.Where(range => _kinds.Any(kind => kind.Name == range.Kind)).Sum(range => range.Added);

    /// <summary>A page of the records of a change, kind by kind, then by number. It takes one statement for each kind
    /// that the page reaches; however large an import was, only rows of the page are read.</summary>
    /// <param name="change">The change.</param>
    /// <param name="page">A page of order <see cref="PageOrder.Records"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<Page<ChangedRecord>> PageAsync(
        Change change, PageRequest page, CancellationToken cancellationToken = default)
    {
        List<ChangedRecord> taken = [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var (place, kind) in page.Backward ? _kinds.Index().Reverse() : _kinds.Index())
        {
            if (taken.Count > page.Limit)
            {
                break;
            }

            if (Between(change.Records.FirstOrDefault(range => range.Kind == kind.Name), place, page) is { } range)
            {
                var numbers = await NumbersAsync(
                    context, change, kind.Type, range, page.Backward, page.Limit + 1 - taken.Count, cancellationToken);
                taken.AddRange(numbers.Select(number => new ChangedRecord(kind.Type.Name, number)));
            }
        }

        return _ordering.Page(taken, page, page.CountTotal ? (int)CountOf(change) : null, change.Id);
    }

    /// <summary>The part of a range between the cursors of a page; null if there is none.</summary>
    private static RecordRange? Between(RecordRange? range, int place, PageRequest page)
    {
        if (page.After is [var afterKind, var afterNumber])
        {
            range = place < afterKind ? null
                : place == afterKind ? range! with { First = Math.Max(range.First, afterNumber + 1) } : range;
        }

        if (page.Before is [var beforeKind, var beforeNumber])
        {
            range = place > beforeKind ? null
                : place == beforeKind ? range! with { Last = Math.Min(range.Last, beforeNumber - 1) } : range;
        }

        return range is null || range.First > range.Last ? null : range;
    }

    /// <summary>Another import may have added records between the batches of this one, so the time is compared
    /// too.</summary>
    private static Task<List<long>> NumbersAsync(
        ProvenanceContext context,
        Change change,
        Type type,
        RecordRange range,
        bool backward,
        int limit,
        CancellationToken cancellationToken)
    {
        var sql = $$"""
            SELECT id AS "Value" FROM {{context.ColumnsOf(type).Table}}
            WHERE id BETWEEN {0} AND {1} AND recorded_at = (SELECT recorded_at FROM change WHERE id = {2})
            ORDER BY id {{(backward ? "DESC" : "ASC")}} LIMIT {3}
            """;
        return context.Database.SqlQueryRaw<long>(sql, range.First, range.Last, change.Id.Value, limit)
            .ToListAsync(cancellationToken);
    }

    private static long PlaceOf(ChangedRecord record) =>
        Array.FindIndex(_kinds, kind => kind.Type.Name == record.Kind);
}
