using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Data.Connections;

namespace Provenance.Data.Readers.Rows;

/// <summary>The tables that are joined to the table with the alias row, because its rows refer to theirs.</summary>
internal sealed class Joins
{
    private readonly StringBuilder _columns = new();
    private readonly StringBuilder _clauses = new();
    private readonly List<JoinedTable> _tables = [];
    private int _width;

    /// <summary>The joins to a table of which this many columns are read.</summary>
    public Joins(ProvenanceContext context, IEntityType table, int width, RowSelection selection)
    {
        _width = width;
        Add(context, table, "row", selection);
    }

    /// <summary>The additional columns to read.</summary>
    public string Columns => _columns.ToString();

    /// <summary>The join clauses, which follow the table.</summary>
    public string Clauses => _clauses.ToString();

    /// <summary>Storage for the joined rows of one statement.</summary>
    public JoinedRows[] NewRows()
    {
        var rows = new JoinedRows[_tables.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = _tables[i].NewRows();
        }

        return rows;
    }

    /// <summary>Keeps the rows that are joined to the reader's current row.</summary>
    public void Read(DbDataReader reader, JoinedRows[] rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            _tables[i].Read(reader, rows[i]);
        }
    }

    private void Add(ProvenanceContext context, IEntityType table, string name, RowSelection selection)
    {
        foreach (var (property, wanted) in selection.References)
        {
            var reference = table.FindProperty(property)!;
            var other = reference.GetContainingForeignKeys().Single().PrincipalEntityType;
            var key = other.FindPrimaryKey()!.Properties[0];
            var joined = (JoinedTable)Activator.CreateInstance(
                typeof(JoinedTable<,>).MakeGenericType(key.ClrType, other.ClrType), context, key, _width, wanted)!;
            _tables.Add(joined);
            var otherName = $"row{_tables.Count}";
            _width += joined.Width;
            _columns.Append(", ").Append(joined.ColumnsOf(otherName));
            _clauses.Append($" LEFT JOIN {other.GetTableName()} AS {otherName}")
                .Append($" ON {otherName}.{key.GetColumnName()} = {name}.{reference.GetColumnName()}");
            Add(context, other, otherName, wanted);
        }
    }
}
