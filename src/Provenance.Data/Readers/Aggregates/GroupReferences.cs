using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>The records that records are grouped by.</summary>
internal static class GroupReferences
{
    public static readonly GroupReference<SourceId?> Source = new(
        nameof(Source),
        id => id!.Value.Value,
        (store, id) => store.Sources.Where(source => source.Id == id).Select(source => source.Key));

    public static readonly GroupReference<DocumentId?> Document = new(
        nameof(Document),
        id => id!.Value.Value,
        (store, id) => store.DocumentsById.Where(document => document.Id == id).Select(document => document.Key));

    public static readonly GroupReference<QuestionId?> Question = new(
        nameof(Question),
        id => id!.Value.Value,
        (store, id) => store.Questions.Where(question => question.Id == id).Select(question => question.Key));

    public static readonly GroupReference<ClaimId?> Claim = new(
        nameof(Claim),
        id => id!.Value.Value,
        (store, id) => store.Claims.Where(claim => claim.Id == id).Select(claim => claim.Key));
}
