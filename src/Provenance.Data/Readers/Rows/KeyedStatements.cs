using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Data.Connections;

namespace Provenance.Data.Readers.Rows;

/// <summary>The statements that read the present rows of a table by one of its columns, each written once.</summary>
internal sealed class KeyedStatements<TRow, TKey>(IDbContextFactory<ProvenanceContext> contexts, Column<TRow, TKey> key)
    where TRow : class
    where TKey : notnull
{
    private readonly FewKept<RowSelection, Written> _written = new();

    /// <summary>The rows of these keys, by number.</summary>
    public Task<FoundRows<TRow>> AllAsync(
        IReadOnlyCollection<TKey> keys, RowSelection selection, CancellationToken cancellationToken) =>
        ReadAsync(
            selection, written => written.All, (written, _) => [written.Keys(keys)], cancellationToken);

    /// <summary>The first rows of each of these keys, by number. No key may be given twice.</summary>
    public Task<FoundRows<TRow>> FirstAsync(
        IReadOnlyCollection<TKey> keys, int limit, RowSelection selection, CancellationToken cancellationToken) =>
        ReadAsync(
            selection,
            written => written.First,
            (written, statements) => [written.Keys(keys), statements.Number(2, limit)],
            cancellationToken);

    /// <summary>The first rows whose number is higher than one.</summary>
    public Task<FoundRows<TRow>> FollowingAsync(
        long number, int limit, RowSelection selection, CancellationToken cancellationToken) =>
        ReadAsync(
            selection,
            written => written.Following,
            (_, statements) => [statements.Number(1, number), statements.Number(2, limit)],
            cancellationToken);

    private async Task<FoundRows<TRow>> ReadAsync(
        RowSelection selection,
        Func<Written, string> sql,
        Func<Written, RowStatements, DbParameter[]> parameters,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var written = _written.GetOrAdd(selection, _ => new(context, key.Expression, selection));
        var along = written.Joins.NewRows();
        var rows = await context.ReadAsync(
            reader =>
            {
                var row = written.Columns.Read(reader);
                written.Joins.Read(reader, along);
                return row;
            },
            sql(written),
            () => parameters(written, context.RowStatements),
            cancellationToken);
        return new(rows, along);
    }

    private sealed class Written
    {
        public Written(ProvenanceContext context, Expression<Func<TRow, TKey>> key, RowSelection selection)
        {
            var shape = context.ShapeOf<TRow>();
            var property = shape.PropertyOf(key);
            Columns = shape.Of(selection, first: 0, with: property);
            Joins = new(context, context.Model.FindEntityType(typeof(TRow))!, Columns.Width, selection);
            var statements = context.RowStatements;
            var column = property.GetColumnName();
            var standing = shape.End is { } end && !context.Ever ? end : null;
            var columns = Columns.Of("row") + Joins.Columns;
            var rows = $"SELECT {columns} FROM {shape.Table} AS row{Joins.Clauses}";
            var stands = standing is null ? "" : $" AND row.{standing} IS NULL";
            var order = $" ORDER BY row.{shape.Key}";
            var isUnique = property.IsKey()
                || property.GetContainingIndexes().Any(index => index is { IsUnique: true, Properties.Count: 1 });
            All = $"{rows} WHERE {statements.IsAmong($"row.{column}")}{stands}{(isUnique ? "" : order)}";
            Following = $"{rows} WHERE row.{shape.Key} > $1{stands}{order} LIMIT $2";
            First = statements.FirstOfEach(
                columns,
                shape.Table,
                column,
                shape.Key,
                standing is null ? "" : $" AND {standing} IS NULL",
                Joins.Clauses);
            Keys = ParameterOf(statements, property);
        }

        public RowColumns<TRow> Columns { get; }

        public Joins Joins { get; }

        public string All { get; }

        public string First { get; }

        public string Following { get; }

        public Func<IReadOnlyCollection<TKey>, DbParameter> Keys { get; }

        private static Func<IReadOnlyCollection<TKey>, DbParameter> ParameterOf(
            RowStatements statements, IProperty property)
        {
            var converter = property.GetTypeMapping().Converter;
            if (converter?.ConvertToProviderExpression is not Expression<Func<TKey, long>> convert)
            {
                return keys => statements.Keys(1, keys);
            }

            var toNumber = convert.Compile();
            return keys => statements.Keys(1, keys.Select(toNumber));
        }
    }
}

/// <summary>The result of a statement.</summary>
/// <param name="Rows">The requested rows.</param>
/// <param name="Along">The rows that were read along with them.</param>
internal sealed record FoundRows<TRow>(IReadOnlyList<TRow> Rows, JoinedRows[] Along);
