using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Citations;
using Provenance.Server.Batching;

namespace Provenance.Server.Chains;

/// <summary>The records of chains.</summary>
internal sealed class ChainFields(StatementReader statements, CitationReader citations)
{
    public Task<IReadOnlyList<IReadOnlyList<Statement>>> Statements(
        IReadOnlyList<Chain> parents, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.EachFor(
            chain => chain.Statements.Select(statement => statement.Id),
            ids => statements.Ever.ByIdAsync(ids, wanted, cancellationToken));

    public Task<IReadOnlyList<IReadOnlyList<Citation>>> Citations(
        IReadOnlyList<Chain> parents, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.EachFor(
            chain => chain.Citations.Select(citation => citation.Id),
            ids => citations.Ever.ByIdAsync(ids, wanted, cancellationToken));
}
