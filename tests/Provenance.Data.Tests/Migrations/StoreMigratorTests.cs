using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Migrations;
using Provenance.Data.Writers;

namespace Provenance.Data.Tests.Migrations;

public sealed class StoreMigratorTests
{
    private static readonly string[] _names = [.. Migration.In("Sqlite").Select(migration => migration.Name)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrated_store_has_the_schema_of_the_model()
    {
        await using var migrated = await TemporaryStore.CreateAsync();
        await using var created = await TemporaryStore.CreateEmptyAsync();
        await using var migratedContext = await migrated.Contexts.CreateDbContextAsync(Cancellation);
        await using var createdContext = await created.Contexts.CreateDbContextAsync(Cancellation);
        await createdContext.Database.EnsureCreatedAsync(Cancellation);

        var expected = await StoreSchema.DescribeAsync(createdContext);
        Assert.Contains(expected, line =>
            line.StartsWith("index ux_statement_source_id_claim_id ", StringComparison.Ordinal)
            && line.Contains("document_id IS NULL", StringComparison.Ordinal));
        Assert.Equal(expected, await StoreSchema.DescribeAsync(migratedContext));
    }

    [Fact]
    public async Task A_schema_that_differs_is_noticed()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        var before = await StoreSchema.DescribeAsync(context);
        await context.Database.ExecuteSqlRawAsync("DROP INDEX ix_source_part_of_id", Cancellation);

        var gone = Assert.Single(before.Except(await StoreSchema.DescribeAsync(context)));
        Assert.StartsWith("index ix_source_part_of_id ", gone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migrated_store_is_left_alone()
    {
        await using var store = await TemporaryStore.CreateEmptyAsync();
        var migrator = store.Get<StoreMigrator>();

        Assert.Equal(_names, await migrator.MigrateAsync(Cancellation));
        Assert.Empty(await migrator.MigrateAsync(Cancellation));
    }

    [Fact]
    public async Task What_is_pending_is_told_without_applying_it()
    {
        await using var store = await TemporaryStore.CreateEmptyAsync();
        var migrator = store.Get<StoreMigrator>();

        Assert.Equal(_names, await migrator.PendingAsync(Cancellation));
        Assert.Equal(_names, await migrator.MigrateAsync(Cancellation));
        Assert.Empty(await migrator.PendingAsync(Cancellation));
    }

    [Fact]
    public async Task Of_several_nodes_that_start_at_once_one_migrates()
    {
        await using var database = await TestDatabase.CreateAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var node = new ServiceCollection()
                .AddProvenanceStore(new() { ConnectionString = database.ConnectionString })
                .BuildServiceProvider();
            return await node.GetRequiredService<StoreMigrator>().MigrateAsync(Cancellation);
        })));

        Assert.Equal(_names, Assert.Single(outcomes, outcome => outcome.Count > 0));
    }

    [Fact]
    public async Task A_failing_migration_leaves_the_store_as_it_was()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        var before = await StoreSchema.DescribeAsync(context);
        IReadOnlyList<Migration> migrations =
        [
            .. Migration.In(context.MigrationFolder),
            new("9998_good", "CREATE TABLE good (id INTEGER); DROP TABLE passage_link;"),
            new("9999_bad", "CREATE TABLE bad (id INTEGER); SELECT nonsense FROM nowhere;"),
        ];

        var failure = await Assert.ThrowsAsync<StoreMigrationException>(
            () => store.Get<StoreMigrator>().MigrateAsync(context, context, migrations, Cancellation));
        Assert.Contains("by migration \"9999_bad\", and is as it was", failure.Message, StringComparison.Ordinal);

        await using var after = await store.Contexts.CreateDbContextAsync(Cancellation);
        Assert.Equal(before, await StoreSchema.DescribeAsync(after));
        Assert.Empty(await store.Get<StoreMigrator>().MigrateAsync(Cancellation));
        var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());
        Assert.True(outcome.Added > 0);
    }

    [Fact]
    public async Task A_store_of_a_later_version_is_refused()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        IReadOnlyList<Migration> later = [.. Migration.In(context.MigrationFolder), new("9999_later", "SELECT 1")];
        await store.Get<StoreMigrator>().MigrateAsync(context, context, later, Cancellation);

        var refusal = await Assert.ThrowsAsync<StoreMigrationException>(
            () => store.Get<StoreMigrator>().MigrateAsync(Cancellation));
        Assert.Contains("9999_later", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_migration_is_refused()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        var changed = Migration.In(context.MigrationFolder).Select(migration => migration with { Script = "SELECT 1" });

        var refusal = await Assert.ThrowsAsync<StoreMigrationException>(
            () => store.Get<StoreMigrator>().MigrateAsync(context, context, [.. changed], Cancellation));
        Assert.Contains("0001_graph", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_providers_have_the_same_migrations() =>
        Assert.Equal(_names, Migration.In("Postgres").Select(migration => migration.Name));
}
