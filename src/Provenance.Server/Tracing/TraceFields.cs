using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Server.Batching;

namespace Provenance.Server.Tracing;

/// <summary>The records of a trace, read together and only if requested, and its chains, searched only if
/// requested.</summary>
internal sealed class TraceFields(Tracer tracer, StatementReader statements, CitationReader citations)
{
    public Task<IReadOnlyList<IReadOnlyList<Statement>>> Roots(
        IReadOnlyList<Trace> parents, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.EachFor(
            trace => trace.Roots.Select(root => root.Id), ids => statements.Ever.ByIdAsync(ids, wanted, cancellationToken));

    public Task<IReadOnlyList<IReadOnlyList<Citation>>> Citations(
        IReadOnlyList<Trace> parents, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.EachFor(
            trace => trace.Citations.Select(citation => citation.Id),
            ids => citations.Ever.ByIdAsync(ids, wanted, cancellationToken));

    public Task<IReadOnlyList<IReadOnlyList<Chain>>> Chains(
        IReadOnlyList<Trace> parents, int first, CancellationToken cancellationToken) =>
        tracer.ChainsOfAsync(parents, first, cancellationToken);
}

/// <summary>The records of the statements that a trace visited.</summary>
internal sealed class TraceNodeFields(StatementReader statements, CitationReader citations)
{
    public Task<IReadOnlyList<Statement>> Statement(
        IReadOnlyList<TraceNode> parents, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.OneFor(node => node.Statement.Id, ids => statements.Ever.ByIdAsync(ids, wanted, cancellationToken));

    public Task<IReadOnlyList<IReadOnlyList<Citation>>> Via(
        IReadOnlyList<TraceNode> parents, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.EachFor(
            node => node.Via.Select(citation => citation.Id), ids => citations.Ever.ByIdAsync(ids, wanted, cancellationToken));
}

/// <summary>The statements where chains end.</summary>
internal sealed class OriginFields(StatementReader statements)
{
    public Task<IReadOnlyList<Statement>> Statement(
        IReadOnlyList<Origin> parents, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.OneFor(origin => origin.Statement.Id, ids => statements.Ever.ByIdAsync(ids, wanted, cancellationToken));
}
