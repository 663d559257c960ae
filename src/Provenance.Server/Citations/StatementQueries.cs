using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Server.Paging;

namespace Provenance.Server.Citations;

/// <summary><c>statements</c>.</summary>
internal sealed class StatementQueries(StatementReader statements)
{
    public async Task<Connection<Statement>> Statements(
        StatementFilterInput? where,
        IReadOnlyList<StatementSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken) =>
        new(await statements.At(asOf).PageAsync(paging.ListingOf(where, order), wanted, cancellationToken));
}
