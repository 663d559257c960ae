using Microsoft.EntityFrameworkCore;
using Provenance.Data.Migrations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Writers;

namespace Provenance.Data.Tests.Writers;

public sealed class ConcurrentUseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Starts_at_the_same_time_migrate_and_import_once()
    {
        await using var store = await TemporaryStore.CreateEmptyAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var applied = await store.Get<StoreMigrator>().MigrateAsync(Cancellation);
            var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());
            return (Migrations: applied.Count, outcome.Added, outcome.Errors.Count);
        })));

        Assert.Single(outcomes, outcome => outcome.Migrations > 0);
        Assert.Single(outcomes, outcome => outcome.Added > 0);
        Assert.All(outcomes, outcome => Assert.Equal(0, outcome.Count));
    }

    [Fact]
    public async Task Readers_see_the_store_as_it_was_while_another_writes()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var writing = await store.Contexts.CreateDbContextAsync(Cancellation);
        await using var transaction = await writing.Database.BeginTransactionAsync(Cancellation);
        await writing.Database.ExecuteSqlAsync(
            $"INSERT INTO question (id, key, text, recorded_at) VALUES (1, 'Q', 'How many?', '2026-01-02T03:04:05Z')",
            Cancellation);

        Assert.Empty(await store.Get<QuestionReader>().ByKeyAsync(["Q"], Cancellation));
        await transaction.CommitAsync(Cancellation);
        Assert.Single(await store.Get<QuestionReader>().ByKeyAsync(["Q"], Cancellation));
    }
}
