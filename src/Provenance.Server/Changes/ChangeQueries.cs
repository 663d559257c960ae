using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Filtering;
using Provenance.Domain.Changes;
using Provenance.Server.Paging;

namespace Provenance.Server.Changes;

/// <summary><c>changes</c>.</summary>
internal sealed class ChangeQueries(ChangeReader changes)
{
    public async Task<Connection<Change>> Changes(
        ChangeFilterInput? where, PagingArguments paging, CancellationToken cancellationToken) =>
        new(await changes.PageAsync(paging.ListingOf(where, null), cancellationToken));
}
