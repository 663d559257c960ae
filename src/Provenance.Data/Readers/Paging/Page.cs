using Provenance.Data.Readers.Aggregates;

namespace Provenance.Data.Readers.Paging;

/// <summary>Part of a connection, in its order.</summary>
/// <param name="Edges">The rows, each with its cursor.</param>
/// <param name="HasNext">Whether rows follow. Going forward this is known exactly; going backward it tells whether
/// <c>before</c> was given.</param>
/// <param name="HasPrevious">Whether rows precede. Going backward this is known exactly; going forward it tells whether
/// <c>after</c> was given.</param>
/// <param name="TotalCount">The number of rows on all pages; null unless requested.</param>
public sealed record Page<T>(IReadOnlyList<Edge<T>> Edges, bool HasNext, bool HasPrevious, int? TotalCount)
{
    /// <summary>The rows of all pages; null if they cannot be counted in groups.</summary>
    public WholeList<T>? Whole { get; init; }

    internal Page<TResult> Select<TResult>(Func<T, TResult> selector) => new(
        [.. Edges.Select(edge => new Edge<TResult>(edge.Cursor, selector(edge.Node)))],
        HasNext,
        HasPrevious,
        TotalCount);
}

/// <summary>The rows of all pages of a connection.</summary>
/// <param name="Rows">The rows of this and of the same connection of other parents.</param>
/// <param name="Parent">The parent that the connection is of; null if it has none.</param>
public sealed record WholeList<T>(ListedRows<T> Rows, object? Parent);

/// <summary>A row of a connection and its place.</summary>
public sealed class Edge<T>
{
    private readonly Func<T, string>? _cursorOf;

    /// <summary>A row at a known place.</summary>
    public Edge(string cursor, T node) => (Cursor, Node) = (cursor, node);

    internal Edge(Func<T, string> cursorOf, T node) => (_cursorOf, Node) = (cursorOf, node);

    /// <summary>The place as opaque text, for <c>after</c> and <c>before</c>; computed on first use.</summary>
    public string Cursor => field ??= _cursorOf!(Node);

    /// <summary>The row.</summary>
    public T Node { get; }
}
