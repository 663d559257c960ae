using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Data.Connections;

namespace Provenance.Data.Verification;

/// <summary>Finds references to rows that are not there.</summary>
internal static class ReferenceChecks
{
    private const int RowsAtOnce = 1000;

    /// <summary>The references by key, which no foreign key keeps.</summary>
    private static readonly (string Table, string Key, string Column, string Target, string TargetKey)[] _byKey =
    [
        ("joint_statement", "id", "from_passage", "evidence", "passage"),
        ("joint_statement", "id", "to_passage", "evidence", "passage"),
        ("passage_link", "id", "from_passage", "evidence", "passage"),
        ("passage_link", "id", "to_passage", "evidence", "passage"),
    ];

    /// <summary>The references of a store that lead nowhere: one statement for each column that refers, and for each column of
    /// lists that refer one more for each thousand of the rows that these name.</summary>
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
                yield return Fault(
                    table,
                    Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!,
                    column,
                    target,
                    Convert.ToString(row.GetValue(1), CultureInfo.InvariantCulture)!);
            }
        }

        foreach (var list in ReferringList.Of(context.Model))
        {
            List<(string Row, string Target, long Number)> named = [];
            await foreach (var row in context.RowsAsync(list.Rows, cancellationToken))
            {
                named.AddRange(list.NamedIn(row));
            }

            var there = await ThereAsync(context, named.Select(reference => (reference.Target, reference.Number)), cancellationToken);
            foreach (var (row, target, number) in named.Where(reference => !there.Contains((reference.Target, reference.Number))))
            {
                yield return Fault(list.Table, row, list.Column, target, number.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static StoreFault Fault(string table, string row, string column, string target, string named) =>
        new(table, row, Key: null, $"column {column} names {target} {named}, which is not there");

    /// <summary>Those of these rows that are there.</summary>
    private static async Task<HashSet<(string Target, long Number)>> ThereAsync(
        ProvenanceContext context, IEnumerable<(string Target, long Number)> rows, CancellationToken cancellationToken)
    {
        HashSet<(string, long)> there = [];
        foreach (var target in rows.Distinct().GroupBy(row => row.Target, row => row.Number))
        {
            foreach (var numbers in target.Chunk(RowsAtOnce))
            {
                var sql = string.Create(
                    CultureInfo.InvariantCulture, $"""SELECT id FROM "{target.Key}" WHERE id IN ({string.Join(", ", numbers)})""");
                await foreach (var row in context.RowsAsync(sql, cancellationToken))
                {
                    there.Add((target.Key, row.GetInt64(0)));
                }
            }
        }

        return there;
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
            .Concat(_byKey)
            .Distinct()
            .Order();
}
