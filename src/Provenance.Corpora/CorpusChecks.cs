using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;
using Provenance.Domain.Recording;

namespace Provenance.Corpora;

/// <summary>Checks the rules that involve several records: that keys are unique and known, that spans fit, that records
/// agree.</summary>
internal sealed partial class CorpusChecks
{
    private readonly CorpusErrors _errors;
    private readonly Func<CorpusLineKind, int, string> _pathOf;
    private readonly Dictionary<string, CorpusDocument> _documents;
    private readonly Dictionary<string, CorpusSource> _sources;
    private readonly MeasureVocabulary _measures;
    private readonly Dictionary<string, Question> _questions;
    private readonly Dictionary<string, CorpusClaim> _claims;
    private readonly HashSet<string> _populations;
    private readonly HashSet<string> _places;
    private readonly HashSet<string> _passages;
    private readonly HashSet<string> _unattributed;
    private readonly HashSet<string> _claimLinks;
    private readonly HashSet<string> _attributionLinks;
    private readonly HashSet<string> _corrected = [];
    private readonly SourceLines<string> _lines = new();
    private readonly HashSet<(string Source, string? Document, string? Claim)> _statements;
    private readonly NamesOnRecord _names;
    private readonly IReadOnlySet<(CorpusLineKind Kind, string Key)> _onRecord;

    private CorpusChecks(
        Corpus corpus,
        CorpusContext context,
        IReadOnlyList<AmendedRecord> amended,
        Func<CorpusLineKind, int, string> pathOf,
        CorpusErrors errors)
    {
        (_errors, _pathOf) = (errors, pathOf);
        _documents = Unique(corpus.Documents, CorpusLineKind.Document, record => record.Id);
        _sources = Unique(corpus.Sources, CorpusLineKind.Source, record => record.Id);
        _ = Unique(corpus.Additions, CorpusLineKind.Addition, record => record.Id);
        _ = Unique(corpus.Measures, CorpusLineKind.Measure, record => record.Key);
        _measures = MeasureVocabulary.BuiltIn.With([.. corpus.Measures, .. context.Measures]);
        _populations = [.. Unique(corpus.Populations, CorpusLineKind.Population, record => record.Key).Keys];
        _places = [.. Unique(corpus.Places, CorpusLineKind.Place, record => record.Key).Keys];
        _questions = Unique(corpus.Questions, CorpusLineKind.Question, record => record.Key);
        _claims = Unique(corpus.Claims, CorpusLineKind.Claim, record => record.Id);
        var attributions = Unique(corpus.Attributions, CorpusLineKind.Attribution, record => record.Id);
        var unattributed = Unique(corpus.Unattributed, CorpusLineKind.Unattributed, record => record.Id);
        var claimLinks = Unique(corpus.ClaimLinks, CorpusLineKind.ClaimLink, record => record.Id);
        var attributionLinks = Unique(corpus.AttributionLinks, CorpusLineKind.AttributionLink, record => record.Key);
        _ = Unique(corpus.Assessments, CorpusLineKind.Assessment, record => record.Id);
        _ = Unique(corpus.Corrections, CorpusLineKind.Correction, record => record.Key);
        _ = Unique(corpus.Identities, CorpusLineKind.Identity, record => record.Id);
        _ = Unique(corpus.Amendments, CorpusLineKind.Amendment, record => record.Id);
        context.Documents.ToList().ForEach(record => _documents.TryAdd(record.Id, record));
        CorpusAddition.AddTo(_documents, corpus.Additions);
        context.Sources.ToList().ForEach(record => _sources.TryAdd(record.Id, record));
        context.Questions.ToList().ForEach(record => _questions.TryAdd(record.Key, record));
        context.Claims.ToList().ForEach(record => _claims.TryAdd(record.Id, record));
        _populations.UnionWith(context.Populations.Select(record => record.Key));
        _places.UnionWith(context.Places.Select(record => record.Key));
        Amend(amended);
        _passages = [.. attributions.Keys, .. context.Passages];
        _unattributed = [.. unattributed.Keys, .. context.Unattributed];
        _claimLinks = [.. claimLinks.Keys, .. context.ClaimLinks];
        _attributionLinks = [.. attributionLinks.Keys, .. context.AttributionLinks];
        foreach (var source in _sources.Values.Where(source => source.PartOf is not null))
        {
            _lines.Add(source.Id, source.PartOf!);
        }
        _statements = corpus.Assessments.Count == 0 ? [] : CorpusStatements.Of(corpus, _documents, _lines);
        _statements.UnionWith(context.Statements);
        _names = new(corpus.Sources, context.Named);
        _onRecord = context.OnRecord;
    }

    /// <summary>Checks a corpus in which each record by itself is without fault.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="pathOf">The path in the file of the record at an index of a list.</param>
    /// <param name="errors">Receives the errors.</param>
    internal static void Check(Corpus corpus, Func<CorpusLineKind, int, string> pathOf, CorpusErrors errors) =>
        Check(corpus, CorpusContext.None, [], isWhole: true, pathOf, errors);

    /// <summary>Checks a batch of a corpus.</summary>
    /// <param name="corpus">The records of the batch.</param>
    /// <param name="context">The records elsewhere that they refer to.</param>
    /// <param name="amended">The stored records whose fields it puts right, as they become.</param>
    /// <param name="isWhole">Whether no other batch follows, which might have the link that a passage with EXPLAINS
    /// needs.</param>
    /// <param name="pathOf">The path in the file of the record at an index of a list.</param>
    /// <param name="errors">Receives the errors.</param>
    internal static void Check(
        Corpus corpus,
        CorpusContext context,
        IReadOnlyList<AmendedRecord> amended,
        bool isWhole,
        Func<CorpusLineKind, int, string> pathOf,
        CorpusErrors errors)
    {
        CorpusChecks checks = new(corpus, context, amended, pathOf, errors);
        checks.Records(corpus.Documents, CorpusLineKind.Document, checks.Document);
        checks.Records(corpus.Sources, CorpusLineKind.Source, checks.Source);
        checks.Records(corpus.Additions, CorpusLineKind.Addition, checks.Addition);
        checks.Records(corpus.Measures, CorpusLineKind.Measure, checks.Measure);
        checks.Subjects(corpus.Populations, context.Populations, amended, CorpusLineKind.Population);
        checks.Subjects(corpus.Places, context.Places, amended, CorpusLineKind.Place);
        checks.Records(corpus.Claims, CorpusLineKind.Claim, checks.Claim);
        checks.Records(corpus.Attributions, CorpusLineKind.Attribution, checks.Attribution);
        checks.Records(corpus.Unattributed, CorpusLineKind.Unattributed, checks.OwnVoice);
        checks.Records(corpus.Excluded, CorpusLineKind.Excluded, checks.Exclusion);
        checks.Records(corpus.ClaimLinks, CorpusLineKind.ClaimLink, checks.ClaimLink);
        checks.Records(corpus.AttributionLinks, CorpusLineKind.AttributionLink, checks.AttributionLink);
        checks.Records(corpus.Assessments, CorpusLineKind.Assessment, checks.Assessment);
        checks.Records(corpus.Corrections, CorpusLineKind.Correction, checks.Correction);
        checks.Records(corpus.Identities, CorpusLineKind.Identity, checks.Identity);
        checks.Amended(amended);
        if (isWhole)
        {
            checks.Explanations(corpus);
        }
    }

    /// <summary>The path of a record in the JSON form: <c>$.claims[3]</c>.</summary>
    internal static string PathInJson(CorpusLineKind kind, int index) =>
        kind == CorpusLineKind.Meta ? "$.meta" : $"$.{CorpusLine.ListOf(kind)}[{index}]";

    private void Records<T>(IReadOnlyList<T> records, CorpusLineKind kind, Action<T, string> check)
    {
        for (var i = 0; i < records.Count; i++)
        {
            check(records[i], _pathOf(kind, i));
        }
    }

    private static void Each<T>(IReadOnlyList<T> records, string list, Action<T, string> check)
    {
        for (var i = 0; i < records.Count; i++)
        {
            check(records[i], $"$.{list}[{i}]");
        }
    }

    private Dictionary<string, T> Unique<T>(IReadOnlyList<T> records, CorpusLineKind kind, Func<T, string> key)
    {
        Dictionary<string, T> unique = new(StringComparer.Ordinal);
        Records(records, kind, (record, path) =>
        {
            if (key(record).Length > 0 && !unique.TryAdd(key(record), record))
            {
                _errors.Add(key(record), path, $"the key is taken by an earlier record of {CorpusLine.ListOf(kind)}; one of its own, "
                    + "or the removal of one of the two, would be accepted");
            }
        });
        return unique;
    }

    private T? Known<T>(Dictionary<string, T> known, string? key, string record, string path, string list)
        where T : class
    {
        if (key is null)
        {
            return null;
        }
        if (!known.TryGetValue(key, out var found))
        {
            _errors.Add(record, path, $"\"{key}\" is the key of no record of {list}");
        }
        return found;
    }

    private void Known(HashSet<string> known, string? key, string record, string path, string list)
    {
        if (key is not null && !known.Contains(key))
        {
            _errors.Add(record, path, $"\"{key}\" is the key of no record of {list}");
        }
    }

    private CorpusDocument? HeldDocument(string key, string record, string path)
    {
        var document = Known(_documents, key, record, path, "documents");
        if (document is { Document.Held: false })
        {
            _errors.Add(record, path, $"\"{key}\" is not held; evidence lies in held documents only");
        }
        return document is { Document.Held: true } ? document : null;
    }

    private void Document(CorpusDocument document, string path)
    {
        Known(_sources, document.Publisher, document.Id, $"{path}.publisher", "sources");
        Known(_documents, document.VersionOf, document.Id, $"{path}.versionOf", "documents");
        Date(document.Document.PublishedAt, document.Id, $"{path}.publishedAt");
        if (IsVersionOfItself(document))
        {
            _errors.Add(document.Id, $"{path}.versionOf", "a document is a version of itself through its versionOf "
                + "line; the version right before it would be accepted");
        }
    }

    /// <summary>Whether the line of versions before a document comes back to it. What is stored names what was there
    /// before it, so that only new documents can form a loop.</summary>
    private bool IsVersionOfItself(CorpusDocument document)
    {
        HashSet<string> seen = [];
        var before = document.VersionOf;
        while (before is not null && before != document.Id && seen.Add(before))
        {
            before = _documents.GetValueOrDefault(before)?.VersionOf;
        }
        return before == document.Id;
    }

    private void Source(CorpusSource source, string path)
    {
        Known(_sources, source.PartOf, source.Id, $"{path}.partOf", "sources");
        Known(_sources, source.BrokeredBy, source.Id, $"{path}.brokeredBy", "sources");
        if (source.Document is { } scope)
        {
            HeldDocument(scope, source.Id, $"{path}.document");
        }
        PossiblySameAs(source.PossiblySameAs, source.Id, path);
        Owners(source.Owners, source.Id, source.Id, path);
        Affiliations(source.Affiliations, source.Id, path);
        if (_lines.Loops(source.Id))
        {
            _errors.Add(source.Id, $"{path}.partOf", "a source is part of itself through its partOf line");
        }
        if (UnnamedText.IsUnnamed(source.Source))
        {
            HasNoAddress(source.Source.Url, source.Id, path);
            HaveNoName(UnnamedText.Of(source), CorpusLineKind.Source, source.Id, path);
        }
    }

    private void Measure(Measure measure, string path)
    {
        foreach (var part in measure.Parts.Where(key => _measures.Find(key) is null))
        {
            _errors.Add(measure.Key, $"{path}.parts", EstimateRules.MeasureIsUnknown(part, _measures));
        }
        foreach (var broken in MeasureRules.Broken(measure, _measures))
        {
            _errors.Add(measure.Key, path, broken);
        }
    }

    private void Claim(CorpusClaim record, string path)
    {
        Known(_questions, record.Question, record.Id, $"{path}.question", "questions");
        Date(record.Claim.Since, record.Id, $"{path}.since");
        if (record.Claim.Estimate is not { } given)
        {
            return;
        }
        var estimate = _measures.Complete(given);
        foreach (var broken in EstimateRules.Broken(estimate, _measures))
        {
            _errors.Add(record.Id, $"{path}.quantity", broken);
        }
        Date(estimate.AsOf, record.Id, $"{path}.quantity.asOf");
        Date(estimate.Since, record.Id, $"{path}.quantity.since");
        Date(estimate.Date, record.Id, $"{path}.quantity.date");
        if (record.Low is { } low && low != estimate.Low || record.High is { } high && high != estimate.High)
        {
            _errors.Add(record.Id, $"{path}.quantity", $"low and high are {estimate.Low} and {estimate.High} "
                + $"by the rule of {Token.Of(estimate.Modifier)}; they may be left out");
        }
    }

    private void Explanations(Corpus corpus)
    {
        var responding = corpus.AttributionLinks
            .Where(link => link.Kind == PassageLinkKind.RespondsTo).Select(link => link.FromPassage).ToHashSet();
        Records(corpus.Attributions, CorpusLineKind.Attribution, (attribution, path) =>
        {
            var explains = attribution.Chain.Count(hop => hop.Hop.Relation == HopRelation.Explains);
            var last = attribution.Chain is [.., { Hop.Relation: HopRelation.Explains }];
            if (explains > (last ? 1 : 0) || last != responding.Contains(attribution.Id))
            {
                _errors.Add(attribution.Id, $"{path}.chain", "the last hop EXPLAINS when a RESPONDS_TO link of "
                    + "attributionLinks names what it explains, and only then");
            }
        });
    }

    private void Date(FuzzyDate? date, string record, string path)
    {
        if (date is { Earliest: { } earliest, Latest: { } latest } && earliest > latest)
        {
            _errors.Add(record, path, $"earliest {earliest:O} is after latest {latest:O}");
        }
        else if (date is { EarliestTime: { } start, LatestTime: { } end } && start > end)
        {
            _errors.Add(record, path, $"earliest {start} is after latest {end}");
        }
    }

    private void Agrees<T>(T? given, T? actual, string record, string path, string what)
    {
        if (given is not null && !given.Equals(actual))
        {
            _errors.Add(record, path, $"{given} is not {what}, {actual}; it may be left out");
        }
    }
}
