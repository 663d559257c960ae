using System.Collections.Frozen;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Rows;

/// <summary>
/// How the rows of a table become records: what the model says, compiled once. They are the records that EF Core makes
/// of the same rows.
/// </summary>
internal sealed class RowShape<TRow>
    where TRow : class
{
    private static readonly ParameterExpression _reader = Expression.Parameter(typeof(DbDataReader), "reader");

    private readonly IEntityType _root;
    private readonly List<string> _columns = [];

    public RowShape(IModel model)
    {
        _root = model.FindEntityType(typeof(TRow))!;
        Read = _root.FindDiscriminatorProperty() is { } kind ? ReaderByKind(kind) : ReaderOf(_root);
        Columns = string.Join(", ", _columns.Select(column => $"row.\"{column}\""));
    }

    /// <summary>The table.</summary>
    public string Table => _root.GetTableName()!;

    /// <summary>The columns that are read, of the table by the name of row.</summary>
    public string Columns { get; }

    /// <summary>Makes a record of the row that a reader of these columns is at.</summary>
    public Func<DbDataReader, TRow> Read { get; }

    /// <summary>The column of the number that tells the rows apart.</summary>
    public string Key => _root.FindPrimaryKey()!.Properties[0].GetColumnName();

    /// <summary>The column that says when a row was superseded; null where none ever is.</summary>
    public string? End => _root.FindProperty(nameof(Statement.SupersededAt))?.GetColumnName();

    /// <summary>The property that an expression reads, or of which it takes the value.</summary>
    public IProperty PropertyOf(LambdaExpression expression)
    {
        var member = (MemberExpression)expression.Body;
        while (member.Expression is MemberExpression owner)
        {
            member = owner;
        }

        return _root.FindProperty(member.Member.Name)!;
    }

    private Func<DbDataReader, TRow> ReaderByKind(IProperty kind)
    {
        var toText = kind.GetTypeMapping().Converter!.ConvertToProvider;
        var place = PlaceOf(kind);
        var readers = _root.GetDerivedTypesInclusive()
            .Where(entity => !entity.ClrType.IsAbstract)
            .ToFrozenDictionary(entity => (string)toText(entity.GetDiscriminatorValue())!, ReaderOf);
        return reader => readers[reader.GetString(place)](reader);
    }

    private Func<DbDataReader, TRow> ReaderOf(IEntityType entity) =>
        Expression.Lambda<Func<DbDataReader, TRow>>(Made(entity), _reader).Compile();

    /// <summary>Made by the constructor with the fewest parameters, named as properties; the rest are set.</summary>
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

    /// <summary>Whether there is none: all columns are null that could not be if there were.</summary>
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
            Expression.Call(Expression.Convert(_reader, method.DeclaringType!), method, Expression.Constant(place)));
        if (mapping.Converter is { ConvertFromProviderExpression: var convert })
        {
            var stored = convert.Parameters[0];
            value = new Substitution(stored, As(value, stored.Type)).Visit(convert.Body);
        }

        value = As(value, property.ClrType);
        return property.IsNullable ? Expression.Condition(IsNull(place), Expression.Default(value.Type), value) : value;
    }

    private static Expression As(Expression value, Type type) =>
        value.Type == type ? value : Expression.Convert(value, type);

    private static MethodCallExpression IsNull(int place) =>
        Expression.Call(_reader, nameof(DbDataReader.IsDBNull), null, Expression.Constant(place));

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
