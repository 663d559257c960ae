namespace Provenance.Data.Readers.Graph;

/// <summary>Whether and how the graph is held in memory.</summary>
public sealed class CitationIndexOptions
{
    /// <summary>Whether it is; true by default. If not, analyses read the store level by level.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How old an answer may be as to what other processes import: 1 second to 10 minutes, default 5 seconds.
    /// While the memory has not been compared with the store for longer, the store is read. What this process imports is
    /// in every answer at once.</summary>
    public TimeSpan MaxStaleness { get; set; } = TimeSpan.FromSeconds(5);
}
