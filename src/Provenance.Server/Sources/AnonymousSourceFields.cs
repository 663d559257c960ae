using Provenance.Data.Readers.Sources;
using Provenance.Domain.Sources;
using Provenance.Server.Batching;
using Provenance.Server.Binding;

namespace Provenance.Server.Sources;

/// <summary>Fields of anonymous sources, whose identity only the broker knows.</summary>
internal sealed class AnonymousSourceFields(SourceReader sources)
{
    [Needs(nameof(AnonymousSource.BrokeredById))]
    public Task<IReadOnlyList<Source?>> BrokeredBy(
        IReadOnlyList<AnonymousSource> parents, CancellationToken cancellationToken) =>
        parents.OneOrNoneFor(source => source.BrokeredById, ids => sources.ByIdAsync(ids, cancellationToken));
}
