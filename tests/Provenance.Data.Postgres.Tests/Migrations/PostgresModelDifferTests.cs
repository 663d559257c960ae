using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Provenance.Data.Migrations;

namespace Provenance.Data.Tests.Migrations;

public sealed class PostgresModelDifferTests
{
    [Fact]
    public void A_migration_makes_no_foreign_key_but_the_one_that_may_lead_nowhere_until_the_commit()
    {
        using var context = new PostgresDesignTimeContexts().CreateDbContext([]);
        var model = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        var differ = context.GetService<IMigrationsModelDiffer>();

        var made = differ.GetDifferences(null, model);
        var removed = differ.GetDifferences(model, null);

        Assert.Equal(41, model.Tables.Sum(table => table.ForeignKeyConstraints.Count()));
        Assert.Equal(
            ["fk_source_document_id"],
            made.OfType<CreateTableOperation>().SelectMany(table => table.ForeignKeys)
                .Concat(made.OfType<AddForeignKeyOperation>())
                .Select(reference => reference.Name));
        Assert.DoesNotContain(removed, change => change is DropForeignKeyOperation { Name: not "fk_source_document_id" });
    }
}
