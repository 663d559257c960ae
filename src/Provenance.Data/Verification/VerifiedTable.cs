using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Provenance.Data.Verification;

/// <summary>The rows of a table, of which each column of each is read by itself.</summary>
internal sealed class VerifiedTable
{
    private const char Separator = '/';

    private readonly List<string> _columns = [];
    private readonly int[] _keys;
    private readonly int _naturalKey;
    private readonly int _kind = -1;
    private readonly VerifiedColumn? _kindColumn;
    private readonly Dictionary<string, (VerifiedColumn Column, int Place)[]> _byKind = [];

    private VerifiedTable(IEntityType root)
    {
        Name = root.GetTableName()!;
        _keys = [.. root.FindPrimaryKey()!.Properties.Select(property => PlaceOf(property.GetColumnName()))];
        _naturalKey = root.FindProperty("Key") is { } key ? PlaceOf(key.GetColumnName()) : -1;
        if (root.FindDiscriminatorProperty() is { } kind)
        {
            _kind = PlaceOf(kind.GetColumnName());
            _kindColumn = new(kind, mayBeNull: false);
            var toText = kind.GetTypeMapping().Converter!.ConvertToProvider;
            foreach (var entity in root.GetDerivedTypesInclusive().Where(entity => !entity.ClrType.IsAbstract))
            {
                _byKind[(string)toText(entity.GetDiscriminatorValue())!] = ColumnsOf(entity);
            }
        }
        else
        {
            _byKind[""] = ColumnsOf(root);
        }
    }

    /// <summary>The name of the table.</summary>
    public string Name { get; }

    /// <summary>The statement that gives all rows in the order of their keys.</summary>
    public string AllRows => $"SELECT {Quoted(_columns)} FROM {Quote(Name)} ORDER BY {Quoted(_keys.Select(key => _columns[key]))}";

    /// <summary>The statement that gives the row of a fault.</summary>
    public string OneRow(string row)
    {
        // A part of a key that is no number is a name of an enumeration.
        var keys = row.Split(Separator).Zip(_keys, (value, place) => $"{Quote(_columns[place])} = '{value.Replace("'", "''", StringComparison.Ordinal)}'");
        return $"SELECT {Quoted(_columns)} FROM {Quote(Name)} WHERE {string.Join(" AND ", keys)}";
    }

    /// <summary>The tables of a model.</summary>
    public static IReadOnlyList<VerifiedTable> Of(IModel model) =>
    [
        .. model.GetEntityTypes()
            .Where(entity => entity.BaseType is null && entity.GetTableName() is not null && entity.FindPrimaryKey() is not null)
            .OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal)
            .Select(entity => new VerifiedTable(entity)),
    ];

    /// <summary>The faults of the current row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="converter">The type of the converter whose columns are looked at; null for all columns.</param>
    public IEnumerable<StoreFault> FaultsOf(DbDataReader row, Type? converter = null)
    {
        if (_kindColumn?.FaultOf(row, _kind) is { } unknown)
        {
            return converter is null || _kindColumn.Converter == converter ? [FaultOf(row, unknown)] : [];
        }

        return _byKind[_kind < 0 ? "" : row.GetString(_kind)]
            .Where(each => converter is null || each.Column.Converter == converter)
            .Select(each => each.Column.FaultOf(row, each.Place))
            .OfType<string>()
            .Select(fault => FaultOf(row, fault));
    }

    /// <summary>Whether any column is read by a converter.</summary>
    public bool Uses(Type converter) => _kindColumn?.Converter == converter
        || _byKind.Values.Any(columns => Array.Exists(columns, each => each.Column.Converter == converter));

    /// <summary>The name of a table or column in a statement.</summary>
    public static string Quote(string name) => $"\"{name}\"";

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    private StoreFault FaultOf(DbDataReader row, string what) => new(
        Name,
        string.Join(Separator, _keys.Select(place => Convert.ToString(row.GetValue(place), CultureInfo.InvariantCulture))),
        _naturalKey < 0 ? null : row.GetValue(_naturalKey) as string,
        what);

    private (VerifiedColumn Column, int Place)[] ColumnsOf(ITypeBase type) =>
        [.. Columns(type, mayBeNull: false).Select(column => (column, PlaceOf(column.Name)))];

    private static IEnumerable<VerifiedColumn> Columns(ITypeBase type, bool mayBeNull) =>
        type.GetProperties().Select(property => new VerifiedColumn(property, mayBeNull))
            .Concat(type.GetComplexProperties().SelectMany(part => Columns(part.ComplexType, mayBeNull || part.IsNullable)));

    private int PlaceOf(string column)
    {
        if (!_columns.Contains(column))
        {
            _columns.Add(column);
        }

        return _columns.IndexOf(column);
    }
}
