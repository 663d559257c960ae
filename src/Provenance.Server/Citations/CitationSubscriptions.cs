using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Citations;
using Provenance.Server.Sources;

namespace Provenance.Server.Citations;

/// <summary><c>citationRecorded</c>.</summary>
internal sealed class CitationSubscriptions(CitationWatch watch, SourceReader sources)
{
    public async Task<IAsyncEnumerable<Citation>> CitationRecorded(SourceBy? source, CancellationToken cancellationToken) =>
        await watch.FollowAsync(
            source is null ? null : (await sources.NamedAsync(source, nameof(source), cancellationToken)).Id,
            cancellationToken);
}
