using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Measures;
using Provenance.Domain.Subjects;

namespace Provenance.Corpora;

/// <summary>Checks that records follow those that they refer to, so that a stream can be imported in batches. Only
/// sources and documents, which refer to each other, may refer ahead, to sources and documents before the next record
/// of another kind. <see cref="CorpusChecks"/> reports keys that no record has.</summary>
internal sealed class CorpusLineOrder(CorpusErrors errors)
{
    private readonly HashSet<(CorpusLineKind Kind, string Key)> _seen = [];
    private readonly Dictionary<(CorpusLineKind Kind, string Key), (int Line, string Record)> _awaited = [];
    private readonly Dictionary<(CorpusLineKind Kind, string Key), (int Line, string Record)> _late = [];

    /// <summary>Whether no record refers to one that is still to come.</summary>
    internal bool Closed => _awaited.Count == 0;

    /// <summary>The keys that sources and documents refer to and that may still follow.</summary>
    internal IEnumerable<(CorpusLineKind Kind, string Key)> Awaited => _awaited.Keys;

    internal void Take(int line, CorpusLineKind kind, object record)
    {
        var key = KeyOf(record);
        var mayReferAhead = kind is CorpusLineKind.Source or CorpusLineKind.Document;
        if (!mayReferAhead && _awaited.Count > 0)
        {
            _awaited.ToList().ForEach(item => _late.TryAdd(item.Key, item.Value));
            _awaited.Clear();
        }

        if (key.Length > 0)
        {
            Arrive(line, kind, key);
        }

        foreach (var wanted in ReferencesOf(record).Where(wanted => !_seen.Contains(wanted)))
        {
            (mayReferAhead ? _awaited : _late).TryAdd(wanted, (line, key));
        }
    }

    private void Arrive(int line, CorpusLineKind kind, string key)
    {
        _seen.Add((kind, key));
        _awaited.Remove((kind, key));
        if (_late.Remove((kind, key), out var early))
        {
            errors.Add(early.Record, $"line {early.Line}: $", $"refers to \"{key}\", which follows in line {line}; "
                + "a record comes after those that it refers to, and only sources and documents may refer ahead, "
                + "to sources and documents before the next record of another kind");
        }
    }

    /// <summary>The key of a record; empty when its kind has none.</summary>
    internal static string KeyOf(object record) => record switch
    {
        CorpusDocument document => document.Id,
        CorpusSource source => source.Id,
        CorpusAddition addition => addition.Id,
        Measure measure => measure.Key,
        Subject subject => subject.Key,
        Question question => question.Key,
        CorpusClaim claim => claim.Id,
        Attribution attribution => attribution.Id,
        OwnVoicePassage passage => passage.Id,
        CorpusClaimLink link => link.Id,
        PassageLink link => link.Key,
        CorpusAssessment assessment => assessment.Id,
        Correction correction => correction.Key,
        CorpusIdentity identity => identity.Id,
        CorpusAmendment amendment => amendment.Id,
        _ => "",
    };

    /// <summary>The keys that a record refers to.</summary>
    internal static IEnumerable<(CorpusLineKind Kind, string Key)> ReferencesOf(object record) => Members(record)
        .Where(item => !string.IsNullOrEmpty(item.Key)).Select(item => (item.Kind, item.Key!));

    private static IEnumerable<(CorpusLineKind Kind, string? Key)> Members(object record) => record switch
    {
        CorpusDocument document =>
            [(CorpusLineKind.Source, document.Publisher), (CorpusLineKind.Document, document.VersionOf)],
        CorpusSource source => ReferencesOf(source),
        CorpusAddition addition =>
        [
            (CorpusLineKind.Source, addition.Source),
            (CorpusLineKind.Document, addition.Document),
            .. ReferencesOf(addition.Owners),
            .. addition.PossiblySameAs.Select(key => (CorpusLineKind.Source, (string?)key)),
            .. ReferencesOf(addition.Affiliations),
        ],
        Measure measure => Brought(measure.Parts),
        Population population => [(CorpusLineKind.Population, population.PartOf)],
        Place place => [(CorpusLineKind.Place, place.PartOf)],
        CorpusClaim claim =>
        [
            (CorpusLineKind.Question, claim.Question),
            .. Brought(claim.Claim.Estimate is { } estimate ? [estimate.Measure, .. estimate.Components] : []),
        ],
        Attribution attribution => ReferencesOf(attribution),
        OwnVoicePassage passage =>
            [(CorpusLineKind.Document, passage.Document), (CorpusLineKind.Claim, passage.Claim)],
        CorpusExclusion exclusion => [(CorpusLineKind.Document, exclusion.Document)],
        CorpusClaimLink link => [(CorpusLineKind.Claim, link.From), (CorpusLineKind.Claim, link.To)],
        PassageLink link =>
            [(CorpusLineKind.Attribution, link.FromPassage), (CorpusLineKind.Attribution, link.ToPassage)],
        CorpusAssessment { Of: var rated } =>
        [
            (CorpusLineKind.Source, rated.Source),
            (CorpusLineKind.Document, rated.Document),
            (CorpusLineKind.Claim, rated.Claim),
        ],
        CorpusIdentity identity => [(identity.Line, identity.From), (identity.Line, identity.To)],
        CorpusAmendment amendment =>
        [
            (amendment.Format.LineKind, amendment.Of),
            .. amendment.Format.ReferencesOf(amendment.Fields).Select(item => (item.Kind, (string?)item.Key)),
        ],
        Correction correction =>
        [
            (CorpusLineKind.Attribution, correction.Of),
            (CorpusLineKind.Unattributed, correction.Of),
            (CorpusLineKind.ClaimLink, correction.Of),
            (CorpusLineKind.AttributionLink, correction.Of),
            (CorpusLineKind.Attribution, correction.By),
            (CorpusLineKind.Unattributed, correction.By),
            (CorpusLineKind.ClaimLink, correction.By),
            (CorpusLineKind.AttributionLink, correction.By),
        ],
        _ => [],
    };

    /// <summary>The measures of these keys that the program does not know by itself.</summary>
    private static IEnumerable<(CorpusLineKind, string?)> Brought(IEnumerable<string> measures) => measures
        .Where(key => MeasureVocabulary.BuiltIn.Find(key) is null)
        .Select(key => (CorpusLineKind.Measure, (string?)key));

    private static IEnumerable<(CorpusLineKind, string?)> ReferencesOf(CorpusSource source) =>
    [
        (CorpusLineKind.Source, source.PartOf),
        (CorpusLineKind.Source, source.BrokeredBy),
        (CorpusLineKind.Document, source.Document),
        .. ReferencesOf(source.Owners),
        .. source.PossiblySameAs.Select(key => (CorpusLineKind.Source, (string?)key)),
        .. ReferencesOf(source.Affiliations),
    ];

    private static IEnumerable<(CorpusLineKind, string?)> ReferencesOf(IReadOnlyList<CorpusOwnership> owners) =>
    [
        .. owners.Select(owner => (CorpusLineKind.Source, (string?)owner.Owner)),
        .. owners.Select(owner => (CorpusLineKind.Document, owner.In)),
    ];

    private static IEnumerable<(CorpusLineKind, string?)> ReferencesOf(IReadOnlyList<CorpusAffiliation> places) =>
    [
        .. places.Select(place => (CorpusLineKind.Source, (string?)place.Organisation)),
        .. places.Select(place => (CorpusLineKind.Document, place.In)),
    ];

    private static IEnumerable<(CorpusLineKind, string?)> ReferencesOf(Attribution attribution) =>
    [
        (CorpusLineKind.Document, attribution.Document),
        .. attribution.Chain.SelectMany(hop => hop.Speakers).Select(key => (CorpusLineKind.Source, (string?)key)),
        .. attribution.Chain.Select(hop => (CorpusLineKind.Document, hop.Venue)),
        .. attribution.Passage.Claims.Select(item => (CorpusLineKind.Claim, (string?)item.ClaimKey)),
    ];
}
