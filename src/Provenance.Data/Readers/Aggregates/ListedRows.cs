using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>All rows of a list, or of one list for each of several parents, to be counted in groups.</summary>
public abstract class ListedRows<TRow>
{
    private protected ListedRows()
    {
    }

    /// <summary>The groups of each parent's rows, in one SQL statement.</summary>
    /// <param name="parents">The parents; for a list without any, a null.</param>
    /// <param name="grouping">What to count.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The groups by parent, in the order of <paramref name="parents"/>; null if there are more than
    /// <see cref="Grouping.MaxOfParents"/> of several.</returns>
    public abstract Task<IReadOnlyList<RowGroups>?> GroupAsync(
        IReadOnlyList<object?> parents, Grouping<TRow> grouping, CancellationToken cancellationToken = default);

    /// <summary>How many groups there are of a list without parents, in one SQL statement.</summary>
    public abstract Task<int> CountGroupsAsync(Grouping<TRow> grouping, CancellationToken cancellationToken = default);

    /// <summary>These pages, each with the rows of its parent.</summary>
    internal IReadOnlyDictionary<TKey, Page<TRow>> Behind<TKey>(IReadOnlyDictionary<TKey, Page<TRow>> pages)
        where TKey : notnull =>
        pages.ToDictionary(page => page.Key, page => page.Value with { Whole = new(this, page.Key) });
}

/// <summary>Makes the rows of lists.</summary>
internal static class ListedRows
{
    /// <summary>A list without parents.</summary>
    public static ListedRows<TRow> Of<TRow>(
        IDbContextFactory<ProvenanceContext> contexts, Func<ProvenanceContext, IQueryable<TRow>> rows) =>
        new ListedRows<TRow, TRow>(contexts, (store, _) => rows(store), row => row, [], _ => null);

    /// <summary>A list of each parent.</summary>
    /// <param name="contexts">The store, or the store at a moment.</param>
    /// <param name="elements">The rows of all parents, each with its parent.</param>
    /// <param name="row">The row in such an element.</param>
    /// <param name="parent">The parent in it.</param>
    public static ListedRows<TRow> Of<TElement, TRow, TParent>(
        IDbContextFactory<ProvenanceContext> contexts,
        Func<ProvenanceContext, IQueryable<TElement>> elements,
        Expression<Func<TElement, TRow>> row,
        Expression<Func<TElement, TParent>> parent) =>
        new ListedRows<TElement, TRow>(
            contexts,
            (store, parents) => elements(store).WhereIn(parent, [.. parents.Cast<TParent>()]),
            row,
            [parent],
            values => values[0]);
}

/// <inheritdoc/>
/// <param name="contexts">The store, or the store at a moment.</param>
/// <param name="elements">The rows of some parents, with what tells the parents apart.</param>
/// <param name="row">The row in such an element.</param>
/// <param name="parents">What tells the parents apart, in at most two values; none for a list without parents.</param>
/// <param name="parentOf">The parent that these values are of.</param>
internal sealed class ListedRows<TElement, TRow>(
    IDbContextFactory<ProvenanceContext> contexts,
    Func<ProvenanceContext, IReadOnlyCollection<object?>, IQueryable<TElement>> elements,
    Expression<Func<TElement, TRow>> row,
    IReadOnlyList<LambdaExpression> parents,
    Func<IReadOnlyList<object?>, object?> parentOf)
    : ListedRows<TRow>
{
    public override async Task<IReadOnlyList<RowGroups>?> GroupAsync(
        IReadOnlyList<object?> wanted, Grouping<TRow> grouping, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        HashSet<object?> different = [.. wanted];
        var atMost = (different.Count == 1 ? grouping.First : grouping.MostOfParents) + 1;
        var found = await GroupStatement<TElement, TRow>.Of(context, parents, row, grouping)
            .ReadAsync(elements(context, different), atMost, cancellationToken);
        if (different.Count > 1 && found.Count == atMost)
        {
            return null;
        }

        var byParent = found.ToLookup(group => parents.Count == 0 ? null : parentOf(group.Values));
        var groups = different.ToDictionary(parent => new Parent(parent), parent => GroupsOf([.. byParent[parent]], grouping));
        return [.. wanted.Select(parent => groups[new(parent)])];
    }

    public override async Task<int> CountGroupsAsync(Grouping<TRow> grouping, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await GroupStatement<TElement, TRow>.Of(context, parents, row, grouping)
            .CountAsync(elements(context, []), cancellationToken);
    }

    private RowGroups GroupsOf(IReadOnlyList<GroupRow> found, Grouping<TRow> grouping) => new(
        [.. found.Take(grouping.First).Select(group => GroupOf(group, grouping))], found.Count > grouping.First);

    private RowGroup GroupOf(GroupRow found, Grouping<TRow> grouping)
    {
        var values = found.Values.Skip(parents.Count).Take(grouping.Keys.Count).ToList();
        var records = values.Zip(grouping.Keys, (value, column) => column.RecordOf(value)).ToList();
        return new(
            [.. values.Select((value, i) => records[i] is null ? TextOf(value) : found.Keys[i])],
            records,
            found.Count,
            [.. found.Distinct.Take(grouping.Distinct.Count)])
        {
            Earliest = found.Earliest,
            Latest = found.Latest,
        };
    }

    /// <summary>The text of a value; a number is a month, 202501 for January 2025.</summary>
    private static string? TextOf(object? value) => value switch
    {
        null => null,
        string text => text,
        bool isSo => isSo ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int month => string.Create(CultureInfo.InvariantCulture, $"{month / 100:0000}-{month % 100:00}"),
        _ => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()!),
    };

    /// <summary>A parent as a key, which may be null.</summary>
    private readonly record struct Parent(object? Value);
}
