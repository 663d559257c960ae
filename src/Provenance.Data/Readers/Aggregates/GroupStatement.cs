using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using static System.Linq.Expressions.Expression;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>The one statement that counts rows in groups. The values of a grouping may be of any type, so this class is
/// made for their types when a request names them.</summary>
internal abstract class GroupStatement<TElement, TRow>
{
    private const int MaxValues = 5;

    /// <summary>The statement for values of these columns: those that tell the parents apart, then the keys.</summary>
    public static GroupStatement<TElement, TRow> Of(
        ProvenanceContext store,
        IReadOnlyList<LambdaExpression> parents,
        Expression<Func<TElement, TRow>> row,
        Grouping<TRow> grouping)
    {
        Type[] types =
        [
            .. parents.Select(parent => parent.ReturnType),
            .. grouping.Keys.Select(key => key.ValueType),
        ];
        Type[] all = [typeof(TElement), typeof(TRow), .. types, .. Enumerable.Repeat(typeof(int), MaxValues - types.Length)];
        return (GroupStatement<TElement, TRow>)Activator.CreateInstance(
            typeof(GroupStatement<,,,,,,>).MakeGenericType(all), store, parents, row, grouping)!;
    }

    /// <summary>The groups of rows, at most so many, in the order asked for.</summary>
    public abstract Task<IReadOnlyList<GroupRow>> ReadAsync(
        IQueryable<TElement> rows, int atMost, CancellationToken cancellationToken);

    /// <summary>How many groups there are.</summary>
    public abstract Task<int> CountAsync(IQueryable<TElement> rows, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class GroupStatement<TElement, TRow, T0, T1, T2, T3, T4>(
    ProvenanceContext store,
    IReadOnlyList<LambdaExpression> parents,
    Expression<Func<TElement, TRow>> row,
    Grouping<TRow> grouping)
    : GroupStatement<TElement, TRow>
{
    private readonly int _used = parents.Count + grouping.Keys.Count;

    public override async Task<IReadOnlyList<GroupRow>> ReadAsync(
        IQueryable<TElement> rows, int atMost, CancellationToken cancellationToken) =>
        await Taken(Grouped(rows).Select(Counted()), atMost).ToListAsync(cancellationToken);

    public override Task<int> CountAsync(IQueryable<TElement> rows, CancellationToken cancellationToken) =>
        Grouped(rows).Select(group => group.Key).CountAsync(cancellationToken);

    private IQueryable<IGrouping<GroupValues<T0, T1, T2, T3, T4>, TElement>> Grouped(IQueryable<TElement> rows)
    {
        var element = Parameter(typeof(TElement), "element");
        Expression[] values =
        [
            .. parents.Select(parent => In(parent, element)),
            .. grouping.Keys.Select(key => In(key.In(store), In(row, element))),
        ];
        var type = typeof(GroupValues<T0, T1, T2, T3, T4>);
        Expression made = values.Length == 0
            ? New(type)
            : MemberInit(New(type), values.Select((value, i) => Bind(type.GetProperty($"Value{i}")!, value)));
        return rows.GroupBy(Lambda<Func<TElement, GroupValues<T0, T1, T2, T3, T4>>>(made, element));
    }

    private Expression<Func<IGrouping<GroupValues<T0, T1, T2, T3, T4>, TElement>, GroupRow<T0, T1, T2, T3, T4>>> Counted()
    {
        var type = typeof(GroupRow<T0, T1, T2, T3, T4>);
        var group = Parameter(typeof(IGrouping<GroupValues<T0, T1, T2, T3, T4>, TElement>), "group");
        List<MemberBinding> parts =
        [
            Bind(
                type.GetProperty(nameof(GroupRow.Count))!,
                Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(TElement)], group)),
        ];
        for (var i = 0; i < _used; i++)
        {
            var value = Property(Property(group, nameof(IGrouping<,>.Key)), $"Value{i}");
            parts.Add(Bind(type.GetProperty($"Value{i}")!, value));
            if (i >= parents.Count && grouping.Keys[i - parents.Count].KeyIn(store, value) is { } key)
            {
                parts.Add(Bind(type.GetProperty($"Key{i - parents.Count}")!, key));
            }
        }

        foreach (var (i, column) in grouping.Distinct.Index())
        {
            var values = Call(
                typeof(Enumerable), nameof(Enumerable.Select), [typeof(TElement), column.ValueType], group, Of(column));
            parts.Add(Bind(
                type.GetProperty($"Distinct{i}")!,
                Call(
                    typeof(Enumerable),
                    nameof(Enumerable.Count),
                    [column.ValueType],
                    Call(typeof(Enumerable), nameof(Enumerable.Distinct), [column.ValueType], values))));
        }

        if (grouping.Days is { } days)
        {
            parts.Add(Bind(type.GetProperty(nameof(GroupRow.Earliest))!, Extreme(nameof(Enumerable.Min), group, days.Earliest)));
            parts.Add(Bind(type.GetProperty(nameof(GroupRow.Latest))!, Extreme(nameof(Enumerable.Max), group, days.Latest)));
        }

        return Lambda<Func<IGrouping<GroupValues<T0, T1, T2, T3, T4>, TElement>, GroupRow<T0, T1, T2, T3, T4>>>(
            MemberInit(New(type), parts), group);
    }

    private MethodCallExpression Extreme(string method, Expression group, GroupColumn<TRow> day) =>
        Call(typeof(Enumerable), method, [typeof(TElement), typeof(DateOnly?)], group, Of(day));

    /// <summary>The first groups. The order ends in the values, so that it is the same on every store; a group of all rows is
    /// the only one.</summary>
    private IQueryable<GroupRow<T0, T1, T2, T3, T4>> Taken(IQueryable<GroupRow<T0, T1, T2, T3, T4>> groups, int atMost) =>
        _used == 0 ? groups : Sorted(groups).Take(atMost);

    private IQueryable<GroupRow<T0, T1, T2, T3, T4>> Sorted(IQueryable<GroupRow<T0, T1, T2, T3, T4>> groups)
    {
        var sorted = grouping.Order is GroupOrder.Count ? groups.OrderByDescending(each => each.Count) : null;
        for (var i = 0; i < _used; i++)
        {
            sorted = i switch
            {
                0 => By(groups, sorted, each => each.Value0),
                1 => By(groups, sorted, each => each.Value1),
                2 => By(groups, sorted, each => each.Value2),
                3 => By(groups, sorted, each => each.Value3),
                _ => By(groups, sorted, each => each.Value4),
            };
        }

        return sorted!;
    }

    private static IOrderedQueryable<GroupRow<T0, T1, T2, T3, T4>> By<TValue>(
        IQueryable<GroupRow<T0, T1, T2, T3, T4>> groups,
        IOrderedQueryable<GroupRow<T0, T1, T2, T3, T4>>? sorted,
        Expression<Func<GroupRow<T0, T1, T2, T3, T4>, TValue>> value)
    {
        if (default(TValue) is null)
        {
            var isMissing = Lambda<Func<GroupRow<T0, T1, T2, T3, T4>, bool>>(
                Equal(value.Body, Constant(null, typeof(TValue))), value.Parameters);
            sorted = sorted is null ? groups.OrderBy(isMissing) : sorted.ThenBy(isMissing);
        }

        return sorted is null ? groups.OrderBy(value) : sorted.ThenBy(value);
    }

    private LambdaExpression Of(GroupColumn<TRow> column)
    {
        var element = Parameter(typeof(TElement), "element");
        return Lambda(In(column.In(store), In(row, element)), element);
    }

    private static Expression In(LambdaExpression lambda, Expression argument) =>
        new Substitution(lambda.Parameters[0], argument).Visit(lambda.Body);
}
