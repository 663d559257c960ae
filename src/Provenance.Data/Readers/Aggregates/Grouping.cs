using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>Which groups of a list come first.</summary>
public enum GroupOrder
{
    /// <summary>The largest; groups of one size in the order of their keys.</summary>
    Count,

    /// <summary>Those whose keys are least. What is missing comes last.</summary>
    Key,
}

/// <summary>A checked request to count the records of a list in groups.</summary>
public sealed class Grouping<TRow>
{
    internal Grouping(
        IReadOnlyList<GroupColumn<TRow>> keys, IReadOnlyList<GroupColumn<TRow>> distinct, GroupOrder order, int first)
    {
        Keys = keys;
        Distinct = distinct;
        Order = order;
        First = first;
    }

    /// <summary>The dates of which the first and the last possible day are asked for; null if they are not.</summary>
    internal GroupDays<TRow>? Days { get; init; }

    /// <summary>The most groups that the lists of several parents may have.</summary>
    internal int MostOfParents { get; init; } = Grouping.MaxOfParents;

    internal IReadOnlyList<GroupColumn<TRow>> Keys { get; }

    internal IReadOnlyList<GroupColumn<TRow>> Distinct { get; }

    internal GroupOrder Order { get; }

    internal int First { get; }
}

/// <summary>Checks requests to count in groups.</summary>
public static class Grouping
{
    /// <summary>The most columns of one grouping: 3.</summary>
    public const int MaxColumns = 3;

    /// <summary>The most groups of one answer: 1,000.</summary>
    public const int MaxGroups = 1000;

    /// <summary>The most groups of the lists of several parents, all of which are read: 20,000.</summary>
    public const int MaxOfParents = 20_000;

    /// <summary>All records of a list together.</summary>
    /// <param name="columns">The columns of this kind of record.</param>
    /// <param name="distinct">The columns of which the different values are counted.</param>
    public static Grouping<TRow> Whole<TRow>(GroupColumns<TRow> columns, IEnumerable<string> distinct) =>
        new([], [.. distinct.Select(name => columns[name])], GroupOrder.Count, 1);

    /// <summary>Checks the arguments of a grouping: 1 to 3 different columns, 1 to 1,000 groups.</summary>
    /// <returns>Whether they are valid; if not, <paramref name="error"/> names the invalid one.</returns>
    public static bool TryCreate<TRow, TBy>(
        GroupColumns<TRow> columns,
        IReadOnlyList<TBy> groupBy,
        IEnumerable<string> distinct,
        GroupOrder order,
        int first,
        [NotNullWhen(true)] out Grouping<TRow>? grouping,
        [NotNullWhen(false)] out string? error)
        where TBy : struct, Enum
    {
        error = groupBy.Count is 0 or > MaxColumns
                ? $"Argument \"groupBy\" has {groupBy.Count} values: 1 to {MaxColumns} different ones would be accepted."
            : groupBy.Distinct().Count() < groupBy.Count
                ? "Argument \"groupBy\" has a value twice: different ones would be accepted."
            : first is < 1 or > MaxGroups
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"Argument \"first\" is {first}: 1 to {MaxGroups:N0} groups are answered.")
            : null;
        grouping = error is not null
            ? null
            : new([.. groupBy.Select(by => columns[by])], [.. distinct.Select(name => columns[name])], order, first);
        return grouping is not null;
    }
}
