using Provenance.Data.Readers.Documents;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Batching;
using Provenance.Server.Binding;

namespace Provenance.Server.Sources;

/// <summary>Fields of sources that the text does not name.</summary>
internal sealed class UnspecifiedSourceFields(DocumentReader documents)
{
    [Needs(nameof(UnspecifiedSource.DocumentId))]
    public Task<IReadOnlyList<Document>> Document(
        IReadOnlyList<UnspecifiedSource> parents, CancellationToken cancellationToken) =>
        parents.OneFor(source => source.DocumentId, ids => documents.ByIdAsync(ids, cancellationToken));
}
