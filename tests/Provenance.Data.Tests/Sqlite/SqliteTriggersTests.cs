using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;

namespace Provenance.Data.Tests.Sqlite;

/// <summary>What SQLite's <c>ALTER TABLE</c> cannot: EF Core replaces the table by a copy, which has no triggers.</summary>
public sealed class SqliteTriggersTests
{
    private const string Later = "99990101000000_Later";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_with_triggers_and_references_can_be_replaced_by_a_copy()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        var triggers = await TriggersAsync(context);
        var documents = await context.Documents.CountAsync(Cancellation);

        var applied = await MigrateAsync(store, context, CopyOf(context, "document"));

        Assert.Equal([Later], applied);
        Assert.Equal(triggers, await TriggersAsync(context));
        Assert.Equal(documents, await context.Documents.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_change_that_would_leave_references_nowhere_is_refused()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        var triggers = await TriggersAsync(context);

        var refusal = await Assert.ThrowsAsync<StoreMigrationException>(
            () => MigrateAsync(store, context, "DELETE FROM question WHERE id = (SELECT min(question_id) FROM claim);"));

        Assert.Equal(
            "The store was not brought up to date, and is as it was: references from claim to question would have led nowhere.",
            refusal.Message);
        await using var after = await store.Contexts.CreateDbContextAsync(Cancellation);
        Assert.Equal(triggers, await TriggersAsync(after));
    }

    private static string CopyOf(ProvenanceContext context, string table)
    {
        var model = context.GetService<IDesignTimeModel>().Model;
        var column = model.GetRelationalModel().FindTable(table, schema: null)!.FindColumn("key")!;
        AlterColumnOperation change = new()
        {
            Table = table,
            Name = "key",
            ClrType = typeof(string),
            ColumnType = column.StoreType,
            DefaultValue = "",
            OldColumn = new AddColumnOperation { ClrType = typeof(string), ColumnType = column.StoreType },
        };
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate([change], model);
        Assert.Contains(commands, command => command.CommandText.Contains("DROP TABLE", StringComparison.Ordinal));
        return string.Concat(commands.Select(command => command.CommandText));
    }

    private static async Task<IReadOnlyList<string>> MigrateAsync(TemporaryStore store, ProvenanceContext context, string sql)
    {
        var target = TargetSchema.Of(context);
        var recorded = $"""{sql} INSERT INTO "__EFMigrationsHistory" VALUES ('{Later}', 'test')""";
        return await store.Get<StoreMigrator>().MigrateAsync(
            context,
            context,
            target with { Migrations = [.. target.Migrations, new SchemaMigration(Later, () => recorded)] },
            Cancellation);
    }

    private static async Task<IReadOnlyList<string>> TriggersAsync(ProvenanceContext context) =>
        await context.Database
            .SqlQuery<string>($"""SELECT tbl_name || ': ' || sql AS "Value" FROM sqlite_schema WHERE type = 'trigger' ORDER BY 1""")
            .ToListAsync(Cancellation);
}
