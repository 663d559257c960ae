using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Provenance.Data.Readers.Rows;

/// <summary>The statements that read the present rows of a table by one of its columns, written once.</summary>
internal sealed class KeyedStatements<TRow, TKey>(IDbContextFactory<ProvenanceContext> contexts, Column<TRow, TKey> key)
    where TRow : class
    where TKey : notnull
{
    private Written? _written;

    /// <summary>The rows of these keys, by number.</summary>
    public async Task<IReadOnlyList<TRow>> AllAsync(
        IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var written = _written ??= new(context, key.Expression);
        return await context.ReadAsync(written.Shape, written.All, () => [written.Keys(keys)], cancellationToken);
    }

    /// <summary>The first rows of each of these keys, each of which is given once, by number.</summary>
    public async Task<IReadOnlyList<TRow>> FirstAsync(
        IReadOnlyCollection<TKey> keys, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var written = _written ??= new(context, key.Expression);
        return await context.ReadAsync(
            written.Shape,
            written.First,
            () => [written.Keys(keys), context.RowStatements.Number(2, limit)],
            cancellationToken);
    }

    /// <summary>The first rows whose number is higher than one.</summary>
    public async Task<IReadOnlyList<TRow>> FollowingAsync(long number, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var written = _written ??= new(context, key.Expression);
        return await context.ReadAsync(
            written.Shape,
            written.Following,
            () => [context.RowStatements.Number(1, number), context.RowStatements.Number(2, limit)],
            cancellationToken);
    }

    private sealed class Written
    {
        public Written(ProvenanceContext context, Expression<Func<TRow, TKey>> key)
        {
            Shape = context.ShapeOf<TRow>();
            var statements = context.RowStatements;
            var property = Shape.PropertyOf(key);
            var column = property.GetColumnName();
            var standing = Shape.End is { } end && !context.Ever ? $" AND {end} IS NULL" : "";
            var rows = $"SELECT {Shape.Columns} FROM {Shape.Table} AS row";
            var order = $" ORDER BY {Shape.Key}";
            var isUnique = property.IsKey()
                || property.GetContainingIndexes().Any(index => index is { IsUnique: true, Properties.Count: 1 });
            All = $"{rows} WHERE {statements.IsAmong(column)}{standing}{(isUnique ? "" : order)}";
            Following = $"{rows} WHERE {Shape.Key} > $1{standing}{order} LIMIT $2";
            First = statements.FirstOfEach(Shape.Columns, Shape.Table, column, Shape.Key, standing);
            Keys = ParameterOf(statements, property);
        }

        public RowShape<TRow> Shape { get; }

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
