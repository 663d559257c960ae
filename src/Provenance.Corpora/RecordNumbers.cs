using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;

namespace Provenance.Corpora;

/// <summary>Turns the keys by which records of a corpus refer to each other into storage keys.</summary>
/// <param name="ids">The storage keys.</param>
/// <param name="recordedAt">The time to record.</param>
/// <param name="recordedBy">The author to record.</param>
internal sealed class RecordNumbers(GraphIds ids, DateTimeOffset recordedAt, string recordedBy)
{
    internal GraphIds Ids => ids;

    internal DateTimeOffset RecordedAt => recordedAt;

    internal string RecordedBy => recordedBy;

    internal SourceId Source(string key) => new(ids.Sources[key]);

    internal SourceId? OptionalSource(string? key) => key is null ? null : Source(key);

    internal DocumentId Document(string key) => new(ids.Documents[key]);

    internal DocumentId? OptionalDocument(string? key) => key is null ? null : Document(key);

    internal ClaimId Claim(string key) => new(ids.Claims[key]);

    internal ClaimId? OptionalClaim(string? key) => key is null ? null : Claim(key);

    /// <summary>The number of a record whose identity is decided about.</summary>
    internal long Identified(IdentifiedKind kind, string key) => kind switch
    {
        IdentifiedKind.Source => ids.Sources[key],
        IdentifiedKind.Claim => ids.Claims[key],
        IdentifiedKind.Population => ids.Populations[key],
        _ => ids.Places[key],
    };
}
