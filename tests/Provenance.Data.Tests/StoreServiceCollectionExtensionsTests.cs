using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Provenance.Data.Connections;

namespace Provenance.Data.Tests;

public sealed class StoreServiceCollectionExtensionsTests
{
    [Theory]
    [InlineData("some/store.db", "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Data Source=store.db;Pooling=False", "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Host=db.example.org;Database=provenance", "Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("host=/run/postgresql;Username=me", "Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("Host=db1,db2:5433;Database=provenance", "Npgsql.EntityFrameworkCore.PostgreSQL", 2)]
    public void The_connection_string_chooses_the_provider(string connectionString, string expected, int secondsToRead = 7)
    {
        using var services = new ServiceCollection()
            .AddProvenanceStore(new() { ConnectionString = connectionString, CommandTimeout = 7 })
            .BuildServiceProvider();
        using var context = services.GetRequiredService<IDbContextFactory<ProvenanceContext>>().CreateDbContext();

        using var writing = services
            .GetRequiredKeyedService<IDbContextFactory<ProvenanceContext>>(WritingAttribute.Factory).CreateDbContext();

        Assert.Equal(expected, context.Database.ProviderName);
        Assert.Equal((secondsToRead, 7), (context.Database.GetCommandTimeout(), writing.Database.GetCommandTimeout()));
    }

    [Theory]
    [InlineData(":memory:", "names no file")]
    [InlineData("Data Source=:memory:", "names no file")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared", "names no file")]
    [InlineData("Pooling=False", "names no file")]
    [InlineData("", "names no file")]
    [InlineData("Host=;Username=me", "'username' is not supported")]
    [InlineData("Host=db;Usrname=me", "usrname")]
    [InlineData("Host=db;Port=many", "port")]
    public void A_connection_string_that_names_no_store_is_refused(string connectionString, string fault)
    {
        var refusal = Refusal(new() { ConnectionString = connectionString });

        Assert.StartsWith("ConnectionStrings:Provenance: ", refusal, StringComparison.Ordinal);
        Assert.Contains(fault, refusal, StringComparison.Ordinal);
        Assert.EndsWith("as Host=HOST;Database=NAME, would be accepted.", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("store.db", "Host=db;Database=provenance", "the store is an SQLite file, which notifies nobody; leave it out.")]
    [InlineData("Host=pooler", "store.db", "it names no host; Host=HOST;Database=NAME of the database that the pooler leads to would be accepted.")]
    [InlineData("Host=pooler", "Host=db;Port=many", "Host=HOST;Database=NAME would be accepted.")]
    public void A_connection_string_to_listen_over_that_names_no_database_is_refused(
        string connectionString, string listening, string fault)
    {
        var refusal = Refusal(new() { ConnectionString = connectionString, ListeningConnectionString = listening });

        Assert.StartsWith("ConnectionStrings:ProvenanceListening: ", refusal, StringComparison.Ordinal);
        Assert.EndsWith(fault, refusal, StringComparison.Ordinal);
    }

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

    private static string Refusal(StoreOptions options) => Assert.Single(
        Assert.Throws<OptionsValidationException>(() => new ServiceCollection().AddProvenanceStore(options)).Failures);
}
