namespace Provenance.Data.Readers.Rows;

/// <summary>What a statement reads of rows: their properties, and the rows that they refer to. Properties that are not
/// read have no value in the records.</summary>
public sealed class RowSelection : IEquatable<RowSelection>
{
    private readonly string _text;

    /// <summary>Selects these properties, and the id, which is always read.</summary>
    /// <param name="properties">The names of properties; null for all.</param>
    /// <param name="references">The selections for the rows whose ids are in these properties.</param>
    public RowSelection(IEnumerable<string>? properties, IEnumerable<KeyValuePair<string, RowSelection>> references)
    {
        Properties = properties?.ToHashSet();
        References = new SortedDictionary<string, RowSelection>(references.ToDictionary(), StringComparer.Ordinal);
        var names = Properties is null ? "*" : string.Join(',', Properties.Order(StringComparer.Ordinal));
        _text = $"{names}{string.Concat(References.Select(part => $" {part.Key}({part.Value._text})"))}";
    }

    /// <summary>Whole rows, without any others.</summary>
    public static RowSelection Whole { get; } = new(null, []);

    /// <summary>The properties; null for all.</summary>
    internal IReadOnlySet<string>? Properties { get; }

    internal IReadOnlyDictionary<string, RowSelection> References { get; }

    /// <inheritdoc/>
    public bool Equals(RowSelection? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RowSelection);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether rows with this selection have everything in the wanted one.</summary>
    internal bool Covers(RowSelection wanted) =>
        Properties is null || (wanted.Properties is { } properties && properties.IsSubsetOf(Properties));
}

/// <summary>The rows that a request wants.</summary>
/// <param name="Rows">The properties to read.</param>
/// <param name="LooksBeyond">Whether the request asks if more rows follow a page, for which one more is read. If not,
/// the page says that none do.</param>
/// <param name="AtHand">The rows that the request has read along with others, and that it now adds to.</param>
public sealed record WantedRows(RowSelection Rows, bool LooksBeyond, RowsAtHand AtHand)
{
    /// <summary>The rows at hand that have everything wanted.</summary>
    public RowsAtHand<TKey, TRow> Known<TKey, TRow>()
        where TKey : struct
        where TRow : class => AtHand.Of<TKey, TRow>(Rows);
}
