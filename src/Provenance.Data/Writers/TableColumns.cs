using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Provenance.Data.Writers;

/// <summary>The columns of a table, and how a record becomes its row: what the model says, compiled once.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<Type, Func<object, object?>[]> _values;

    private TableColumns(string table, IReadOnlyList<string> names, Dictionary<Type, Func<object, object?>[]> values) =>
        (Table, Names, _values) = (table, names, values);

    /// <summary>The table's name.</summary>
    public string Table { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names of the columns, quoted and joined by commas.</summary>
    public string QuotedNames => string.Join(", ", Names.Select(name => $"\"{name}\""));

    /// <summary>The table that keeps records of a type, the types derived from it included.</summary>
    public static TableColumns Of(IModel model, Type type)
    {
        var root = model.FindEntityType(type)!.GetRootType();
        var columns = root.GetDerivedTypesInclusive()
            .Where(entity => !entity.ClrType.IsAbstract)
            .ToDictionary(entity => entity.ClrType, entity => ColumnsOf(entity, record => record));
        List<string> names = [.. columns.Values.SelectMany(own => own.Keys).Distinct()];
        return new(
            root.GetTableName()!,
            names,
            columns.ToDictionary(
                own => own.Key,
                own => names.Select(name => own.Value.GetValueOrDefault(name, _ => null)).ToArray()));
    }

    /// <summary>The values of a record, one for each column.</summary>
    public Func<object, object?>[] ValuesOf(Type type) => _values[type];

    private static Dictionary<string, Func<object, object?>> ColumnsOf(
        ITypeBase type, Func<object, object?> owner)
    {
        Dictionary<string, Func<object, object?>> columns = [];
        foreach (var property in type.GetProperties())
        {
            columns[property.GetColumnName()] = Column(type, property, owner);
        }

        foreach (var complex in type.GetComplexProperties())
        {
            var read = Getter(complex.PropertyInfo!);
            foreach (var (name, value) in ColumnsOf(
                complex.ComplexType, record => owner(record) is { } known ? read(known) : null))
            {
                columns[name] = value;
            }
        }

        return columns;
    }

    private static Func<object, object?> Column(ITypeBase type, IProperty property, Func<object, object?> owner)
    {
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider ?? (value => value);
        if (property.IsShadowProperty())
        {
            var constant = convert(((IEntityType)type).GetDiscriminatorValue());
            return _ => constant;
        }

        var read = Getter(property.PropertyInfo!);
        return record => owner(record) is { } known && read(known) is { } value ? convert(value) : null;
    }

    private static Func<object, object?> Getter(System.Reflection.PropertyInfo property)
    {
        var record = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(
            Expression.Convert(
                Expression.Property(Expression.Convert(record, property.DeclaringType!), property),
                typeof(object)),
            record).Compile();
    }
}
