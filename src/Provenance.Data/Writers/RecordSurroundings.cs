using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers;

/// <summary>Reads what records refer to, so that they can be written as a corpus has them.</summary>
internal static class RecordSurroundings
{
    /// <summary>These records, others that are at hand, and what they refer to beyond these.</summary>
    /// <param name="records">The store.</param>
    /// <param name="of">The records, which may be additions.</param>
    /// <param name="own">The others.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ProvenanceGraph> OfAsync(
        StoredRecords records,
        IReadOnlyCollection<object> of,
        ProvenanceGraph own,
        CancellationToken cancellationToken)
    {
        List<Source> sources = [.. own.Sources.Concat(of.OfType<Source>()).DistinctBy(source => source.Id)];
        List<Document> documents = [.. own.Documents.Concat(of.OfType<Document>()).DistinctBy(document => document.Id)];
        List<Question> questions = [.. own.Questions.Concat(of.OfType<Question>()).DistinctBy(question => question.Id)];
        sources.AddRange(await records.ReadAsync(
            RecordColumns.SourceId, of.SelectMany(SourcesOf).Except(sources.Select(row => row.Id)), cancellationToken));
        documents.AddRange(await records.ReadAsync(
            RecordColumns.DocumentId, of.SelectMany(DocumentsOf).Except(documents.Select(row => row.Id)), cancellationToken));
        questions.AddRange(await records.ReadAsync(
            RecordColumns.QuestionId,
            of.OfType<Claim>().Select(claim => claim.QuestionId).Except(questions.Select(row => row.Id)),
            cancellationToken));
        return new()
        {
            Sources = sources,
            Documents = documents,
            Questions = questions,
            Claims = [.. own.Claims.Concat(of.OfType<Claim>()).DistinctBy(claim => claim.Id)],
            Populations = [.. own.Populations.Concat(of.OfType<Population>()).DistinctBy(row => row.Id)],
            Places = [.. own.Places.Concat(of.OfType<Place>()).DistinctBy(row => row.Id)],
        };
    }

    private static IEnumerable<SourceId> SourcesOf(object record) => record switch
    {
        Source source =>
        [
            .. Known(source.PartOfId),
            .. Known((source as AnonymousSource)?.BrokeredById),
            .. source.PossiblySameAsIds,
            .. source.Owners.Select(owner => owner.OwnerId),
            .. PlacesOf(source).Select(place => place.OrganizationId),
        ],
        Document document => Known(document.PublisherId),
        Addition addition =>
        [
            .. Known(addition.SourceId),
            .. addition.PossiblySameAsIds,
            .. addition.Owners.Select(owner => owner.OwnerId),
            .. addition.Affiliations.Select(place => place.OrganizationId),
        ],
        _ => [],
    };

    private static IEnumerable<DocumentId> DocumentsOf(object record) => record switch
    {
        Source source =>
        [
            .. Known((source as UnspecifiedSource)?.DocumentId),
            .. source.Owners.SelectMany(owner => Known(owner.DocumentId)),
            .. PlacesOf(source).SelectMany(place => Known(place.DocumentId)),
        ],
        Document document => Known(document.VersionOfId),
        Addition addition =>
        [
            .. Known(addition.DocumentId),
            .. addition.Owners.SelectMany(owner => Known(owner.DocumentId)),
            .. addition.Affiliations.SelectMany(place => Known(place.DocumentId)),
        ],
        _ => [],
    };

    private static IReadOnlyList<Affiliation> PlacesOf(Source source) => source switch
    {
        Official official => official.Affiliations,
        Person person => person.Affiliations,
        _ => [],
    };

    private static IEnumerable<TId> Known<TId>(TId? id)
        where TId : struct => id is { } known ? [known] : [];
}
