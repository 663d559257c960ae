using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Data.Connections;

namespace Provenance.Data.Verification;

/// <summary>Finds references to rows that are not there.</summary>
internal static class ReferenceChecks
{
    /// <summary>The references of a store that lead nowhere, one statement for each column that refers.</summary>
    public static async IAsyncEnumerable<StoreFault> FaultsAsync(
        ProvenanceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (table, key, column, target, targetKey) in References(context.Model))
        {
            var sql =
                $"""
                SELECT "{key}", "{column}" FROM "{table}" AS referring
                WHERE "{column}" IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM "{target}" AS named WHERE named."{targetKey}" = referring."{column}")
                ORDER BY "{key}"
                """;
            await foreach (var row in context.RowsAsync(sql, cancellationToken))
            {
                yield return new(
                    table,
                    Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!,
                    Key: null,
                    string.Create(
                        CultureInfo.InvariantCulture, $"column {column} names {target} {row.GetValue(1)}, which is not there"));
            }
        }
    }

    private static IEnumerable<(string Table, string Key, string Column, string Target, string TargetKey)> References(IModel model) =>
        model.GetEntityTypes()
            .SelectMany(entity => entity.GetDeclaredForeignKeys())
            .Where(reference => reference.DeclaringEntityType.GetTableName() is not null && reference.Properties.Count == 1)
            .Select(reference => (
                reference.DeclaringEntityType.GetTableName()!,
                reference.DeclaringEntityType.FindPrimaryKey()!.Properties[0].GetColumnName(),
                reference.Properties[0].GetColumnName(),
                reference.PrincipalEntityType.GetTableName()!,
                reference.PrincipalKey.Properties[0].GetColumnName()))
            .Distinct()
            .Order();
}
