using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Provenance.Data.Tests;

public sealed class StoreServiceCollectionExtensionsTests
{
    [Theory]
    [InlineData("some/store.db", "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Data Source=store.db;Pooling=False", "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Host=db.example.org;Database=provenance", "Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("host=/run/postgresql;Username=me", "Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("Host=db1,db2:5433;Database=provenance", "Npgsql.EntityFrameworkCore.PostgreSQL")]
    public void The_connection_string_chooses_the_provider(string connectionString, string expected)
    {
        using var services = new ServiceCollection()
            .AddProvenanceStore(new() { ConnectionString = connectionString, CommandTimeout = 7 })
            .BuildServiceProvider();
        using var context = services.GetRequiredService<IDbContextFactory<ProvenanceContext>>().CreateDbContext();

        Assert.Equal(expected, context.Database.ProviderName);
        Assert.Equal(7, context.Database.GetCommandTimeout());
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    [InlineData("Pooling=False")]
    public void A_connection_string_without_a_file_is_refused(string connectionString)
    {
        var refusal = Assert.Throws<ArgumentException>(
            () => new ServiceCollection().AddProvenanceStore(new() { ConnectionString = connectionString }));

        Assert.StartsWith(
            $"\"{connectionString}\" names no file: every connection would have its own empty store.",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3601)]
    public void A_timeout_out_of_range_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new ServiceCollection().AddProvenanceStore(new() { CommandTimeout = seconds }));

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_wait_for_standbys_out_of_range_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new ServiceCollection().AddProvenanceStore(new() { StandbyWait = TimeSpan.FromSeconds(seconds) }));

    // That twenty of twenty processes begin with the same of three is as likely as 1 in 3 ^ 19.
    [Fact]
    public void Each_of_several_processes_that_balance_begins_with_a_host_of_its_own()
    {
        var orders = Enumerable.Range(0, 20).Select(_ =>
        {
            StoreOptions options = new() { ConnectionString = "Host=a,b,c;Load Balance Hosts=true" };
            using PostgresConnections connections = new(options);
            return new NpgsqlConnectionStringBuilder(connections.Standby.ConnectionString);
        }).ToList();

        Assert.All(orders, order => Assert.Equal(["a", "b", "c"], order.Host!.Split(',').Order()));
        Assert.All(orders, order => Assert.False(order.LoadBalanceHosts));
        Assert.NotEqual(1, orders.Select(order => order.Host![0]).Distinct().Count());
    }
}
