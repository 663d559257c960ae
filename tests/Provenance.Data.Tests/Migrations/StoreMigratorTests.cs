using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Migrations;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Search;
using Provenance.Data.Tests.Readers;
using Provenance.Data.Writers;

namespace Provenance.Data.Tests.Migrations;

public sealed class StoreMigratorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_migrated_store_is_left_alone()
    {
        await using var store = await TemporaryStore.CreateEmptyAsync();
        var migrator = store.Get<StoreMigrator>();

        Assert.Equal(await NamesAsync(store), await migrator.MigrateAsync(Cancellation));
        Assert.Empty(await migrator.MigrateAsync(Cancellation));
    }

    [Fact]
    public async Task What_is_pending_is_told_without_applying_it()
    {
        await using var store = await TemporaryStore.CreateEmptyAsync();
        var migrator = store.Get<StoreMigrator>();
        var names = await NamesAsync(store);

        Assert.Equal(names, await migrator.PendingAsync(Cancellation));
        Assert.Equal(names, await migrator.MigrateAsync(Cancellation));
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

        Assert.Contains("_Initial", Assert.Single(outcomes, outcome => outcome.Count > 0)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_migration_leaves_the_store_as_it_was()
    {
        await using var store = await TemporaryStore.CreateAsync();

        var failure = await FailureAsync(store, schema => schema with
        {
            Migrations =
            [
                .. schema.Migrations,
                Migration("99980101000000_Good", "CREATE TABLE good (id integer); DROP TABLE passage_link;"),
                Migration("99990101000000_Bad", "CREATE TABLE bad (id integer); SELECT nonsense FROM nowhere;"),
            ],
        });

        Assert.Contains("by migration \"99990101000000_Bad\", and is as it was", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_script_leaves_the_store_as_it_was()
    {
        await using var store = await TemporaryStore.CreateAsync();

        var failure = await FailureAsync(store, schema => schema with
        {
            Migrations = [.. schema.Migrations, Migration("99980101000000_Good", "CREATE TABLE good (id integer)")],
            Scripts = [.. schema.Scripts, new("bad.sql", 1, "DROP TABLE good; SELECT nonsense FROM nowhere;")],
        });

        Assert.Contains("by script \"bad.sql\", and is as it was", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_changed_is_applied_again_with_those_after_it()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var found = await SearchAsync(store);
        var names = await NamesAsync(store);

        var applied = await MigrateAsync(store, schema => Changed(schema, "search_index.sql", revision: 2));

        Assert.Equal(names.SkipWhile(name => name != "search_index.sql"), applied);
        Assert.Equal(found, await SearchAsync(store));
    }

    [Fact]
    public async Task What_a_script_kept_before_it_was_applied_again_it_still_keeps()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await MigrateAsync(store, schema => Changed(schema, schema.Scripts[0].Name, revision: 2));
        await using var sample = await SampleCorpus.CreateStoreAsync();

        await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());

        Assert.Equal(await SearchAsync(sample), await SearchAsync(store));
    }

    [Fact]
    public async Task A_store_with_a_later_migration_is_refused()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await MigrateAsync(store, schema => schema with
        {
            Migrations = [.. schema.Migrations, Migration("99990101000000_Later", "CREATE TABLE later (id integer)")],
        });

        Assert.Equal(
            "The store has migration \"99990101000000_Later\", which this version does not know: "
                + "use the version that made it, or a later one.",
            await RefusalAsync(store));
    }

    [Fact]
    public async Task A_store_with_a_later_revision_of_a_script_is_refused()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await MigrateAsync(store, schema => Changed(schema, "supersession.sql", revision: 7));

        Assert.Equal(
            "The store has revision 7 of \"supersession.sql\", which this version does not know: "
                + "use the version that made it, or a later one.",
            await RefusalAsync(store));
    }

    [Fact]
    public async Task A_store_with_an_unknown_script_is_refused()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await MigrateAsync(store, schema => schema with { Scripts = [.. schema.Scripts, new("later.sql", 1, "SELECT 1")] });

        Assert.Equal(
            "The store has revision 1 of \"later.sql\", which this version does not know: "
                + "use the version that made it, or a later one.",
            await RefusalAsync(store));
    }

    [Fact]
    public async Task A_store_of_before_the_first_release_is_refused()
    {
        await using var store = await TemporaryStore.CreateEmptyAsync();
        await using (var context = await store.Contexts.CreateDbContextAsync(Cancellation))
        {
            await context.Database.ExecuteSqlRawAsync("CREATE TABLE schema_migration (name text)", Cancellation);
        }

        Assert.Equal(
            "The store was made before the first release and cannot be brought up to date: "
                + "delete it, the file or the database, and import again.",
            await RefusalAsync(store));
    }

    [Fact]
    public async Task Links_between_passages_of_an_earlier_store_get_the_time_of_the_change_that_made_them()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var corpus = SampleCorpus.Json();
        var links = corpus["attributionLinks"]!.AsArray();
        var later = links[0]!.DeepClone();
        later["id"] = "M11";
        links.Add(later);
        await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), corpus, new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));
        var before = await LinksAsync(store);
        await using (var context = await store.Contexts.CreateDbContextAsync(Cancellation))
        {
            await context.GetService<IMigrator>().MigrateAsync("Initial", Cancellation);
        }

        await store.Get<StoreMigrator>().MigrateAsync(Cancellation);

        Assert.Equal(before, await LinksAsync(store));
        Assert.Equal(2, before.Select(link => link.At).Distinct().Count());
    }

    private static async Task<IReadOnlyList<(string Key, DateTimeOffset At, string By)>> LinksAsync(TemporaryStore store) =>
    [
        .. (await store.Get<GraphReader>().ReadAsync(Cancellation)).PassageLinks
            .Select(link => (link.Key, link.RecordedAt, link.RecordedBy)),
    ];

    private static SchemaMigration Migration(string id, string sql) =>
        new(id, () => $"""{sql}; INSERT INTO "__EFMigrationsHistory" VALUES ('{id}', 'test')""");

    private static TargetSchema Changed(TargetSchema schema, string script, int revision) => schema with
    {
        Scripts =
        [
            .. schema.Scripts.Select(known => known.Name == script
                ? known with { Revision = revision, Text = known.Text + "-- Changed\n" }
                : known),
        ],
    };

    private static async Task<IReadOnlyList<string>> NamesAsync(TemporaryStore store)
    {
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        var schema = TargetSchema.Of(context);
        return [.. schema.Migrations.Select(migration => migration.Id), .. schema.Scripts.Select(script => script.Name)];
    }

    private static async Task<IReadOnlyList<string>> MigrateAsync(
        TemporaryStore store, Func<TargetSchema, TargetSchema> change)
    {
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        return await store.Get<StoreMigrator>()
            .MigrateAsync(context, context, change(TargetSchema.Of(context)), Cancellation);
    }

    private static async Task<string> FailureAsync(TemporaryStore store, Func<TargetSchema, TargetSchema> change)
    {
        var before = await DescribeAsync(store);
        var failure = await Assert.ThrowsAsync<StoreMigrationException>(() => MigrateAsync(store, change));
        Assert.Equal(before, await DescribeAsync(store));
        Assert.Empty(await store.Get<StoreMigrator>().MigrateAsync(Cancellation));
        var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());
        Assert.True(outcome.Added > 0);
        return failure.Message;
    }

    private static async Task<string> RefusalAsync(TemporaryStore store) =>
        (await Assert.ThrowsAsync<StoreMigrationException>(() => store.Get<StoreMigrator>().MigrateAsync(Cancellation))).Message;

    private static async Task<IReadOnlyList<string>> DescribeAsync(TemporaryStore store)
    {
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        return await StoreSchema.DescribeAsync(context);
    }

    /// <summary>What is found by two words, one of them mistyped.</summary>
    private static async Task<IReadOnlyList<(string, SearchKind, long)>> SearchAsync(TemporaryStore store)
    {
        List<(string, SearchKind, long)> found = [];
        foreach (var text in (string[])["casualties", "Huffpots"])
        {
            var page = PageRequests.First(100, PageOrder.Rank);
            var results = await store.Get<SearchReader>()
                .SearchAsync(text, SearchCondition.None, page, default, Cancellation);
            found.AddRange(results.Page.Edges.Select(edge => (text, edge.Node.Kind, edge.Node.Number)));
        }

        Assert.Equal(2, found.DistinctBy(match => match.Item1).Count());
        return found;
    }
}
