using System.Data.Common;

namespace Provenance.Data.Readers.Rows;

/// <summary>Some columns of a table as a statement reads them.</summary>
/// <param name="shape">How rows of the table become records.</param>
/// <param name="columns">The columns.</param>
/// <param name="first">The place of the first of them in the statement.</param>
internal sealed class RowColumns<TRow>(RowShape<TRow> shape, List<string> columns, int first)
    where TRow : class
{
    private readonly int[] _places =
        [.. shape.Columns.Select(column => columns.IndexOf(column) is var place and >= 0 ? first + place : -1)];

    /// <summary>How many they are.</summary>
    public int Width => columns.Count;

    /// <summary>The place of the number that tells the rows apart.</summary>
    public int KeyPlace => first + columns.IndexOf(shape.Key);

    /// <summary>The columns, of the table by this name.</summary>
    public string Of(string name) => string.Join(", ", columns.Select(column => $"{name}.\"{column}\""));

    /// <summary>Makes a record of the row that a reader is at.</summary>
    public TRow Read(DbDataReader reader) => shape.Read(reader, _places);
}
