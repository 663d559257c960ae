using System.Data.Common;
using System.Linq.Expressions;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Data.Connections;

namespace Provenance.Data.Readers.Rows;

/// <summary>A table that is joined to others.</summary>
internal abstract class JoinedTable
{
    /// <summary>How many columns are read.</summary>
    public abstract int Width { get; }

    /// <summary>The columns to read, of the table with this alias.</summary>
    public abstract string ColumnsOf(string name);

    /// <summary>Storage for the rows of one statement.</summary>
    public abstract JoinedRows NewRows();

    /// <summary>Keeps the joined row, if there is one and it is new.</summary>
    public abstract void Read(DbDataReader reader, JoinedRows rows);
}

/// <inheritdoc/>
/// <param name="context">Any context of the store.</param>
/// <param name="key">The id.</param>
/// <param name="first">The position of the first column.</param>
/// <param name="selection">The properties to read.</param>
internal sealed class JoinedTable<TKey, TRow>(ProvenanceContext context, IProperty key, int first, RowSelection selection)
    : JoinedTable
    where TKey : struct
    where TRow : class
{
    private readonly RowColumns<TRow> _columns = context.ShapeOf<TRow>().Of(selection, first);
    private readonly Func<long, TKey> _toKey =
        ((Expression<Func<long, TKey>>)key.GetValueConverter()!.ConvertFromProviderExpression).Compile();

    /// <inheritdoc/>
    public override int Width => _columns.Width;

    /// <inheritdoc/>
    public override string ColumnsOf(string name) => _columns.Of(name);

    /// <inheritdoc/>
    public override JoinedRows NewRows() => new JoinedRows<TKey, TRow>(selection);

    /// <inheritdoc/>
    public override void Read(DbDataReader reader, JoinedRows rows)
    {
        if (reader.IsDBNull(_columns.KeyPlace))
        {
            return;
        }

        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(
            ((JoinedRows<TKey, TRow>)rows).ById, _toKey(reader.GetInt64(_columns.KeyPlace)), out var isKnown);
        row = isKnown ? row : _columns.Read(reader);
    }
}

/// <summary>The rows of one joined table from one statement.</summary>
/// <param name="Selection">The properties that were read.</param>
internal abstract record JoinedRows(RowSelection Selection);

/// <inheritdoc/>
internal sealed record JoinedRows<TKey, TRow>(RowSelection Selection) : JoinedRows(Selection)
    where TKey : struct
    where TRow : class
{
    /// <summary>The rows, which other callers may also read once the statement has ended.</summary>
    public Dictionary<TKey, TRow> ById { get; } = [];
}
