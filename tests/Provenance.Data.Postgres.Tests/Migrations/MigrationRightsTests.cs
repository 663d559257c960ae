using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Provenance.Data.Migrations;
using Provenance.Data.Readers.Graph;

namespace Provenance.Data.Tests.Migrations;

/// <summary>Migrating takes the rights of an owner; serving takes none but to read and write.</summary>
public sealed class MigrationRightsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_may_not_create_is_told_so_and_nothing_is_changed()
    {
        await using var store = await TemporaryStore.CreateEmptyAsync();
        await using var guest = await GuestAsync(store, "GRANT CREATE ON SCHEMA public");

        var refusal = await Assert.ThrowsAsync<StoreMigrationException>(
            () => guest.GetRequiredService<StoreMigrator>().MigrateAsync(Cancellation));

        Assert.StartsWith(
            "The store was not brought up to date by script \"search_index.sql\", and is as it was: 42501: permission denied to "
                + "create extension \"pg_trgm\"",
            refusal.Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "Must have CREATE privilege on current database to create this extension.", refusal.Message, StringComparison.Ordinal);
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        Assert.Empty(await StoreSchema.DescribeAsync(context));
    }

    [Fact]
    public async Task A_migrated_store_is_served_by_who_may_read_only()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var guest = await GuestAsync(store, "GRANT SELECT ON ALL TABLES IN SCHEMA public");

        Assert.Empty(await guest.GetRequiredService<StoreMigrator>().MigrateAsync(Cancellation));
        Assert.True(await guest.GetRequiredService<GraphReader>().IsEmptyAsync(Cancellation));
    }

    private static async Task<ServiceProvider> GuestAsync(TemporaryStore store, string grant)
    {
        var role = $"provenance_test_{Guid.NewGuid():N}";
        await using var connections = NpgsqlDataSource.Create(store.ConnectionString);
        await using var create = connections.CreateCommand(
            $"CREATE ROLE {role} LOGIN PASSWORD '{role}'; {grant} TO {role}");
        await create.ExecuteNonQueryAsync(Cancellation);
        return new ServiceCollection()
            .AddProvenanceStore(new()
            {
                ConnectionString = new NpgsqlConnectionStringBuilder(store.ConnectionString)
                {
                    Username = role,
                    Password = role,
                }.ConnectionString,
            })
            .BuildServiceProvider();
    }
}
