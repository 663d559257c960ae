using Provenance.Domain;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>Some records of a list that have something in common.</summary>
/// <param name="Keys">What they have in common, by column: a day as 2025-01-15, a month as 2025-01, the value of an
/// enumeration as the API writes it, the key of a record. Null is what is missing.</param>
/// <param name="Records">The records that the keys name; null for other keys.</param>
/// <param name="Count">How many records there are.</param>
/// <param name="Distinct">How many different values they have, by the columns asked for; a missing one is none.</param>
public sealed record RowGroup(
    IReadOnlyList<string?> Keys, IReadOnlyList<NodeId?> Records, int Count, IReadOnlyList<int> Distinct)
{
    /// <summary>The first possible day; null if unknown or not asked for.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The last possible day; null if unknown or not asked for.</summary>
    public DateOnly? Latest { get; init; }
}

/// <summary>The groups of a list, and whether there are more.</summary>
/// <param name="Groups">The groups, in their order.</param>
/// <param name="HasMore">Whether more follow.</param>
public sealed record RowGroups(IReadOnlyList<RowGroup> Groups, bool HasMore)
{
    /// <summary>Those of a list without records.</summary>
    public static RowGroups None { get; } = new([], HasMore: false);
}
