using System.Diagnostics.CodeAnalysis;

namespace Provenance.Data.Readers.Paging;

/// <summary>A checked request for a part of a connection, which no reader needs to refuse.</summary>
public sealed class PageRequest
{
    /// <summary>The most rows of one page.</summary>
    public const int MaxLimit = 100;

    /// <summary>The rows of a page when neither first nor last is given.</summary>
    public const int DefaultLimit = 20;

    private PageRequest(PageOrder order, int limit, bool backward)
    {
        Order = order;
        Limit = limit;
        Backward = backward;
    }

    /// <summary>The first twenty rows by id.</summary>
    public static PageRequest Default { get; } = new(PageOrder.Id, DefaultLimit, backward: false);

    /// <summary>The order that the cursors were made for.</summary>
    public PageOrder Order { get; }

    /// <summary>The most rows to return, 0 to 100.</summary>
    public int Limit { get; }

    /// <summary>Whether the rows are taken from the end: <c>last</c> instead of <c>first</c>.</summary>
    public bool Backward { get; }

    /// <summary>Whether to count the rows of all pages, which costs one more statement.</summary>
    public bool CountTotal { get; init; }

    /// <summary>Whether the rows of the page are read; if not, the page is empty.</summary>
    public bool ReadRows { get; private init; } = true;

    /// <summary>Whether the rows of all pages are to be counted in groups.</summary>
    public bool CountGroups { get; private init; }

    /// <summary>The field and its arguments, as a text that no other list has; null for cursors without a scope.</summary>
    public Func<string>? List { get; private init; }

    internal long[]? After { get; private init; }

    internal long[]? Before { get; private init; }

    /// <summary>The same page, with cursors that are good for one list.</summary>
    /// <param name="list">The field and its arguments, as a text that no other list has.</param>
    /// <param name="readRows">Whether anything of the page itself is asked for.</param>
    /// <param name="countGroups">Whether groups of all pages are asked for.</param>
    public PageRequest Within(Func<string> list, bool readRows = true, bool countGroups = false) => new(Order, Limit, Backward)
    {
        CountTotal = CountTotal,
        ReadRows = readRows,
        CountGroups = countGroups,
        After = After,
        Before = Before,
        List = list,
    };

    /// <summary>The hundred rows by id that follow the one with this id.</summary>
    internal static PageRequest Following(long id) => new(PageOrder.Id, MaxLimit, backward: false) { After = [id] };

    /// <summary>Checks a connection's arguments: <paramref name="first"/> or <paramref name="last"/>, not both, 0 to
    /// 100, 20 when neither is given; cursors of this order.</summary>
    /// <returns>Whether the arguments are valid; if not, <paramref name="error"/> names the invalid one.</returns>
    public static bool TryCreate(
        PageOrder order,
        int? first,
        string? after,
        int? last,
        string? before,
        bool countTotal,
        [NotNullWhen(true)] out PageRequest? request,
        [NotNullWhen(false)] out string? error)
    {
        var afterValues = Read(order, "after", after, out var afterError);
        var beforeValues = Read(order, "before", before, out var beforeError);
        error =
            first is not null && last is not null
                ? "Arguments \"first\" and \"last\" exclude each other: give one of them."
            : first is < 0 or > MaxLimit ? OutOfRange("first", first.Value)
            : last is < 0 or > MaxLimit ? OutOfRange("last", last.Value)
            : afterError ?? beforeError;
        request = error is not null
            ? null
            : new(order, last ?? first ?? DefaultLimit, last is not null)
            {
                CountTotal = countTotal,
                After = afterValues,
                Before = beforeValues,
            };
        return request is not null;
    }

    private static string OutOfRange(string argument, int value) =>
        $"Argument \"{argument}\" is {value}: a page has 0 to {MaxLimit} entries.";

    private static long[]? Read(PageOrder order, string argument, string? cursor, out string? error)
    {
        var isOfOtherOrder = false;
        var values = cursor is null ? null : Cursor.Decode(order, cursor, out isOfOtherOrder);
        var fault = isOfOtherOrder
            ? "a cursor of another order: go on in the order it came from"
            : "which is no cursor of this connection: give one from its edges";
        error = cursor is null || values is not null ? null : $"Argument \"{argument}\" is \"{cursor}\", {fault}.";
        return values;
    }
}
