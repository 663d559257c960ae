using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Batching;

namespace Provenance.Server.Sources;

/// <summary>The two ends of an affiliation: the organization, and the document that states it.</summary>
internal sealed class AffiliationFields(SourceReader sources, DocumentReader documents)
{
    public Task<IReadOnlyList<Source>> Organization(
        IReadOnlyList<Affiliation> affiliations, CancellationToken cancellationToken) =>
        affiliations.OneFor(
            affiliation => affiliation.OrganizationId, ids => sources.ByIdAsync(ids, cancellationToken));

    public Task<IReadOnlyList<Document?>> Document(
        IReadOnlyList<Affiliation> affiliations, CancellationToken cancellationToken) =>
        affiliations.OneOrNoneFor(
            affiliation => affiliation.DocumentId, ids => documents.ByIdAsync(ids, cancellationToken));
}
