using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Domain.Amendments;
using Provenance.Domain.Documents;

namespace Provenance.Data.Writers;

/// <summary>Keeps the rows of records that are about to change, in the transaction that changes them.</summary>
internal static class PastRows
{
    /// <summary>Who published a document by its record, whoever stands for that source since.</summary>
    private const string Publisher =
        """
        coalesce(
            (SELECT moved.target_id FROM moved_reference AS moved
                WHERE moved.kind = 'DOCUMENT' AND moved.record_id = row.id),
            row.publisher_id)
        """;

    /// <summary>Keeps rows as they are, unless this change has kept them already.</summary>
    /// <param name="context">The store.</param>
    /// <param name="type">The type of the records.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="until">The time of the change.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task KeepAsync(
        ProvenanceContext context,
        Type type,
        IReadOnlyCollection<long> numbers,
        DateTimeOffset until,
        CancellationToken cancellationToken)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        var columns = context.ColumnsOf(type);
        var values = columns.Names.Select(name =>
            type == typeof(Document) && name == "publisher_id" ? Publisher : $"row.\"{name}\"");
        var sql =
            $$"""
            INSERT INTO {{PastTables.Of(columns.Table)}} ({{columns.QuotedNames}}, "{{PastTables.Until}}")
            SELECT {{string.Join(", ", values)}}, {0} FROM {{columns.Table}} AS row
            WHERE row.id IN ({{string.Join(", ", numbers)}})
            ON CONFLICT DO NOTHING
            """;
        await context.Database.ExecuteSqlRawAsync(sql, [context.TimeOf(until)], cancellationToken);
    }

    /// <summary>How often each record was changed, and once more for its first form.</summary>
    public static async Task<IReadOnlyDictionary<long, int>> RevisionsAsync(
        ProvenanceContext context,
        AmendedKind kind,
        IReadOnlyCollection<long> numbers,
        CancellationToken cancellationToken)
    {
        var table = PastTables.Of(context.ColumnsOf(PastTables.Types[kind]).Table);
        var sql =
            $"""
            SELECT id AS "Number", CAST(count(*) AS integer) AS "Times" FROM {table}
            WHERE id IN ({string.Join(", ", numbers)}) GROUP BY id
            """;
        var changed = numbers.Count == 0 ? [] : await context.Database.SqlQueryRaw<Changed>(sql)
            .ToDictionaryAsync(row => row.Number, row => row.Times, cancellationToken);
        return numbers.Distinct().ToDictionary(number => number, number => 1 + changed.GetValueOrDefault(number));
    }

    private sealed record Changed(long Number, int Times);
}
