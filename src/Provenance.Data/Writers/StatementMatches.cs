using Provenance.Corpora;
using Provenance.Domain;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;

namespace Provenance.Data.Writers;

/// <summary>
/// Matches the statements and citations of a batch with those in the store. Both have no key, so they are matched by
/// what they connect. What a statement or a citation says of itself follows from all passages that tell of it, whoever
/// recorded them, so the batch may complete what others recorded.
/// </summary>
internal sealed class StatementMatches(StoredRecords records, CorpusBatch batch, DateTimeOffset recordedAt)
{
    private readonly Dictionary<StatementId, Statement> _statements = [];
    private readonly Dictionary<CitationId, Citation> _citations = [];
    private readonly List<object> _completed = [];
    private readonly List<object> _revisions = [];
    private readonly List<RecordConflict> _conflicts = [];

    /// <summary>The passages in a document's own voice that were recorded with other content.</summary>
    public IReadOnlyList<RecordConflict> Conflicts => _conflicts;

    /// <summary>The stored records that the batch completes, as they are then.</summary>
    public IReadOnlyList<object> Completed => _completed;

    /// <summary>What the completed records were before, except for those that the same change made.</summary>
    public IReadOnlyList<object> Revisions => _revisions;

    /// <summary>Whether the store has a statement.</summary>
    public bool IsStored(Statement statement) => _statements.ContainsKey(statement.Id);

    /// <summary>Whether the store has a citation.</summary>
    public bool IsStored(Citation citation) => _citations.ContainsKey(citation.Id);

    /// <summary>
    /// The same graph with the store's numbers for its statements and citations. A statement that was stored before
    /// takes in what the batch adds to it.
    /// </summary>
    public async Task<ProvenanceGraph> JoinAsync(
        ProvenanceGraph graph, FirstIds first, CancellationToken cancellationToken)
    {
        var drafts = graph.Statements.ToDictionary(StatementKey.Of);
        Dictionary<StatementId, StatementId> numbers = [];
        List<(Statement Draft, Statement Stored)> met = [];
        foreach (var stored in await records.StatementsOfAsync(
            graph.Statements.Where(first.MayBeStored).Select(StatementKey.Of), cancellationToken))
        {
            var draft = drafts[StatementKey.Of(stored)];
            numbers[draft.Id] = stored.Id;
            _statements.Add(stored.Id, stored);
            met.Add((draft, stored));
        }

        var next = first.Statement;
        foreach (var statement in graph.Statements.Where(statement => !numbers.ContainsKey(statement.Id)).ToList())
        {
            numbers[statement.Id] = new(next++);
        }

        var joined = await JoinCitationsAsync(graph, numbers, first, cancellationToken);
        var evidence = graph.Evidence.Select(row => row with { CitationId = joined.Numbers[row.CitationId] }).ToList();
        var merged = await MergeAsync(met, joined.Citations, evidence, cancellationToken);
        return new()
        {
            ReadAt = graph.ReadAt,
            Corpora = graph.Corpora,
            Sources = graph.Sources,
            Documents = graph.Documents,
            Texts = graph.Texts,
            Additions = graph.Additions,
            ExcludedPassages = graph.ExcludedPassages,
            Measures = graph.Measures,
            Populations = graph.Populations,
            Places = graph.Places,
            Questions = graph.Questions,
            Claims = graph.Claims,
            ClaimLinks = graph.ClaimLinks,
            Statements = [.. graph.Statements.Select(row => merged.GetValueOrDefault(numbers[row.Id])
                ?? row with { Id = numbers[row.Id] })],
            Citations = joined.Citations,
            Evidence = evidence,
            JointStatements = [.. graph.JointStatements.Select(row => row with
            {
                OneId = numbers[row.OneId],
                OtherId = numbers[row.OtherId],
            })],
            PassageLinks = graph.PassageLinks,
            Assessments = [.. graph.Assessments.Select(row => row.StatementId is { } id
                ? row with { StatementId = numbers.GetValueOrDefault(id, id) } : row)],
            Corrections = graph.Corrections,
            Identities = graph.Identities,
            Amendments = graph.Amendments,
        };
    }

    private async Task<(List<Citation> Citations, Dictionary<CitationId, CitationId> Numbers)> JoinCitationsAsync(
        ProvenanceGraph graph,
        Dictionary<StatementId, StatementId> numbers,
        FirstIds first,
        CancellationToken cancellationToken)
    {
        List<Citation> citations =
        [
            .. graph.Citations.Select(row => row with
            {
                CitingId = numbers[row.CitingId],
                CitedId = numbers[row.CitedId],
            }),
        ];
        Dictionary<CitationId, CitationId> joined = [];
        var stored = (await records.CitationsOfAsync(
            [.. citations.Where(row => IsKnown(row.CitingId) && IsKnown(row.CitedId))], cancellationToken))
            .ToLookup(row => (row.CitingId, row.CitedId, GraphIds.KeyRelation(row.Relation)));
        var next = first.Citation;
        for (var i = 0; i < citations.Count; i++)
        {
            var draft = citations[i];
            var other = stored[(draft.CitingId, draft.CitedId, GraphIds.KeyRelation(draft.Relation))].FirstOrDefault();
            joined[draft.Id] = other?.Id ?? new(next++);
            citations[i] = other is null
                ? draft with { Id = joined[draft.Id] }
                : Merge(draft, other);
        }

        return (citations, joined);

        bool IsKnown(StatementId statement) => _statements.ContainsKey(statement);
    }

    /// <summary>A citation quotes as soon as one passage quotes; until then it reports.</summary>
    private Citation Merge(Citation draft, Citation stored)
    {
        _citations.Add(stored.Id, stored);
        if (draft.Relation == stored.Relation || draft.Relation != CitationRelation.Quotes)
        {
            return stored;
        }

        var merged = stored with { Relation = draft.Relation };
        _completed.Add(merged);
        if (stored.RecordedAt != recordedAt)
        {
            _revisions.Add(CitationRevision.Of(stored, recordedAt));
        }

        return merged;
    }

    private async Task<Dictionary<StatementId, Statement>> MergeAsync(
        List<(Statement Draft, Statement Stored)> met,
        List<Citation> citations,
        List<Evidence> evidence,
        CancellationToken cancellationToken)
    {
        // A statement's stance and likelihood follow from all passages together. Earlier passages are read again only
        // if the batch disagrees with what is stored.
        var disagreeing = met
            .Where(pair => pair.Draft.Stance != pair.Stored.Stance || pair.Draft.Likelihood != pair.Stored.Likelihood)
            .Select(pair => pair.Stored.Id).ToHashSet();
        var together = disagreeing.Count == 0
            ? []
            : await StatementsTogether.OfAsync(
                records,
                batch,
                disagreeing,
                PassagesOf(disagreeing, citations, evidence).ToHashSet(),
                recordedAt,
                cancellationToken);
        Dictionary<StatementId, Statement> merged = [];
        foreach (var (draft, stored) in met)
        {
            var voice = together.GetValueOrDefault(StatementKey.Of(stored));
            var appearances = stored.Appearances
                .Concat(draft.Appearances.ExceptBy(stored.Appearances.Select(one => one.Key), one => one.Key)).ToList();
            var result = stored with
            {
                StatedAt = stored.StatedAt ?? draft.StatedAt,
                Stance = voice?.Stance ?? stored.Stance,
                Likelihood = voice is null ? stored.Likelihood : voice.Likelihood,
                Attestation = draft.Attestation == Attestation.FirstHand ? Attestation.FirstHand : stored.Attestation,
                Appearances = appearances,
            };
            merged.Add(stored.Id, result);
            if (draft.Appearances.Except(appearances).FirstOrDefault() is { } changed)
            {
                var keys = await KeysAsync([stored], cancellationToken);
                _conflicts.Add(new(
                    "statements", keys.Of(stored), ["appearances"], CorpusLineKind.Unattributed, changed.Key));
            }
            else if (result with { Appearances = stored.Appearances } != stored
                || appearances.Count > stored.Appearances.Count)
            {
                _completed.Add(result);
                if (stored.RecordedAt != recordedAt)
                {
                    _revisions.Add(StatementRevision.Of(stored, recordedAt));
                }
            }
        }

        return merged;
    }

    private static IEnumerable<string> PassagesOf(
        HashSet<StatementId> ids, List<Citation> citations, List<Evidence> evidence)
    {
        var touching = citations.Where(row => ids.Contains(row.CitingId) || ids.Contains(row.CitedId))
            .Select(row => row.Id).ToHashSet();
        return evidence.Where(row => touching.Contains(row.CitationId)).Select(row => row.Passage).Distinct();
    }

    private async Task<GraphKeys> KeysAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken) =>
        new(new()
        {
            Sources = await records.ReadAsync(
                RecordColumns.SourceId, statements.Select(row => row.SourceId), cancellationToken),
            Documents = await records.ReadAsync(
                RecordColumns.DocumentId,
                statements.Select(row => row.DocumentId).OfType<DocumentId>(),
                cancellationToken),
            Claims = await records.ReadAsync(
                RecordColumns.ClaimId, statements.Select(row => row.ClaimId).OfType<ClaimId>(), cancellationToken),
            Statements = statements,
        });
}

/// <summary>The first free number of each kind. A record that refers to one of these or higher cannot be stored
/// yet.</summary>
internal readonly record struct FirstIds(long Source, long Document, long Claim, long Statement, long Citation)
{
    public static FirstIds Of(GraphIds ids) =>
        new(ids.Sources.Next, ids.Documents.Next, ids.Claims.Next, ids.Statements.Next, ids.Citations.Next);

    public bool MayBeStored(Statement statement) =>
        statement.SourceId.Value < Source
        && !(statement.DocumentId?.Value >= Document)
        && !(statement.ClaimId?.Value >= Claim);
}
