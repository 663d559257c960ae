using System.Data.Common;

namespace Provenance.Data.Readers.Rows;

/// <summary>Some columns of a table, as a statement reads them.</summary>
/// <param name="shape">How rows of the table become records.</param>
/// <param name="columns">The columns.</param>
/// <param name="first">The position of the first of them in the statement.</param>
internal sealed class RowColumns<TRow>(RowShape<TRow> shape, List<string> columns, int first)
    where TRow : class
{
    private readonly int[] _places =
        [.. shape.Columns.Select(column => columns.IndexOf(column) is var place and >= 0 ? first + place : -1)];

    /// <summary>The number of columns.</summary>
    public int Width => columns.Count;

    /// <summary>The position of the number that identifies the row.</summary>
    public int KeyPlace => first + columns.IndexOf(shape.Key);

    /// <summary>The columns, of the table with this alias.</summary>
    public string Of(string name) => string.Join(", ", columns.Select(column => $"{name}.\"{column}\""));

    /// <summary>Makes a record from the reader's current row.</summary>
    public TRow Read(DbDataReader reader) => shape.Read(reader, _places);
}
