using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Batching;

namespace Provenance.Server.Sources;

/// <summary>Fields of the type Ownership.</summary>
internal sealed class OwnershipFields(SourceReader sources, DocumentReader documents)
{
    public Task<IReadOnlyList<Source>> Owner(
        IReadOnlyList<OwnershipEnds> ownerships, CancellationToken cancellationToken) =>
        ownerships.OneFor(ends => ends.Ownership.OwnerId, ids => sources.ByIdAsync(ids, cancellationToken));

    public static Source Owned(OwnershipEnds ends) => ends.Owned;

    public static FuzzyDate? From(OwnershipEnds ends) => ends.Ownership.From;

    public static FuzzyDate? To(OwnershipEnds ends) => ends.Ownership.To;

    public static string? Evidence(OwnershipEnds ends) => ends.Ownership.Evidence;

    public Task<IReadOnlyList<Document?>> Document(
        IReadOnlyList<OwnershipEnds> ownerships, CancellationToken cancellationToken) =>
        ownerships.OneOrNoneFor(ends => ends.Ownership.DocumentId, ids => documents.ByIdAsync(ids, cancellationToken));
}
