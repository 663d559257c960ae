using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update.Internal;

namespace Provenance.Data.Migrations;

/// <summary>Leaves foreign keys out of the migrations for PostgreSQL, where the triggers of <c>references.sql</c> check
/// references. The one foreign key that may be unsatisfied until the commit stays.</summary>
#pragma warning disable EF1001 // EF Core has no public way to keep a reference in the model and out of the database.
internal sealed class PostgresModelDiffer(
    IRelationalTypeMappingSource types,
    IMigrationsAnnotationProvider annotations,
    IRelationalAnnotationProvider relationalAnnotations,
    IRowIdentityMapFactory rows,
    CommandBatchPreparerDependencies batches)
    : MigrationsModelDiffer(types, annotations, relationalAnnotations, rows, batches)
{
    private const string Kept = "fk_source_document_id";

    /// <inheritdoc/>
    public override IReadOnlyList<MigrationOperation> GetDifferences(IRelationalModel? source, IRelationalModel? target)
    {
        var differences = base.GetDifferences(source, target);
        foreach (var table in differences.OfType<CreateTableOperation>())
        {
            table.ForeignKeys.RemoveAll(reference => reference.Name != Kept);
        }

        return
        [
            .. differences.Where(difference =>
                difference is not (AddForeignKeyOperation { Name: not Kept } or DropForeignKeyOperation { Name: not Kept })),
        ];
    }
}
