using Microsoft.EntityFrameworkCore;

namespace Provenance.Data.Tests.Migrations;

/// <summary>
/// Describes an SQLite schema, one line per column, foreign key and index; without the index of the search, which is no
/// part of the model.
/// </summary>
internal static class StoreSchema
{
    public static async Task<IReadOnlyList<string>> DescribeAsync(DbContext context)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return await context.Database.SqlQueryRaw<string>(
            """
            SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS "Value"
            FROM sqlite_schema t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name <> '__EFMigrationsHistory' AND t.name NOT LIKE 'search_%'
            UNION ALL
            SELECT 'reference ' || t.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" || ' ' || f.on_delete
            FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
            UNION ALL
            SELECT 'index ' || i.name || ' on ' || t.name || ' ' || i."unique" || ' ' || c.seqno || ' ' || c.name
                || coalesce(' ' || substr(s.sql, instr(s.sql, 'WHERE')), '')
            FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
            LEFT JOIN sqlite_schema s ON s.name = i.name AND i.partial = 1
            WHERE t.type = 'table' AND t.name <> '__EFMigrationsHistory' AND t.name NOT LIKE 'search_%'
            ORDER BY 1
            """)
            .ToListAsync(cancellation);
    }
}
