using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;
using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Sources;
using Provenance.Server.Paging;

namespace Provenance.Server.Sources;

/// <summary><c>source</c> and <c>sources</c>.</summary>
internal sealed class SourceQueries(SourceReader sources)
{
    public async Task<Source?> Source(
        SourceBy by, AsOf? asOf, WantedRows wanted, CancellationToken cancellationToken) => by switch
        {
            { Id: { } id } => NodeId.Parse(id) is { Kind: nameof(Domain.Sources.Source) } known
                ? (await sources.At(asOf).ByIdAsync([new SourceId(known.Number)], wanted, cancellationToken))
                    .Values.SingleOrDefault()
                : null,
            { Key: { } key } => (await sources.At(asOf).ByKeyAsync([key], wanted, cancellationToken)).Values.SingleOrDefault(),
            _ => NamedSources.OnlyOne(
                by.Name!, [.. (await sources.At(asOf).ByNameAsync([by.Name!], cancellationToken))[by.Name!]]),
        };

    public async Task<Connection<Source>> Sources(
        SourceFilterInput? where,
        IReadOnlyList<SourceSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken) =>
        new(await sources.At(asOf).PageAsync(paging.ListingOf(where, order), wanted, cancellationToken));
}
