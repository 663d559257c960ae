using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>What the record says of the sources of some traces that may make some of them one.</summary>
/// <param name="Trees">The sources, with those that they may be, and their owners.</param>
/// <param name="Dates">When statements were made; empty if nobody has an owner.</param>
/// <param name="Passages">The passages of outlets' own documents that make statements or show what they cite.</param>
internal sealed record DoubtMaterial(
    SourceTrees Trees,
    IReadOnlyDictionary<StatementId, FuzzyDate> Dates,
    ILookup<StatementId, string> Passages)
{
    /// <summary>Reads it for all traces together: the ties of the sources, step by step, one read of dates if anyone
    /// has an owner, and one of passages.</summary>
    internal static async Task<DoubtMaterial> ReadAsync(
        ICitationGraph graph, IReadOnlyList<Trace> traces, SourceTrees trees, CancellationToken cancellationToken)
    {
        var statements = traces.SelectMany(trace => trace.Nodes).Select(node => node.Statement).Distinct().ToList();
        var ties = await trees.WithTiesAsync(
            graph, statements.Select(statement => statement.SourceId), cancellationToken);
        var dates = ties.All.Any(source => source.Owners.Count > 0)
            ? await graph.DatesAsync([.. statements.Select(statement => statement.Id)], cancellationToken)
            : new Dictionary<StatementId, FuzzyDate>();
        var passages = await graph.PassagesAsync(
            [.. statements.Where(statement => statement.Attestation == Attestation.FirstHand
                && ties[statement.SourceId] is Outlet).Select(statement => statement.Id)],
            cancellationToken);
        return new(ties, dates, passages);
    }
}
