using Provenance.Data.Configurations;
using Provenance.Domain.Sources;

namespace Provenance.Data.Clearances;

/// <summary>A column of past rows that has a list in JSON.</summary>
/// <param name="name">The column.</param>
/// <typeparam name="TItem">What the list is of.</typeparam>
internal sealed class PastColumn<TItem>(string name)
{
    private static readonly JsonColumnConverter<TItem> _converter = new();

    /// <summary>The list of a row; empty if it has none.</summary>
    public IReadOnlyList<TItem> In(Dictionary<string, object> row) => row.GetValueOrDefault(name) is string json
        ? (IReadOnlyList<TItem>)_converter.ConvertFromProvider(json)!
        : [];

    /// <summary>Replaces the list of a row, if it has one.</summary>
    public void Change(Dictionary<string, object> row, Func<IReadOnlyList<TItem>, IReadOnlyList<TItem>> change)
    {
        if (In(row) is { Count: > 0 } items)
        {
            row[name] = _converter.ConvertToProvider(change(items))!;
        }
    }
}

/// <summary>The columns of past rows that have lists.</summary>
internal static class PastColumn
{
    /// <summary>Who owns a source.</summary>
    public static PastColumn<Ownership> Owners { get; } = new("owners");

    /// <summary>Where a person works.</summary>
    public static PastColumn<Affiliation> Affiliations { get; } = new("affiliations");

    /// <summary>Who a source may be.</summary>
    public static PastColumn<SourceId> Doubts { get; } = new("possibly_same_as_ids");

    /// <summary>The other names of a source.</summary>
    public static PastColumn<Alias> Aliases { get; } = new("aliases");

    /// <summary>The other names of a population or place.</summary>
    public static PastColumn<string> Names { get; } = new("aliases");
}
