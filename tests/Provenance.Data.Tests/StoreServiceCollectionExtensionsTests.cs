using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Provenance.Data.Tests;

public sealed class StoreServiceCollectionExtensionsTests
{
    [Theory]
    [InlineData("some/store.db", "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Data Source=store.db;Pooling=False", "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Host=db.example.org;Database=provenance", "Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("host=/run/postgresql;Username=me", "Npgsql.EntityFrameworkCore.PostgreSQL")]
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
}
