using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;

namespace Provenance.Data.Migrations;

/// <summary>
/// Sets the triggers aside while tables change. Where EF Core changes a table that SQLite's <c>ALTER TABLE</c> cannot, it
/// copies the rows into a new one and drops the old one: its triggers would go with it, and those of other tables that read
/// it would stop that.
/// </summary>
internal static class SqliteTriggers
{
    /// <summary>Drops them; returns what makes them again.</summary>
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

    /// <summary>Makes those again whose table is still there.</summary>
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
