using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>Reads what a batch refers to from the store, by keys, and turns it back into records of a corpus.</summary>
internal sealed class StoredContext
{
    private readonly Dictionary<string, DocumentText> _texts = [];
    private readonly Dictionary<ClaimId, string> _questions = [];
    private readonly HashSet<string> _passages = [];
    private readonly HashSet<string> _claimLinks = [];
    private readonly HashSet<(string, string?, string?)> _rated = [];
    private IReadOnlyList<Attribution> _attributions = [];

    /// <summary>The sources found, by id.</summary>
    public Dictionary<SourceId, Source> Sources { get; } = [];

    /// <summary>The documents found, by id.</summary>
    public Dictionary<DocumentId, Document> Documents { get; } = [];

    /// <summary>The questions found.</summary>
    public List<Question> Questions { get; } = [];

    /// <summary>The claims found, by id.</summary>
    public Dictionary<ClaimId, Claim> Claims { get; } = [];

    /// <summary>Reads it.</summary>
    /// <param name="context">The store.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="passages">The keys of attributions to be read as a whole.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<StoredContext> ReadAsync(
        ProvenanceContext context,
        CorpusBatch batch,
        IReadOnlyCollection<string> passages,
        CancellationToken cancellationToken)
    {
        StoredContext stored = new();
        var keys = batch.Missing.ToLookup(reference => reference.Kind, reference => reference.Key);
        await stored.AddDocumentsAsync(
            context.Documents.WhereIn(row => row.Key, [.. keys[CorpusLineKind.Document]]), cancellationToken);
        await stored.AddSourcesAsync(
            context, context.Sources.WhereIn(row => row.Key, [.. keys[CorpusLineKind.Source]]), cancellationToken);
        await stored.AddClaimsAsync(
            context.Claims.WhereIn(row => row.Key, [.. keys[CorpusLineKind.Claim]]), cancellationToken);
        if (passages.Count > 0)
        {
            await stored.AddAttributionsAsync(context, passages, cancellationToken);
        }

        await stored.AddLineAsync(context, cancellationToken);
        stored.Questions.AddRange(await context.Questions
            .WhereIn(row => row.Key, [.. keys[CorpusLineKind.Question]]).ToListAsync(cancellationToken));
        await stored.ReadTextsAsync(context, [.. batch.MissingTexts], cancellationToken);
        await stored.ReadQuestionsAsync(context, cancellationToken);
        await stored.ReadRemarkedAsync(context, batch, keys, cancellationToken);
        return stored;
    }

    /// <summary>The records of the corpus that they came from, as far as a batch needs them.</summary>
    public CorpusContext ToCorpusContext() => new()
    {
        Documents = [.. Documents.Values.Select(ToRecord)],
        Sources = [.. Sources.Values.Select(ToRecord)],
        Questions = [.. Questions.Select(question => new CorpusQuestion(question.Key, question.Text, null, null))],
        Claims = [.. Claims.Values.Select(claim => new CorpusClaim
        {
            Id = claim.Key,
            Question = _questions[claim.Id],
            Proposition = claim.Proposition,
            Modality = claim.Modality,
        })],
        Attributions = _attributions,
        Passages = _passages,
        ClaimLinks = _claimLinks,
        Statements = _rated,
    };

    /// <summary>Makes the numbers of what was found known.</summary>
    public void TellTo(GraphIds ids)
    {
        Sources.Values.ToList().ForEach(ids.Know);
        Documents.Values.ToList().ForEach(ids.Know);
        Questions.ForEach(ids.Know);
        Claims.Values.ToList().ForEach(ids.Know);
    }

    private async Task AddDocumentsAsync(IQueryable<Document> rows, CancellationToken cancellationToken)
    {
        foreach (var document in await rows.ToListAsync(cancellationToken))
        {
            Documents.TryAdd(document.Id, document);
        }
    }

    private async Task AddClaimsAsync(IQueryable<Claim> rows, CancellationToken cancellationToken)
    {
        foreach (var claim in await rows.ToListAsync(cancellationToken))
        {
            Claims.TryAdd(claim.Id, claim);
        }
    }

    /// <summary>Adds sources, and the documents that some of them belong to.</summary>
    private async Task AddSourcesAsync(
        ProvenanceContext context, IQueryable<Source> rows, CancellationToken cancellationToken)
    {
        foreach (var source in await rows.ToListAsync(cancellationToken))
        {
            Sources.TryAdd(source.Id, source);
        }

        DocumentId[] scopes =
        [
            .. Sources.Values.OfType<UnspecifiedSource>().Select(source => source.DocumentId)
                .Where(id => !Documents.ContainsKey(id)).Distinct(),
        ];
        if (scopes.Length > 0)
        {
            await AddDocumentsAsync(context.Documents.WhereIn(row => row.Id, scopes), cancellationToken);
        }
    }

    /// <summary>Adds the publishers of the documents, and what the sources are parts of, to the top.</summary>
    private async Task AddLineAsync(ProvenanceContext context, CancellationToken cancellationToken)
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

            await AddSourcesAsync(context, context.Sources.WhereIn(row => row.Id, above), cancellationToken);
        }
    }

    /// <summary>Puts attributions together again, from their evidence and all that it refers to.</summary>
    private async Task AddAttributionsAsync(
        ProvenanceContext context, IReadOnlyCollection<string> passages, CancellationToken cancellationToken)
    {
        var evidence = await context.Evidence.WhereIn(row => row.Passage, passages).OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        var citations = await context.Citations
            .WhereIn(row => row.Id, [.. evidence.Select(row => row.CitationId).Distinct()])
            .ToListAsync(cancellationToken);
        var statements = await context.Statements
            .WhereIn(row => row.Id, [.. citations.Select(row => row.CitedId).Distinct()])
            .ToListAsync(cancellationToken);
        var links = await context.PassageLinks.WhereIn(row => row.FromPassage, passages).ToListAsync(cancellationToken);
        await AddDocumentsAsync(
            context.Documents.WhereIn(
                row => row.Id,
                [
                    .. statements.Select(row => row.DocumentId).OfType<DocumentId>()
                        .Concat(evidence.Select(row => row.DocumentId)).Distinct(),
                ]),
            cancellationToken);
        await AddClaimsAsync(
            context.Claims.WhereIn(
                row => row.Id, [.. statements.Select(row => row.ClaimId).OfType<ClaimId>().Distinct()]),
            cancellationToken);
        await AddSourcesAsync(
            context,
            context.Sources.WhereIn(row => row.Id, [.. evidence.Select(row => row.NamedSourceId).Distinct()]),
            cancellationToken);
        await AddLineAsync(context, cancellationToken);
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

    private async Task ReadTextsAsync(
        ProvenanceContext context, HashSet<string> keys, CancellationToken cancellationToken)
    {
        DocumentId[] ids = [.. Documents.Values.Where(document => keys.Contains(document.Key)).Select(row => row.Id)];
        foreach (var text in await context.DocumentTexts.WhereIn(row => row.DocumentId, ids)
            .ToListAsync(cancellationToken))
        {
            _texts.Add(Documents[text.DocumentId].Key, text);
        }
    }

    private async Task ReadQuestionsAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        QuestionId[] ids = [.. Claims.Values.Select(claim => claim.QuestionId).Distinct()];
        var keys = await context.Questions.WhereIn(row => row.Id, ids)
            .Select(row => new { row.Id, row.Key }).ToDictionaryAsync(row => row.Id, row => row.Key, cancellationToken);
        foreach (var claim in Claims.Values)
        {
            _questions.Add(claim.Id, keys[claim.QuestionId]);
        }
    }

    /// <summary>Notes which of the passages, links and statements that remarks name there are, superseded or not.</summary>
    private async Task ReadRemarkedAsync(
        ProvenanceContext context,
        CorpusBatch batch,
        ILookup<CorpusLineKind, string> keys,
        CancellationToken cancellationToken)
    {
        context.Ever = true;
        _passages.UnionWith(await context.Evidence
            .WhereIn(row => row.Passage, [.. keys[CorpusLineKind.Attribution]])
            .Select(row => row.Passage).Distinct().ToListAsync(cancellationToken));
        _claimLinks.UnionWith(await context.ClaimLinks
            .WhereIn(row => row.Key, [.. keys[CorpusLineKind.ClaimLink]])
            .Select(row => row.Key).ToListAsync(cancellationToken));
        context.Ever = false;
        var sources = Sources.Values.ToDictionary(source => source.Key, source => source.Id);
        var documents = Documents.Values.ToDictionary(document => document.Key, document => document.Id);
        var claims = Claims.Values.ToDictionary(claim => claim.Key, claim => claim.Id);
        foreach (var of in batch.Records<CorpusAssessment>(CorpusLineKind.Assessment).Select(assessment => assessment.Of)
            .Where(of => of.IsStatement && sources.ContainsKey(of.Source)))
        {
            var source = sources[of.Source];
            DocumentId? document = of.Document is { } key && documents.TryGetValue(key, out var id) ? id : null;
            ClaimId? claim = of.Claim is { } claimKey && claims.TryGetValue(claimKey, out var claimId) ? claimId : null;
            if (document is null == of.Document is null && claim is null == of.Claim is null
                && await context.Statements.AnyAsync(
                    row => row.SourceId == source && row.DocumentId == document && row.ClaimId == claim,
                    cancellationToken))
            {
                _rated.Add((of.Source, of.Document, of.Claim));
            }
        }
    }

    private CorpusDocument ToRecord(Document document) => new()
    {
        Id = document.Key,
        Kind = document.Kind,
        Held = document.Held,
        File = document.FileName,
        Text = _texts.GetValueOrDefault(document.Key)?.Text,
        Publisher = document.PublisherId is { } publisher ? Sources[publisher].Key : null,
    };

    private CorpusSource ToRecord(Source source)
    {
        var (type, kind) = SourceKinds.Of(source);
        return new()
        {
            Id = source.Key,
            Type = type,
            Kind = kind,
            Name = source.Name,
            Aliases = [],
            Affiliations = [],
            PossiblySameAs = [],
            PartOf = source.PartOfId is { } whole ? Sources[whole].Key : null,
            Document = source is UnspecifiedSource { DocumentId: var scope } ? Documents[scope].Key : null,
        };
    }
}
