using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Provenance.Data.Writers;

/// <summary>The columns of a table, and the conversion of records to rows as the model defines it, compiled
/// once.</summary>
internal sealed class TableColumns
{
    private static readonly Expression _nothing = Expression.Constant(null, typeof(string));

    private readonly Dictionary<Type, Action<object, RowValues>> _rows;
    private readonly Func<IReadOnlyList<string>, TableColumns> _only;
    private readonly ConcurrentDictionary<IReadOnlyList<string>, TableColumns> _parts = [];

    private TableColumns(
        string table,
        IReadOnlyList<string> names,
        Dictionary<Type, Action<object, RowValues>> rows,
        Func<IReadOnlyList<string>, TableColumns> only) =>
        (Table, Names, _rows, _only) = (table, names, rows, only);

    /// <summary>A table that is no part of the model.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="names">The names of the columns.</param>
    /// <param name="add">Adds the values of a record, one for each column.</param>
    public static TableColumns Of<TRecord>(string table, IReadOnlyList<string> names, Action<TRecord, RowValues> add) =>
        new(
            table,
            names,
            new() { [typeof(TRecord)] = (record, values) => add((TRecord)record, values) },
            _ => throw new NotSupportedException($"The columns of {table} are only given all at once."));

    /// <summary>The table's name.</summary>
    public string Table { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names of the columns, quoted and joined by commas.</summary>
    public string QuotedNames => string.Join(", ", Names.Select(name => $"\"{name}\""));

    /// <summary>The table with the records of a type, including derived types.</summary>
    public static TableColumns Of(IModel model, Type type)
    {
        var root = model.FindEntityType(type)!.GetRootType();
        var record = Expression.Parameter(typeof(object));
        var columns = root.GetDerivedTypesInclusive()
            .Where(entity => !entity.ClrType.IsAbstract)
            .ToDictionary(
                entity => entity.ClrType,
                entity => ColumnsOf(entity, Expression.Convert(record, entity.ClrType)).ToDictionary());
        return Part([.. columns.Values.SelectMany(own => own.Keys).Distinct()]);

        TableColumns Part(IReadOnlyList<string> names) => new(
            root.GetTableName()!,
            names,
            columns.ToDictionary(
                own => own.Key,
                own => Compile(record, names.Select(name => own.Value.GetValueOrDefault(name, _nothing)))),
            Part);
    }

    /// <summary>The same table with some of its columns, compiled once for each list of names.</summary>
    public TableColumns Only(IReadOnlyList<string> names) => _parts.GetOrAdd(names, _only);

    /// <summary>Adds the values of a record, one for each column.</summary>
    public void Add(object record, RowValues values) => _rows[record.GetType()](record, values);

    private static Action<object, RowValues> Compile(ParameterExpression record, IEnumerable<Expression> row)
    {
        var values = Expression.Parameter(typeof(RowValues));
        return Expression.Lambda<Action<object, RowValues>>(
            Expression.Block(row.Select(value => Expression.Call(values, nameof(RowValues.Add), null, value))),
            record,
            values).Compile();
    }

    /// <summary>The columns of a type, each with its value, or null, in the column's type.</summary>
    private static IEnumerable<KeyValuePair<string, Expression>> ColumnsOf(ITypeBase type, Expression owner) =>
        type.GetProperties()
            .Select(property => KeyValuePair.Create(property.GetColumnName(), ValueOf(type, property, owner)))
            .Concat(type.GetComplexProperties().SelectMany(complex =>
            {
                var part = Expression.Property(owner, complex.PropertyInfo!);
                return ColumnsOf(complex.ComplexType, Known(part))
                    .Select(column => KeyValuePair.Create(column.Key, Unless(IsNull(part), column.Value)));
            }));

    private static Expression ValueOf(ITypeBase type, IProperty property, Expression owner)
    {
        var converter = property.GetTypeMapping().Converter;
        if (property.IsShadowProperty())
        {
            var discriminator = ((IEntityType)type).GetDiscriminatorValue();
            return Expression.Constant(converter?.ConvertToProvider(discriminator) ?? discriminator);
        }

        var member = Expression.Property(owner, property.PropertyInfo!);
        var value = Known(member);
        if (converter is not null)
        {
            var convert = converter.ConvertToProviderExpression;
            value = ReplacingExpressionVisitor.Replace(
                convert.Parameters[0], Expression.Convert(value, convert.Parameters[0].Type), convert.Body);
        }

        return Unless(IsNull(member), Nullable(value));
    }

    /// <summary>The value of a nullable expression.</summary>
    private static Expression Known(Expression value) =>
        System.Nullable.GetUnderlyingType(value.Type) is null ? value : Expression.Property(value, "Value");

    private static Expression Nullable(Expression value) => value.Type.IsValueType
        ? Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type))
        : value;

    /// <summary>Whether a value is null; null if its type has no null.</summary>
    private static BinaryExpression? IsNull(Expression value) =>
        value.Type.IsValueType && System.Nullable.GetUnderlyingType(value.Type) is null
            ? null
            : Expression.Equal(value, Expression.Constant(null, value.Type));

    private static Expression Unless(BinaryExpression? isNull, Expression value) =>
        isNull is null ? value : Expression.Condition(isNull, Expression.Default(value.Type), value);
}
