using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Citations;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;

namespace Provenance.Server.Changes;

/// <summary>Tells what happened to statements, citations and the evidence for them.</summary>
internal sealed class CitationHistories(
    Histories histories, RevisionReader revisions, CitationReader citations, EvidenceReader evidence, PassageLinkReader links)
{
    /// <summary>The most citations of superseded statements that are looked at for their corrections.</summary>
    private const int MostCitations = 1000;

    /// <summary>The histories of pieces of evidence.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> OfAsync(
        IReadOnlyList<Evidence> records, CancellationToken cancellationToken)
    {
        var showing = await links.ShowingAsync(records, cancellationToken);
        return await histories.OfAsync(
            [
                .. records.Select(record =>
                    HistoryDraft.Of(showing[record.Id], record.RecordedAt, record.RecordedBy, record.SupersededAt)),
            ],
            cancellationToken);
    }

    /// <summary>The histories of citations.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> OfAsync(
        IReadOnlyList<Citation> records, CancellationToken cancellationToken)
    {
        var before = await revisions.ByCitationAsync([.. records.Select(record => record.Id)], cancellationToken);
        var wrong = await WrongAsync([.. records.Where(record => record.SupersededAt is not null)], cancellationToken);
        return await histories.OfAsync(
        [
            .. records.Select(record => (IReadOnlyList<HistoryDraft>)
            [
                new(HistoryEvent.Recorded, record.RecordedAt),
                .. Completions([.. before[record.Id]], record.Relation),
                .. Ending(record.SupersededAt, wrong[record.Id]),
            ]),
        ],
        cancellationToken);
    }

    /// <summary>The histories of statements.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> OfAsync(
        IReadOnlyList<Statement> records, CancellationToken cancellationToken)
    {
        var before = await revisions.ByStatementAsync([.. records.Select(record => record.Id)], cancellationToken);
        List<StatementId> ended =
            [.. records.Where(record => record.SupersededAt is not null).Select(record => record.Id)];
        var touching = (await citations.Ever.FirstByCitingAsync(ended, MostCitations, cancellationToken))
            .Concat(await citations.Ever.FirstOfCitedAsync(ended, MostCitations, cancellationToken))
            .DistinctBy(citation => citation.Id).ToList();
        var wrong = await WrongAsync(touching, cancellationToken);
        return await histories.OfAsync(
        [
            .. records.Select(record => (IReadOnlyList<HistoryDraft>)
            [
                new(HistoryEvent.Recorded, record.RecordedAt),
                .. Completions([.. before[record.Id], StatementRevision.Of(record, default)]),
                .. Ending(
                    record.SupersededAt,
                    touching
                        .Where(citation => citation.SupersededAt == record.SupersededAt
                            && (citation.CitingId == record.Id || citation.CitedId == record.Id))
                        .SelectMany(citation => wrong[citation.Id])
                        .Concat(record.Appearances.Where(passage => passage.SupersededAt == record.SupersededAt)
                            .Select(passage => passage.Key))),
            ]),
        ],
        cancellationToken);
    }

    /// <summary>The passages and links whose corrections left citations without evidence.</summary>
    private async Task<ILookup<CitationId, string>> WrongAsync(
        IReadOnlyList<Citation> ended, CancellationToken cancellationToken)
    {
        var ends = ended.ToDictionary(citation => citation.Id, citation => citation.SupersededAt);
        List<Evidence> shown =
        [
            .. (await evidence.Ever.ByCitationAsync(ends.Keys, cancellationToken)).SelectMany(group => group)
                .Where(item => item.SupersededAt == ends[item.CitationId]),
        ];
        var showing = await links.ShowingAsync(shown, cancellationToken);
        return shown.SelectMany(item => showing[item.Id], (item, key) => (item.CitationId, key))
            .ToLookup(wrong => wrong.CitationId, wrong => wrong.key);
    }

    private static IEnumerable<HistoryDraft> Completions(List<CitationRevision> before, CitationRelation now) =>
        before.Select((revision, place) => new HistoryDraft(
            HistoryEvent.Completed,
            revision.RecordedAt,
            Differences: Differences.Of(
                revision.Relation, place + 1 < before.Count ? before[place + 1].Relation : now)));

    private static IEnumerable<HistoryDraft> Completions(List<StatementRevision> states) =>
        states.Zip(states.Skip(1), (revision, next) => new HistoryDraft(
            HistoryEvent.Completed, revision.RecordedAt, Differences: Differences.Of(revision, next)));

    private static IEnumerable<HistoryDraft> Ending(DateTimeOffset? end, IEnumerable<string> wrong) =>
        end is { } at ? [new(HistoryEvent.Superseded, at, Wrong: [.. wrong])] : [];
}
