using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Domain.Amendments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;
using Provenance.Text;

namespace Provenance.Data.Writers;

/// <summary>Reads the stored records that a batch refers to by key, and turns them back into records of a
/// corpus.</summary>
internal sealed class StoredContext(StoredRecords records)
{
    private readonly Dictionary<string, DocumentText> _texts = [];
    private readonly Dictionary<ClaimId, string> _questions = [];
    private readonly HashSet<string> _passages = [];
    private readonly HashSet<string> _unattributed = [];
    private readonly HashSet<string> _claimLinks = [];
    private readonly HashSet<string> _passageLinks = [];
    private readonly HashSet<(string, string?, string?)> _rated = [];
    private readonly List<Statement> _ratedStatements = [];
    private IReadOnlyList<Attribution> _attributions = [];
    private StoredAmended? _amended;
    private ILookup<string, Source> _named = CorpusContext.None.Named;

    /// <summary>The sources found, by id.</summary>
    public Dictionary<SourceId, Source> Sources { get; } = [];

    /// <summary>The documents found, by id.</summary>
    public Dictionary<DocumentId, Document> Documents { get; } = [];

    /// <summary>The measures found, with their parts.</summary>
    public List<Measure> Measures { get; } = [];

    /// <summary>The populations found, with their wholes, and those that have a name of a new one.</summary>
    public List<Population> Populations { get; } = [];

    /// <summary>The places found, likewise.</summary>
    public List<Place> Places { get; } = [];

    /// <summary>The questions found.</summary>
    public List<Question> Questions { get; } = [];

    /// <summary>The claims found, by id.</summary>
    public Dictionary<ClaimId, Claim> Claims { get; } = [];

    /// <summary>Whether the batch's amendments are applied.</summary>
    public bool Amends => _amended is not null;

    /// <summary>The records whose fields the batch puts right, if it is to.</summary>
    public StoredAmended Amended => _amended!;

    /// <summary>Reads the records.</summary>
    /// <param name="records">The store.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="amends">Whether its amendments are applied.</param>
    /// <param name="passages">The keys of the attributions that are read whole.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<StoredContext> ReadAsync(
        StoredRecords records,
        CorpusBatch batch,
        bool amends,
        IReadOnlyCollection<string> passages,
        CancellationToken cancellationToken)
    {
        StoredContext stored = new(records);
        var keys = batch.Missing.ToLookup(reference => reference.Kind, reference => reference.Key);
        await stored.AddDocumentsAsync(RecordColumns.DocumentKey, keys[CorpusLineKind.Document], cancellationToken);
        await stored.AddSourcesAsync(RecordColumns.SourceKey, keys[CorpusLineKind.Source], cancellationToken);
        await stored.AddClaimsAsync(RecordColumns.ClaimKey, keys[CorpusLineKind.Claim], cancellationToken);
        await stored.AddAmendedAsync(batch, amends, cancellationToken);
        await stored.AddAttributionsAsync(passages, cancellationToken);
        await stored.AddLineAsync(cancellationToken);
        await stored.AddMeasuresAsync([.. keys[CorpusLineKind.Measure]], cancellationToken);
        await stored.AddSubjectsAsync(batch, keys, cancellationToken);
        stored.Questions.AddRange((await records.ReadAsync(
            RecordColumns.QuestionKey, keys[CorpusLineKind.Question], cancellationToken))
            .ExceptBy(stored.Questions.Select(question => question.Id), question => question.Id));
        await stored.ReadTextsAsync([.. batch.MissingTexts], cancellationToken);
        await stored.ReadQuestionsAsync(cancellationToken);
        await stored.ReadRemarkedAsync(batch, keys, cancellationToken);
        stored._named = await records.NamedSourcesAsync(
            batch.PossibleNames(stored.Sources.Values.ToDictionary(source => source.Key)), cancellationToken);
        return stored;
    }

    /// <summary>The records in the form of a corpus, as far as a batch needs them.</summary>
    public CorpusContext ToCorpusContext() => new()
    {
        Documents = [.. Documents.Values.Select(ToRecord)],
        Sources = [.. Sources.Values.Select(ToRecord)],
        Named = _named,
        Measures = Measures,
        Populations = Populations,
        Places = Places,
        Questions = Questions,
        Claims = [.. Claims.Values.Select(claim => new CorpusClaim { Claim = claim, Question = _questions[claim.Id] })],
        Attributions = _attributions,
        Passages = _passages,
        Unattributed = _unattributed,
        ClaimLinks = _claimLinks,
        AttributionLinks = _passageLinks,
        Statements = _rated,
        Amends = Amends,
        Amended = _amended?.ToCorpus() ?? new Dictionary<(AmendedKind, string), JsonObject>(),
        KnownAmendments = _amended?.Known ?? new HashSet<string>(),
    };

    /// <summary>Tells the numbers of the records to <paramref name="ids"/>.</summary>
    public void TellTo(GraphIds ids)
    {
        Sources.Values.ToList().ForEach(ids.Know);
        Documents.Values.ToList().ForEach(ids.Know);
        Measures.ForEach(ids.Know);
        Populations.ForEach(ids.Know);
        Places.ForEach(ids.Know);
        Questions.ForEach(ids.Know);
        Claims.Values.ToList().ForEach(ids.Know);
        _ratedStatements.ForEach(ids.Know);
        _amended?.TellTo(ids);
    }

    /// <summary>Adds what the records refer to whose fields the batch puts right.</summary>
    private async Task AddAmendedAsync(CorpusBatch batch, bool amends, CancellationToken cancellationToken)
    {
        if (!amends)
        {
            return;
        }

        _amended = await StoredAmended.ReadAsync(records, batch, cancellationToken);
        await AddSourcesAsync(
            RecordColumns.SourceId,
            _amended.Around.Sources.Where(row => !batch.Has((CorpusLineKind.Source, row.Key))).Select(row => row.Id),
            cancellationToken);
        await AddDocumentsAsync(
            RecordColumns.DocumentId,
            _amended.Around.Documents.Where(row => !batch.Has((CorpusLineKind.Document, row.Key))).Select(row => row.Id),
            cancellationToken);
        Questions.AddRange(_amended.Around.Questions.Where(row => !batch.Has((CorpusLineKind.Question, row.Key))));
    }

    private async Task AddDocumentsAsync<TKey>(
        RecordColumn<Document, TKey> column, IEnumerable<TKey> keys, CancellationToken cancellationToken)
        where TKey : notnull
    {
        foreach (var document in await records.ReadAsync(column, keys, cancellationToken))
        {
            Documents.TryAdd(document.Id, document);
        }
    }

    private async Task AddMeasuresAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        while (keys.Count > 0)
        {
            var found = await records.ReadAsync(RecordColumns.MeasureKey, keys, cancellationToken);
            Measures.AddRange(found);
            keys = MeasureVocabulary.BuiltIn.With(Measures).Unknown(found.SelectMany(measure => measure.Parts));
        }
    }

    /// <summary>Adds the populations and places that new ones are parts of, the wholes of these, and those that share a
    /// name with a new one.</summary>
    private async Task AddSubjectsAsync(
        CorpusBatch batch, ILookup<CorpusLineKind, string> keys, CancellationToken cancellationToken)
    {
        List<Population> populations =
        [
            .. batch.Records<Population>(CorpusLineKind.Population),
            .. batch.AmendedParts<Population>(AmendedKind.Population),
        ];
        Populations.AddRange(await records.PopulationsNamedAsync(NamesOf(populations), cancellationToken));
        await AddWholesAsync(RecordColumns.PopulationKey, Populations, keys[CorpusLineKind.Population], cancellationToken);
        List<Place> places =
            [.. batch.Records<Place>(CorpusLineKind.Place), .. batch.AmendedParts<Place>(AmendedKind.Place)];
        Places.AddRange(await records.PlacesNamedAsync(NamesOf(places), cancellationToken));
        await AddWholesAsync(RecordColumns.PlaceKey, Places, keys[CorpusLineKind.Place], cancellationToken);
    }

    private static HashSet<string> NamesOf(IEnumerable<Subject> subjects) =>
        [.. subjects.SelectMany(subject => subject.AllNames()).Select(Names.Fold)];

    private async Task AddWholesAsync<T>(
        RecordColumn<T, string> column, List<T> found, IEnumerable<string> keys, CancellationToken cancellationToken)
        where T : Subject
    {
        for (var wanted = Missing(keys); wanted.Count > 0; wanted = Missing(found.Select(subject => subject.PartOf)))
        {
            found.AddRange(await records.ReadAsync(column, wanted, cancellationToken));
            if (Missing(wanted).Count == wanted.Count)
            {
                return;
            }
        }

        List<string> Missing(IEnumerable<string?> wholes) =>
            [.. wholes.OfType<string>().Distinct().Except(found.Select(subject => subject.Key))];
    }

    private async Task AddClaimsAsync<TKey>(
        RecordColumn<Claim, TKey> column, IEnumerable<TKey> keys, CancellationToken cancellationToken)
        where TKey : notnull
    {
        foreach (var claim in await records.ReadAsync(column, keys, cancellationToken))
        {
            Claims.TryAdd(claim.Id, claim);
        }
    }

    /// <summary>Adds sources, and the documents that some of them belong to.</summary>
    private async Task AddSourcesAsync<TKey>(
        RecordColumn<Source, TKey> column, IEnumerable<TKey> keys, CancellationToken cancellationToken)
        where TKey : notnull
    {
        foreach (var source in await records.ReadAsync(column, keys, cancellationToken))
        {
            Sources.TryAdd(source.Id, source);
        }

        await AddDocumentsAsync(
            RecordColumns.DocumentId,
            Sources.Values.OfType<UnspecifiedSource>().Select(source => source.DocumentId)
                .Where(id => !Documents.ContainsKey(id)),
            cancellationToken);
    }

    /// <summary>Adds the publishers of the documents, and every whole above each source.</summary>
    private async Task AddLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            SourceId[] above =
            [
                .. Documents.Values.Select(document => document.PublisherId)
                    .Concat(Sources.Values.Select(source => source.PartOfId))
                    .OfType<SourceId>().Where(id => !Sources.ContainsKey(id)).Distinct(),
            ];
            if (above.Length == 0)
            {
                return;
            }

            await AddSourcesAsync(RecordColumns.SourceId, above, cancellationToken);
        }
    }

    /// <summary>Reads the evidence of attributions and all that it refers to, and puts the attributions together
    /// again.</summary>
    private async Task AddAttributionsAsync(
        IReadOnlyCollection<string> passages, CancellationToken cancellationToken)
    {
        List<Evidence> evidence =
        [
            .. (await records.ReadAsync(RecordColumns.EvidencePassage, passages, cancellationToken))
                .OrderBy(row => row.Id.Value),
        ];
        var citations = await records.ReadAsync(
            RecordColumns.CitationId, evidence.Select(row => row.CitationId), cancellationToken);
        var statements = await records.ReadAsync(
            RecordColumns.StatementId, citations.Select(row => row.CitedId), cancellationToken);
        var links = await records.ReadAsync(RecordColumns.EveryPassageLinkFrom, passages, cancellationToken);
        await AddDocumentsAsync(
            RecordColumns.DocumentId,
            statements.Select(row => row.DocumentId).OfType<DocumentId>()
                .Concat(evidence.Select(row => row.DocumentId)),
            cancellationToken);
        await AddClaimsAsync(
            RecordColumns.ClaimId, statements.Select(row => row.ClaimId).OfType<ClaimId>(), cancellationToken);
        await AddSourcesAsync(
            RecordColumns.SourceId, evidence.Select(row => row.NamedSourceId), cancellationToken);
        await AddLineAsync(cancellationToken);
        _attributions = CorpusExport.AttributionsOf(new()
        {
            Sources = [.. Sources.Values],
            Documents = [.. Documents.Values],
            Claims = [.. Claims.Values],
            Statements = statements,
            Citations = citations,
            Evidence = evidence,
            PassageLinks = links,
        });
    }

    private async Task ReadTextsAsync(HashSet<string> keys, CancellationToken cancellationToken)
    {
        var ids = Documents.Values.Where(document => keys.Contains(document.Key)).Select(document => document.Id);
        foreach (var text in await records.ReadAsync(RecordColumns.TextOf, ids, cancellationToken))
        {
            _texts.Add(Documents[text.DocumentId].Key, text);
        }
    }

    private async Task ReadQuestionsAsync(CancellationToken cancellationToken)
    {
        var questions = await records.ReadAsync(
            RecordColumns.QuestionId, Claims.Values.Select(claim => claim.QuestionId), cancellationToken);
        var keys = questions.ToDictionary(row => row.Id, row => row.Key);
        foreach (var claim in Claims.Values)
        {
            _questions.Add(claim.Id, keys[claim.QuestionId]);
        }
    }

    /// <summary>Notes which passages, links and statements exist of those that corrections and assessments name;
    /// superseded ones count.</summary>
    private async Task ReadRemarkedAsync(
        CorpusBatch batch, ILookup<CorpusLineKind, string> keys, CancellationToken cancellationToken)
    {
        _passages.UnionWith((await records.ReadAsync(
            RecordColumns.EveryEvidencePassage, keys[CorpusLineKind.Attribution], cancellationToken))
            .Select(row => row.Passage));
        _claimLinks.UnionWith((await records.ReadAsync(
            RecordColumns.EveryClaimLinkKey, keys[CorpusLineKind.ClaimLink], cancellationToken))
            .Select(row => row.Key));
        _passageLinks.UnionWith((await records.ReadAsync(
            RecordColumns.EveryPassageLinkKey, keys[CorpusLineKind.AttributionLink], cancellationToken))
            .Select(row => row.Key));
        _unattributed.UnionWith(await records.AppearancesAsync(
            [.. keys[CorpusLineKind.Unattributed].Except(_passages).Except(_claimLinks).Except(_passageLinks)], cancellationToken));
        var sources = Sources.Values.ToDictionary(source => source.Key, source => source.Id);
        var documents = Documents.Values.ToDictionary(document => document.Key, document => document.Id);
        var claims = Claims.Values.ToDictionary(claim => claim.Key, claim => claim.Id);
        Dictionary<StatementKey, AssessedRecord> rated = [];
        foreach (var of in batch.Records<CorpusAssessment>(CorpusLineKind.Assessment).Select(record => record.Of))
        {
            DocumentId? document = of.Document is { } key && documents.TryGetValue(key, out var id) ? id : null;
            ClaimId? claim = of.Claim is { } claimKey && claims.TryGetValue(claimKey, out var claimId) ? claimId : null;
            if (of.IsStatement && sources.TryGetValue(of.Source, out var source)
                && document is null == of.Document is null && claim is null == of.Claim is null)
            {
                rated[new(source, document, claim)] = of;
            }
        }

        foreach (var statement in await records.StatementsOfAsync(rated.Keys, cancellationToken))
        {
            var of = rated[StatementKey.Of(statement)];
            _rated.Add((of.Source, of.Document, of.Claim));
            _ratedStatements.Add(statement);
        }
    }

    private CorpusDocument ToRecord(Document document) => new()
    {
        Document = document,
        Text = _texts.GetValueOrDefault(document.Key)?.Text,
        Publisher = document.PublisherId is { } publisher ? Sources[publisher].Key : null,
    };

    private CorpusSource ToRecord(Source source) => new()
    {
        Source = source,
        PartOf = source.PartOfId is { } whole ? Sources[whole].Key : null,
        Document = source is UnspecifiedSource { DocumentId: var scope } ? Documents[scope].Key : null,
    };
}
