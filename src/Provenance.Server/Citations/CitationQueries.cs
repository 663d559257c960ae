using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Server.Paging;

namespace Provenance.Server.Citations;

/// <summary><c>citations</c>.</summary>
internal sealed class CitationQueries(CitationReader citations)
{
    public async Task<Connection<Citation>> Citations(
        CitationFilterInput? where,
        IReadOnlyList<CitationSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken) =>
        new(await citations.At(asOf).PageAsync(paging.ListingOf(where, order), wanted, cancellationToken));
}
