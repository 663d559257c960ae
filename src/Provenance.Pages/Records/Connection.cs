namespace Provenance.Pages.Records;

/// <summary>A list of which only the number is asked.</summary>
public sealed record Counted(int TotalCount);

/// <summary>Where a page of a list begins and ends.</summary>
public sealed record PageInfo(bool HasNextPage, bool? HasPreviousPage, string? StartCursor, string? EndCursor);

/// <summary>A page of a list.</summary>
public sealed record Connection<T>(int? TotalCount, IReadOnlyList<T> Nodes, PageInfo? PageInfo);
