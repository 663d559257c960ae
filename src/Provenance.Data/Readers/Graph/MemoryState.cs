using Provenance.Data.Telemetry;
using Provenance.Domain.Analysis.Graph.Snapshots;

namespace Provenance.Data.Readers.Graph;

/// <summary>What the graph in memory is good for at a moment.</summary>
/// <param name="Snapshot">The graph; null if it may not be read.</param>
/// <param name="Reason">Why it may be read, or may not.</param>
internal readonly record struct MemoryState(CitationSnapshot? Snapshot, GraphReadReason Reason);
