using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Data.Configurations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Verification;

/// <summary>A column that stores a list as JSON whose items name sources or documents.</summary>
internal sealed class ReferringList
{
    private readonly Type _list;
    private readonly IReadOnlyList<(string Target, Func<object, long?> Of)> _references;

    private ReferringList(IEntityType entity, string column, Type item)
    {
        (Table, Column, _list) = (entity.GetTableName()!, column, item.MakeArrayType());
        var key = entity.FindPrimaryKey()!.Properties[0].GetColumnName();
        Rows = $"""SELECT "{key}", "{column}" FROM "{Table}" WHERE "{column}" <> '[]' ORDER BY "{key}" """;
        _references = item == typeof(SourceId)
            ? [("source", id => ((SourceId)id).Value)]
            : [.. item.GetProperties().SelectMany(ReferencesOf)];
    }

    /// <summary>The table.</summary>
    public string Table { get; }

    /// <summary>The column.</summary>
    public string Column { get; }

    /// <summary>The statement that gives the key and the list of each row that has one.</summary>
    public string Rows { get; }

    /// <summary>The lists of a model, in the order of tables and columns.</summary>
    public static IReadOnlyList<ReferringList> Of(IModel model) =>
    [
        .. from entity in model.GetEntityTypes()
           where entity.GetTableName() is not null && entity.FindPrimaryKey() is not null
           from property in entity.GetDeclaredProperties()
           let converter = property.GetTypeMapping().Converter?.GetType()
           where converter?.IsGenericType == true && converter.GetGenericTypeDefinition() == typeof(JsonColumnConverter<>)
           let list = new ReferringList(entity, property.GetColumnName(), converter.GetGenericArguments()[0])
           where list._references.Count > 0
           orderby list.Table, list.Column
           select list,
    ];

    /// <summary>What the current row names; nothing if its list cannot be read.</summary>
    public IEnumerable<(string Row, string Target, long Number)> NamedIn(DbDataReader row)
    {
        object[] items;
        try
        {
            items = [.. ((Array)JsonSerializer.Deserialize(row.GetString(1), _list, JsonColumn.Options)!).Cast<object>()];
        }
        catch (JsonException)
        {
            return [];
        }

        var key = Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!;
        return
        [
            .. from item in items
               from reference in _references
               let number = reference.Of(item)
               where number is not null
               select (key, reference.Target, number.Value),
        ];
    }

    private static IEnumerable<(string Target, Func<object, long?> Of)> ReferencesOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type == typeof(SourceId) ? [("source", item => ((SourceId?)property.GetValue(item))?.Value)]
            : type == typeof(DocumentId) ? [("document", item => ((DocumentId?)property.GetValue(item))?.Value)]
            : [];
    }
}
