using Provenance.Domain.Additions;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Amendments;

/// <summary>A record whose fields can change.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its storage key, a number among those of its kind.</param>
public readonly record struct AmendedKey(AmendedKind Kind, long Number)
{
    /// <summary>The key of a record; null for one whose fields cannot change.</summary>
    public static AmendedKey? Of(object record) => record switch
    {
        Source source => new(AmendedKind.Source, source.Id.Value),
        Document document => new(AmendedKind.Document, document.Id.Value),
        Population population => new(AmendedKind.Population, population.Id.Value),
        Place place => new(AmendedKind.Place, place.Id.Value),
        Question question => new(AmendedKind.Question, question.Id.Value),
        Claim claim => new(AmendedKind.Claim, claim.Id.Value),
        _ => null,
    };

    /// <summary>The kind of records that may be merged, all of which can change.</summary>
    public static AmendedKind KindOf(IdentifiedKind kind) => kind switch
    {
        IdentifiedKind.Source => AmendedKind.Source,
        IdentifiedKind.Claim => AmendedKind.Claim,
        IdentifiedKind.Population => AmendedKind.Population,
        _ => AmendedKind.Place,
    };

    /// <summary>The record to which something was added.</summary>
    public static AmendedKey Of(Addition addition) => addition.SourceId is { } source
        ? new(AmendedKind.Source, source.Value)
        : new(AmendedKind.Document, addition.DocumentId!.Value.Value);

    /// <summary>The record in which something was put right.</summary>
    public static AmendedKey Of(Amendment amendment) => new(amendment.Kind, amendment.RecordId);
}
