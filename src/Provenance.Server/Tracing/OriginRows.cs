using Provenance.Data.Readers.Rows;

namespace Provenance.Server.Tracing;

/// <summary>What of the origins of a trace is to be read.</summary>
/// <param name="Sources">What of their sources; null if nobody looks at the origins.</param>
internal sealed record OriginRows(WantedRows? Sources)
{
    /// <summary>None, for analyses that look at the statements of a trace only.</summary>
    public static OriginRows None { get; } = new((WantedRows?)null);
}
