namespace Provenance.Data.Readers.Rows;

/// <summary>
/// What is read of rows: which of their properties, and which of the rows that they refer to, in one statement with them.
/// Properties that are not read have no value in the records.
/// </summary>
public sealed class RowSelection : IEquatable<RowSelection>
{
    private readonly string _text;

    /// <summary>These properties, and the id, which is always read.</summary>
    /// <param name="properties">The names of properties; null for all.</param>
    /// <param name="references">What is read of the rows whose ids are in these properties.</param>
    public RowSelection(IEnumerable<string>? properties, IEnumerable<KeyValuePair<string, RowSelection>> references)
    {
        Properties = properties?.ToHashSet();
        References = new SortedDictionary<string, RowSelection>(references.ToDictionary(), StringComparer.Ordinal);
        var names = Properties is null ? "*" : string.Join(',', Properties.Order(StringComparer.Ordinal));
        _text = $"{names}{string.Concat(References.Select(part => $" {part.Key}({part.Value._text})"))}";
    }

    /// <summary>Whole rows, and no others with them.</summary>
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

    /// <summary>Whether rows read so have all that is wanted of them.</summary>
    internal bool Covers(RowSelection wanted) =>
        Properties is null || (wanted.Properties is { } properties && properties.IsSubsetOf(Properties));
}

/// <summary>What a request wants of rows.</summary>
/// <param name="Rows">What is to be read of them.</param>
/// <param name="LooksBeyond">Whether it wants to know of a page if more rows follow, for which one more is read; without, a
/// page says that none do.</param>
/// <param name="AtHand">What the request has read along with other rows, and where it keeps what is read along now.</param>
public sealed record WantedRows(RowSelection Rows, bool LooksBeyond, RowsAtHand AtHand)
{
    /// <summary>The rows that are at hand with all that is wanted of them.</summary>
    public RowsAtHand<TKey, TRow> Known<TKey, TRow>()
        where TKey : struct
        where TRow : class => AtHand.Of<TKey, TRow>(Rows);
}
