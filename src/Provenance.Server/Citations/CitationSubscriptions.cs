using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;
using Provenance.Server.Nodes;

namespace Provenance.Server.Citations;

/// <summary><c>citationRecorded</c>.</summary>
internal sealed class CitationSubscriptions(CitationWatch watch, SourceReader sources)
{
    public async Task<IAsyncEnumerable<Citation>> CitationRecorded(string? source, CancellationToken cancellationToken) =>
        await watch.FollowAsync(
            source is null ? null : await KnownSourceAsync(source, cancellationToken), cancellationToken);

    private async Task<SourceId> KnownSourceAsync(string id, CancellationToken cancellationToken) =>
        NodeId.Parse(id) is { Kind: nameof(Source) } known
        && (await sources.ByIdAsync([new SourceId(known.Number)], cancellationToken)).Values.SingleOrDefault() is { } source
            ? source.Id
            : throw BadInput.Because($"Argument \"source\" is \"{id}\": there is no source with this id.");
}
