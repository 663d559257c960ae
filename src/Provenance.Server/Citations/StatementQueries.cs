using Provenance.Data.Readers;
using Provenance.Domain.Citations;
using Provenance.GraphQL.Execution;
using Provenance.Server.Paging;

namespace Provenance.Server.Citations;

/// <summary><c>statements</c>.</summary>
internal sealed class StatementQueries(StatementReader statements)
{
    public async Task<Connection<Statement>> Statements(FieldCall call, CancellationToken cancellationToken) =>
        new(await statements.PageAsync(call.Page(), cancellationToken));
}
