using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;
using Provenance.Domain.Claims;

namespace Provenance.Data.Tests.Migrations;

public sealed class TargetSchemaTests
{
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
            line.StartsWith("index ix_statement_source_id_claim_id ", StringComparison.Ordinal)
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
    public void The_migrations_say_all_of_the_model()
    {
        using ProvenanceContext sqlite = new SqliteDesignTimeContexts().CreateDbContext([]);
        using ProvenanceContext postgres = new PostgresDesignTimeContexts().CreateDbContext([]);

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }

    [Fact]
    public void A_model_without_its_migration_is_noticed()
    {
        using SqliteProvenanceContext sqlite = new(
            new DbContextOptionsBuilder<SqliteProvenanceContext>().UseSqlite()
                .ReplaceService<IModelCustomizer, OneMoreColumn>().Options);
        using PostgresProvenanceContext postgres = new(
            new DbContextOptionsBuilder<PostgresProvenanceContext>().UseNpgsql()
                .ReplaceService<IModelCustomizer, OneMoreColumn>().Options);

        Assert.True(sqlite.Database.HasPendingModelChanges());
        Assert.True(postgres.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Both_providers_have_the_same_migrations()
    {
        using ProvenanceContext sqlite = new SqliteDesignTimeContexts().CreateDbContext([]);
        using ProvenanceContext postgres = new PostgresDesignTimeContexts().CreateDbContext([]);

        Assert.Equal(Names(sqlite), Names(postgres));

        static IEnumerable<string> Names(ProvenanceContext context) => TargetSchema.Of(context).Migrations
            .Select(migration => Assert.Single(Regex.Matches(migration.Id, @"(?<=\A\d{14}_)\w+\z")).Value);
    }

    private sealed class OneMoreColumn(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<Question>().Property<string>("more").HasColumnName("more");
        }
    }
}
