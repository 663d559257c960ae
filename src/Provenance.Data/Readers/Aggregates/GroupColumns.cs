using System.Linq.Expressions;
using System.Text.Json;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>All columns by which the records of one kind are grouped, by the names that the API has for them.</summary>
public sealed class GroupColumns<TRow>
{
    private readonly Dictionary<string, GroupColumn<TRow>> _columns = [];

    internal GroupColumns()
    {
    }

    /// <summary>The first and the last possible day of a record; null if records of this kind have none.</summary>
    internal GroupDays<TRow>? Days { get; private set; }

    /// <summary>The column of a name, such as CitingSource; in lower case too, as fields are written.</summary>
    internal GroupColumn<TRow> this[string name] => _columns[JsonNamingPolicy.CamelCase.ConvertName(name)];

    /// <summary>The column of a member of the enumeration of this kind.</summary>
    internal GroupColumn<TRow> this[Enum by] => this[by.ToString()];

    /// <summary>Adds a column of values.</summary>
    internal GroupColumns<TRow> By<TValue>(Enum by, Expression<Func<TRow, TValue?>> value)
        where TValue : struct => Add(by, new GroupColumn<TRow, TValue?>(WithStore(value)));

    /// <summary>Adds a column of values that the store has.</summary>
    internal GroupColumns<TRow> By<TValue>(Enum by, Expression<Func<ProvenanceContext, TRow, TValue?>> value)
        where TValue : struct => Add(by, new GroupColumn<TRow, TValue?>(value));

    /// <summary>Adds a column of texts.</summary>
    internal GroupColumns<TRow> By(Enum by, Expression<Func<TRow, string?>> text) =>
        Add(by, new GroupColumn<TRow, string?>(WithStore(text)));

    /// <summary>Adds a column of the ids of other records.</summary>
    internal GroupColumns<TRow> By<TId>(Enum by, Expression<Func<TRow, TId?>> id, GroupReference<TId?> reference)
        where TId : struct => Add(by, new GroupColumn<TRow, TId?>(WithStore(id), reference));

    /// <summary>Adds a column of the one record that the row refers to.</summary>
    internal GroupColumns<TRow> By<TOther>(
        Enum by, GroupColumn<TOther> column, Expression<Func<ProvenanceContext, TRow, IQueryable<TOther>>> other) =>
        Add(by, column.Of(other));

    /// <summary>Adds the columns of a date: its day if that is known, its month if that is known.</summary>
    internal GroupColumns<TRow> ByDate(Enum day, Enum month, GroupDays<TRow> days)
    {
        Days = days;
        return Add(day, days.Day).Add(month, days.Month);
    }

    /// <summary>Adds the day and the month, in UTC, on which the record was made.</summary>
    internal GroupColumns<TRow> ByRecorded(Enum day, Enum month, Expression<Func<TRow, DateTimeOffset>> time) =>
        By(day, Of(time, recorded => StoreFunctions.UtcDay(recorded)))
            .By(month, Of(time, recorded => StoreFunctions.UtcMonth(recorded)));

    private static Expression<Func<TRow, string?>> Of(
        Expression<Func<TRow, DateTimeOffset>> time, Expression<Func<DateTimeOffset, string?>> text) =>
        Expression.Lambda<Func<TRow, string?>>(
            new Substitution(text.Parameters[0], time.Body).Visit(text.Body), time.Parameters);

    private static Expression<Func<ProvenanceContext, TRow, TValue>> WithStore<TValue>(Expression<Func<TRow, TValue>> value) =>
        Expression.Lambda<Func<ProvenanceContext, TRow, TValue>>(
            value.Body, Expression.Parameter(typeof(ProvenanceContext), "store"), value.Parameters[0]);

    private GroupColumns<TRow> Add(Enum by, GroupColumn<TRow> column)
    {
        _columns.Add(JsonNamingPolicy.CamelCase.ConvertName(by.ToString()), column);
        return this;
    }
}
