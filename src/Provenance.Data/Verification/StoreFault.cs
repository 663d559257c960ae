namespace Provenance.Data.Verification;

/// <summary>Something in the store that cannot be as it is.</summary>
/// <param name="Table">The table; of what concerns no table, what it concerns.</param>
/// <param name="Row">The number that identifies the row; empty for a whole table.</param>
/// <param name="Key">The key of the record; null if it has none, or none that can be read.</param>
/// <param name="What">What is wrong, as the rest of a sentence about the row.</param>
public sealed record StoreFault(string Table, string Row, string? Key, string What)
{
    /// <summary>The fault without the key of the record, which may be restricted.</summary>
    public string WithoutKey => Row.Length == 0 ? $"{Table}: {What}" : $"{Table} {Row}: {What}";

    /// <inheritdoc/>
    public override string ToString() => Key is null ? WithoutKey : $"{Table} {Row} ({Key}): {What}";
}
