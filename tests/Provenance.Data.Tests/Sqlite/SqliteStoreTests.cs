using Microsoft.EntityFrameworkCore;

namespace Provenance.Data.Tests.Sqlite;

public sealed class SqliteStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_writes_ahead_and_checks_foreign_keys()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);

        var settings = context.Database.SqlQuery<string>(
            $"SELECT journal_mode || foreign_keys AS \"Value\" FROM pragma_journal_mode, pragma_foreign_keys");

        Assert.Equal(["wal1"], await settings.ToListAsync(Cancellation));
    }
}
