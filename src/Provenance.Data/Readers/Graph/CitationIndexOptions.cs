using System.ComponentModel.DataAnnotations;

namespace Provenance.Data.Readers.Graph;

/// <summary>Whether and how the graph is held in memory.</summary>
public sealed class CitationIndexOptions
{
    /// <summary>Whether the graph is held in memory; true by default. If not, analyses read the store level by
    /// level.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How outdated an answer may be with regard to imports by other processes: 1 second to 10 minutes,
    /// default 5 seconds. If the memory has not been compared with the store for longer, it is compared before it is read. Imports by
    /// this process are in every answer at once.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan MaxStaleness { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many reads of the graph go to the store at a time while the memory is loading, cannot be compared with the
    /// store or cannot follow it; further ones wait for their turn, or for the memory: 1 to 1,000, default 4. It bounds nothing
    /// if the memory is turned off.</summary>
    [Range(1, 1_000)]
    public int MaxStoreReads { get; set; } = 4;
}
