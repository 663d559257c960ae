using System.Collections.Frozen;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Rows;

/// <summary>Turns the rows of a table into records as the model defines it, compiled once. The records equal those that
/// EF Core makes from the same rows.</summary>
internal sealed class RowShape<TRow>
    where TRow : class
{
    private static readonly ParameterExpression _reader = Expression.Parameter(typeof(DbDataReader), "reader");
    private static readonly ParameterExpression _places = Expression.Parameter(typeof(int[]), "places");

    private readonly IEntityType _root;
    private readonly List<string> _columns = [];

    public RowShape(IModel model)
    {
        _root = model.FindEntityType(typeof(TRow))!;
        Read = _root.FindDiscriminatorProperty() is { } kind ? ReaderByKind(kind) : ReaderOf(_root);
    }

    /// <summary>The table.</summary>
    public string Table => _root.GetTableName()!;

    /// <summary>The columns from which records are made.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>Makes a record from the reader's current row, given the position of each column. A column that is not
    /// read has a negative position, and its property has no value.</summary>
    public Func<DbDataReader, int[], TRow> Read { get; }

    /// <summary>The column of the number that identifies the row.</summary>
    public string Key => _root.FindPrimaryKey()!.Properties[0].GetColumnName();

    /// <summary>The column that says that a row was superseded, or that another stands for it; null if that never happens
    /// to rows of the table.</summary>
    public string? End => (_root.FindProperty(nameof(Statement.SupersededAt))
        ?? _root.FindProperty(nameof(Source.MergedIntoId)))?.GetColumnName();

    /// <summary>The columns that a statement reads for a selection, from a position on. They always include the key,
    /// and this property, if one is given.</summary>
    public RowColumns<TRow> Of(RowSelection selection, int first, IProperty? with = null)
    {
        if (selection.Properties?.Select(ColumnsOf).ToList() is not { } wanted || wanted.Contains(null))
        {
            return new(this, _columns, first);
        }

        var columns = wanted.SelectMany(each => each!).Append(Key).ToHashSet();
        foreach (var property in new[] { with, _root.FindDiscriminatorProperty() }.OfType<IProperty>())
        {
            columns.Add(property.GetColumnName());
        }

        return new(this, [.. _columns.Where(columns.Contains)], first);
    }

    /// <summary>The property that an expression reads, or whose value it takes.</summary>
    public IProperty PropertyOf(LambdaExpression expression)
    {
        var member = (MemberExpression)expression.Body;
        while (member.Expression is MemberExpression owner)
        {
            member = owner;
        }

        return _root.FindProperty(member.Member.Name)!;
    }

    /// <summary>The columns of a property by its name, in any kind of row; null if there are none.</summary>
    private List<string>? ColumnsOf(string name)
    {
        List<string> columns =
        [
            .. _root.GetDerivedTypesInclusive().SelectMany(entity =>
                entity.FindProperty(name) is { } property ? [property.GetColumnName()]
                : entity.FindComplexProperty(name) is { } part ? ColumnsOf(part.ComplexType)
                : []),
        ];
        return columns.Count > 0 ? columns : null;
    }

    private static IEnumerable<string> ColumnsOf(ITypeBase type) => type.GetProperties()
        .Select(property => property.GetColumnName())
        .Concat(type.GetComplexProperties().SelectMany(part => ColumnsOf(part.ComplexType)));

    private Func<DbDataReader, int[], TRow> ReaderByKind(IProperty kind)
    {
        var toText = kind.GetTypeMapping().Converter!.ConvertToProvider;
        var place = PlaceOf(kind);
        var readers = _root.GetDerivedTypesInclusive()
            .Where(entity => !entity.ClrType.IsAbstract)
            .ToFrozenDictionary(entity => (string)toText(entity.GetDiscriminatorValue())!, ReaderOf);
        return (reader, places) => readers[reader.GetString(places[place])](reader, places);
    }

    private Func<DbDataReader, int[], TRow> ReaderOf(IEntityType entity) =>
        Expression.Lambda<Func<DbDataReader, int[], TRow>>(Made(entity), _reader, _places).Compile();

    /// <summary>Calls the constructor with the fewest parameters, which are named as properties, and sets the other
    /// properties.</summary>
    private MemberInitExpression Made(ITypeBase type)
    {
        var values = type.GetProperties().Where(property => !property.IsShadowProperty())
            .ToDictionary(property => property.PropertyInfo!, ValueOf);
        foreach (var part in type.GetComplexProperties())
        {
            Expression value = Made(part.ComplexType);
            values.Add(
                part.PropertyInfo!,
                part.IsNullable
                    ? Expression.Condition(IsAbsent(part.ComplexType), Expression.Default(value.Type), value)
                    : value);
        }

        var constructor = type.ClrType.GetConstructors().MinBy(each => each.GetParameters().Length)!;
        var given = constructor.GetParameters()
            .Select(parameter => values.Keys.Single(property =>
                property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        return Expression.MemberInit(
            Expression.New(constructor, given.Select(property => values[property])),
            values.Where(value => !given.Contains(value.Key))
                .Select(value => Expression.Bind(value.Key, value.Value)));
    }

    /// <summary>Whether the part is absent: all columns that a present part cannot leave null are null.</summary>
    private Expression IsAbsent(ITypeBase part) => part.GetProperties()
        .Where(property => !property.IsNullable)
        .Select(Expression (property) => IsNull(PlaceOf(property)))
        .Aggregate(Expression.AndAlso);

    private Expression ValueOf(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var method = mapping.GetDataReaderMethod();
        var place = PlaceOf(property);
        var value = mapping.CustomizeDataReaderExpression(
            Expression.Call(Expression.Convert(_reader, method.DeclaringType!), method, At(place)));
        if (mapping.Converter is { ConvertFromProviderExpression: var convert })
        {
            var stored = convert.Parameters[0];
            value = new Substitution(stored, As(value, stored.Type)).Visit(convert.Body);
        }

        value = As(value, property.ClrType);
        return Expression.Condition(
            property.IsNullable ? IsNull(place) : IsUnread(place), Expression.Default(value.Type), value);
    }

    private static Expression As(Expression value, Type type) =>
        value.Type == type ? value : Expression.Convert(value, type);

    private static BinaryExpression IsNull(int place) => Expression.OrElse(
        IsUnread(place), Expression.Call(_reader, nameof(DbDataReader.IsDBNull), null, At(place)));

    private static BinaryExpression IsUnread(int place) => Expression.LessThan(At(place), Expression.Constant(0));

    private static BinaryExpression At(int place) => Expression.ArrayIndex(_places, Expression.Constant(place));

    private int PlaceOf(IProperty property)
    {
        var column = property.GetColumnName();
        if (!_columns.Contains(column))
        {
            _columns.Add(column);
        }

        return _columns.IndexOf(column);
    }
}
