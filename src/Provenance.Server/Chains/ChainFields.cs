using Provenance.Data.Readers.Citations;
using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Citations;
using Provenance.GraphQL.Execution;

namespace Provenance.Server.Chains;

/// <summary>The records of chains.</summary>
internal sealed class ChainFields(StatementReader statements, CitationReader citations)
{
    public Task<IReadOnlyList<IReadOnlyList<Statement>>> Statements(
        IReadOnlyList<Chain> parents, FieldCall call, CancellationToken cancellationToken) =>
        parents.EachFor(
            chain => chain.Statements.Select(statement => statement.Id),
            ids => statements.Ever.ByIdAsync(ids, call.Wanted, cancellationToken));

    public Task<IReadOnlyList<IReadOnlyList<Citation>>> Citations(
        IReadOnlyList<Chain> parents, FieldCall call, CancellationToken cancellationToken) =>
        parents.EachFor(
            chain => chain.Citations.Select(citation => citation.Id),
            ids => citations.Ever.ByIdAsync(ids, call.Wanted, cancellationToken));
}
