using Provenance.Corpora;
using Provenance.Domain;

namespace Provenance.Data.Writers;

/// <summary>A list of a graph, as records with a number and a natural key.</summary>
/// <param name="Name">The kind, in the plural.</param>
/// <param name="Type">The type of the records; some may be of types derived from it.</param>
/// <param name="RecordsOf">The list.</param>
/// <param name="IdOf">The storage key.</param>
/// <param name="KeyOf">The natural key, for messages.</param>
/// <param name="LineKind">The kind of corpus record that it is compared with; null if it is compared in another
/// way.</param>
internal sealed record RecordKind(
    string Name,
    Type Type,
    Func<ProvenanceGraph, IEnumerable<object>> RecordsOf,
    Func<object, long> IdOf,
    Func<object, GraphKeys, string> KeyOf,
    CorpusLineKind? LineKind)
{
    /// <summary>Every list, in an order in which records follow those that they refer to.</summary>
    public static IReadOnlyList<RecordKind> All { get; } =
    [
        Of("corpora", graph => graph.Corpora, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Meta),
        Of("sources", graph => graph.Sources, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Source),
        Of("documents", graph => graph.Documents, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Document),
        Of("texts", graph => graph.Texts, row => row.DocumentId.Value, (row, keys) => keys.Of(row.DocumentId)),
        Of("additions", graph => graph.Additions, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Addition),
        Of(
            "excluded passages",
            graph => graph.ExcludedPassages,
            row => row.Id.Value,
            (row, keys) => CorpusBatch.ExclusionKey(keys.Of(row.DocumentId), row.Text),
            CorpusLineKind.Excluded),
        Of("measures", graph => graph.Measures, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Measure),
        Of(
            "populations",
            graph => graph.Populations,
            row => row.Id.Value,
            (row, _) => row.Key,
            CorpusLineKind.Population),
        Of("places", graph => graph.Places, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Place),
        Of("questions", graph => graph.Questions, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Question),
        Of("claims", graph => graph.Claims, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Claim),
        Of("claim links", graph => graph.ClaimLinks, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.ClaimLink),
        Of("statements", graph => graph.Statements, row => row.Id.Value, (row, keys) => keys.Of(row)),
        Of("citations", graph => graph.Citations, row => row.Id.Value, (row, keys) => keys.Of(row)),
        Of(
            "pieces of evidence",
            graph => graph.Evidence,
            row => row.Id.Value,
            (row, _) => row.Key,
            CorpusLineKind.Attribution),
        Of(
            "joint statements",
            graph => graph.JointStatements,
            row => row.Id.Value,
            (row, _) => row.Key,
            CorpusLineKind.Attribution),
        Of(
            "passage links",
            graph => graph.PassageLinks,
            row => row.Id.Value,
            (row, _) => row.Key,
            CorpusLineKind.AttributionLink),
        Of("corrections", graph => graph.Corrections, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Correction),
        Of("identities", graph => graph.Identities, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Identity),
        Of("assessments", graph => graph.Assessments, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Assessment),
        Of("amendments", graph => graph.Amendments, row => row.Id.Value, (row, _) => row.Key, CorpusLineKind.Amendment),
    ];

    private static RecordKind Of<TRecord>(
        string name,
        Func<ProvenanceGraph, IEnumerable<TRecord>> recordsOf,
        Func<TRecord, long> idOf,
        Func<TRecord, GraphKeys, string> keyOf,
        CorpusLineKind? lineKind = null)
        where TRecord : class =>
        new(
            name,
            typeof(TRecord),
            recordsOf,
            row => idOf((TRecord)row),
            (row, keys) => keyOf((TRecord)row, keys),
            lineKind);
}
