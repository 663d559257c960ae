using Microsoft.EntityFrameworkCore;

namespace Provenance.Data.Tests.Migrations;

/// <summary>
/// Describes a PostgreSQL schema, one line per column, key, check, reference and index; without what is no part of the
/// model: the search index, functions, and the triggers that do not keep references.
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
                    AND relname NOT IN ('__EFMigrationsHistory', 'folded_text') AND relname NOT LIKE 'search%'
            )
            SELECT 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
                || coalesce(' ' || collname, '') || CASE WHEN attnotnull THEN ' not null' ELSE '' END AS "Value"
            FROM own
            JOIN pg_attribute ON attrelid = own.oid AND attnum > 0 AND NOT attisdropped
            LEFT JOIN pg_collation ON pg_collation.oid = attcollation
            UNION ALL
            SELECT 'key ' || relname || ' ' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid)
            FROM own JOIN pg_constraint ON conrelid = own.oid AND contype = 'p'
            UNION ALL
            SELECT 'check ' || relname || ' ' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid)
            FROM own JOIN pg_constraint ON conrelid = own.oid AND contype = 'c'
            UNION ALL
            SELECT kind || ' reference ' || child || ' ' || child_column || ' ' || parent
            FROM (
                SELECT relname AS child, attname AS child_column, confrelid::regclass::text AS parent
                FROM own
                JOIN pg_constraint ON conrelid = own.oid AND contype = 'f'
                JOIN pg_attribute ON attrelid = own.oid AND attnum = conkey[1]
            ) AS foreign_key, unnest('{{added,changed,removed}}'::text[]) AS kind
            UNION ALL
            SELECT split_part(tgname, '_', 2) || ' reference ' || CASE split_part(tgname, '_', 1)
                WHEN 'references' THEN relname || ' ' || led[1] || ' ' || led[2]
                ELSE led[1] || ' ' || led[2] || ' ' || relname
            END
            FROM own
            JOIN pg_trigger ON tgrelid = own.oid AND tgname ~ '^referenced?s?_',
            LATERAL regexp_matches(pg_get_triggerdef(pg_trigger.oid), '''(\w+)'', ''(\w+)''', 'g') AS led
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
