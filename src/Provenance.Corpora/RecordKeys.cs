using Provenance.Domain;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Corpora;

/// <summary>Turns storage keys into the keys by which records of a corpus refer to each other.</summary>
/// <param name="graph">A whole graph, in which every referenced record exists.</param>
internal sealed class RecordKeys(ProvenanceGraph graph)
{
    private readonly Dictionary<SourceId, Source> _sources = graph.Sources.ToDictionary(source => source.Id);
    private readonly Dictionary<DocumentId, Document> _documents = graph.Documents.ToDictionary(document => document.Id);
    private readonly Dictionary<ClaimId, string> _claims = graph.Claims.ToDictionary(claim => claim.Id, claim => claim.Key);
    private readonly Dictionary<QuestionId, string> _questions =
        graph.Questions.ToDictionary(question => question.Id, question => question.Key);

    private readonly Dictionary<long, string> _populations =
        graph.Populations.ToDictionary(population => population.Id.Value, population => population.Key);
    private readonly Dictionary<long, string> _places = graph.Places.ToDictionary(place => place.Id.Value, place => place.Key);

    internal Source SourceOf(SourceId id) => _sources[id];

    internal Document DocumentOf(DocumentId id) => _documents[id];

    internal string Of(SourceId id) => _sources[id].Key;

    internal string? Of(SourceId? id) => id is { } known ? Of(known) : null;

    internal string Of(DocumentId id) => _documents[id].Key;

    internal string? Of(DocumentId? id) => id is { } known ? Of(known) : null;

    internal string Of(ClaimId id) => _claims[id];

    internal string? Of(ClaimId? id) => id is { } known ? Of(known) : null;

    internal string Of(QuestionId id) => _questions[id];

    internal string Of(Identified record) => record.Kind switch
    {
        IdentifiedKind.Source => Of(new SourceId(record.Number)),
        IdentifiedKind.Claim => Of(new ClaimId(record.Number)),
        IdentifiedKind.Population => OfPopulation(record.Number),
        _ => OfPlace(record.Number),
    };

    internal string OfPopulation(long number) => _populations[number];

    internal string OfPlace(long number) => _places[number];
}
