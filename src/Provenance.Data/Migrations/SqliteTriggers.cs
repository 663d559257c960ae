using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;

namespace Provenance.Data.Migrations;

/// <summary>Removes the triggers while tables change. Where EF Core changes a table that SQLite's <c>ALTER TABLE</c>
/// cannot change, it copies the rows into a new table and drops the old one. The triggers of that table would be lost,
/// and triggers of other tables that read it would make the change fail.</summary>
internal static class SqliteTriggers
{
    /// <summary>Drops the triggers and returns them.</summary>
    public static async Task<IReadOnlyList<Trigger>> SetAsideAsync(
        SqliteProvenanceContext context, CancellationToken cancellationToken)
    {
        var triggers = await context.Database
            .SqlQuery<Trigger>(
                $"""SELECT name AS "Name", tbl_name AS "Table", sql AS "Sql" FROM sqlite_schema WHERE type = 'trigger'""")
            .ToListAsync(cancellationToken);
        foreach (var trigger in triggers)
        {
            await context.ExecuteAsync($"DROP TRIGGER \"{trigger.Name}\"", cancellationToken);
        }

        return triggers;
    }

    /// <summary>Creates the triggers again whose table still exists.</summary>
    public static async Task PutBackAsync(
        SqliteProvenanceContext context, IReadOnlyList<Trigger> triggers, CancellationToken cancellationToken)
    {
        var tables = await context.Database
            .SqlQuery<string>($"""SELECT name AS "Value" FROM sqlite_schema WHERE type = 'table'""")
            .ToListAsync(cancellationToken);
        foreach (var trigger in triggers.Where(trigger => tables.Contains(trigger.Table)))
        {
            await context.ExecuteAsync(trigger.Sql, cancellationToken);
        }
    }

    /// <summary>A trigger.</summary>
    internal sealed record Trigger(string Name, string Table, string Sql);
}
