using Microsoft.EntityFrameworkCore;

namespace Provenance.Data.Tests.Migrations;

/// <summary>
/// Describes a PostgreSQL schema, one line per column, foreign key and index; without what is no part of the model: the
/// search index, functions, triggers and checks.
/// </summary>
internal static class StoreSchema
{
    public static async Task<IReadOnlyList<string>> DescribeAsync(DbContext context)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return await context.Database.SqlQueryRaw<string>(
            """
            WITH own AS (
                SELECT oid, relname FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                    AND relname <> 'schema_migration' AND relname NOT LIKE 'search%'
            )
            SELECT 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
                || coalesce(' ' || collname, '') || CASE WHEN attnotnull THEN ' not null' ELSE '' END AS "Value"
            FROM own
            JOIN pg_attribute ON attrelid = own.oid AND attnum > 0 AND NOT attisdropped
            LEFT JOIN pg_collation ON pg_collation.oid = attcollation
            UNION ALL
            SELECT 'reference ' || relname || ' ' || conname || ' '
                || replace(pg_get_constraintdef(pg_constraint.oid), ' DEFERRABLE INITIALLY DEFERRED', '')
            FROM own JOIN pg_constraint ON conrelid = own.oid AND contype IN ('f', 'p')
            UNION ALL
            SELECT 'index ' || substr(pg_get_indexdef(indexrelid), strpos(pg_get_indexdef(indexrelid), 'INDEX ') + 6)
                || CASE WHEN indisunique THEN ' unique' ELSE '' END
            FROM own
            JOIN pg_index ON indrelid = own.oid
            WHERE indexrelid::regclass::text NOT LIKE 'ix\_search%'
            ORDER BY 1
            """)
            .ToListAsync(cancellation);
    }
}
