using Provenance.Data.Tests.Clearances;

namespace Provenance.Data.Tests.Sqlite;

/// <summary>What those who may see everything would be answered from, beside an SQLite store.</summary>
public sealed class WholePartTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Where_nothing_is_restricted_it_is_the_whole_store_row_by_row(int seed)
    {
        await using var store = await TemporaryStore.CreateAsync();
        await StorePartTests.RecordAsync(store, new(seed), _ => Task.CompletedTask);
        await using TestPart part = new(store);

        var rows = await part.RowsAsync();

        Assert.Equal(await TestPart.RowsAsync(store.ConnectionString), rows);
        Assert.Contains(rows, row => row.StartsWith("moved_reference", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("likeness", StringComparison.Ordinal));
    }
}
