using System.Linq.Expressions;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>A column by which records are found, in the store and in a batch.</summary>
/// <param name="rows">The rows of the store.</param>
/// <param name="key">The column.</param>
/// <param name="idOf">The number of a record.</param>
/// <param name="isUnique">Whether no two records have the same value in it.</param>
/// <param name="keyOf">The column's value in a record, where the column is null in some; null for the same as in a
/// query.</param>
internal sealed class RecordColumn<TRow, TKey>(
    Func<ProvenanceContext, IQueryable<TRow>> rows,
    Expression<Func<TRow, TKey>> key,
    Func<TRow, long> idOf,
    bool isUnique = false,
    Func<TRow, TKey>? keyOf = null)
    where TRow : class
    where TKey : notnull
{
    /// <summary>The rows of the store.</summary>
    public Func<ProvenanceContext, IQueryable<TRow>> Rows => rows;

    /// <summary>The column in a query.</summary>
    public Expression<Func<TRow, TKey>> Key => key;

    /// <summary>The column's value in a record.</summary>
    public Func<TRow, TKey> KeyOf { get; } = keyOf ?? key.Compile();

    /// <summary>The number of a record.</summary>
    public Func<TRow, long> IdOf => idOf;

    /// <summary>Whether no two records have the same value in it.</summary>
    public bool IsUnique => isUnique;
}
