using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Sorting;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Sources;
using Provenance.GraphQL.Execution;
using Provenance.Server.Nodes;
using Provenance.Server.Paging;

namespace Provenance.Server.Sources;

/// <summary><c>source</c> and <c>sources</c>.</summary>
internal sealed class SourceQueries(SourceReader sources)
{
    public async Task<Source?> Source(SourceBy by, FieldCall call, CancellationToken cancellationToken) => by switch
    {
        { Id: { } id } => NodeId.Parse(id) is { Kind: nameof(Domain.Sources.Source) } known
            ? (await sources.ByIdAsync([new SourceId(known.Number)], call.Wanted, cancellationToken))
                .Values.SingleOrDefault()
            : null,
        { Key: { } key } => (await sources.ByKeyAsync([key], call.Wanted, cancellationToken)).Values.SingleOrDefault(),
        _ => NamedSources.OnlyOne(by.Name!, [.. (await sources.ByNameAsync([by.Name!], cancellationToken))[by.Name!]]),
    };

    public async Task<Connection<Source>> Sources(
        SourceFilterInput? where,
        IReadOnlyList<SourceSortInput>? order,
        AsOf? asOf,
        FieldCall call,
        CancellationToken cancellationToken) =>
        new(await sources.At(asOf).PageAsync(call.List(where, order), call.Wanted, cancellationToken));
}
