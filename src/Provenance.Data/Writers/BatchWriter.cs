using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;

namespace Provenance.Data.Writers;

/// <summary>
/// Adds a batch of a corpus to the store, in a transaction that is not its own: reads what the batch refers to, checks
/// it, projects it, and writes what is new. What an earlier batch of the same import recorded is completed; what another
/// import recorded must stay as it is.
/// </summary>
internal sealed class BatchWriter(ProvenanceContext context, CorpusBatch batch, DateTimeOffset recordedAt, string recordedBy)
{
    private readonly List<string> _errors = [];
    private readonly Dictionary<RecordKind, (int Added, int Unchanged)> _counts = [];

    /// <summary>What is wrong with the batch; if anything, the transaction must not be committed.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>What was added of each kind, and what was there already.</summary>
    public IReadOnlyList<RecordCount> Counts =>
    [
        .. RecordKind.All.Select(kind =>
            new RecordCount(kind.Name, _counts.GetValueOrDefault(kind).Added, _counts.GetValueOrDefault(kind).Unchanged)),
    ];

    /// <summary>Writes the batch, unless something is wrong with it.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        List<Correction> waiting = [];
        HashSet<string> wrong = [];
        CorpusCorrection[] corrections = [.. batch.Records<CorpusCorrection>()];
        if (corrections.Length > 0 || await context.Corrections.AnyAsync(cancellationToken))
        {
            string[] correctable =
            [
                .. batch.Records<Attribution>().Select(record => record.Id),
                .. batch.Records<CorpusClaimLink>().Select(record => record.Id),
                .. batch.Records<AttributionLink>().SelectMany(record => new[] { record.From, record.To }),
                .. corrections.Select(record => record.Of),
            ];
            var stored = await context.Corrections.WhereIn(row => row.Of, correctable)
                .ToDictionaryAsync(row => row.Of, cancellationToken);
            wrong.UnionWith(stored.Keys);
            foreach (var correction in corrections)
            {
                if (!stored.TryGetValue(correction.Of, out var other))
                {
                    waiting.Add(new()
                    {
                        Id = default,
                        Key = correction.Id,
                        Of = correction.Of,
                        By = correction.By,
                        Reason = correction.Reason,
                        RecordedAt = recordedAt,
                        RecordedBy = recordedBy,
                    });
                }
                else if (other.Key != correction.Id)
                {
                    Refuse(CorpusLineKind.Correction, correction.Id, new("corrections", correction.Id, ["of"]));
                }
            }
        }

        while (_errors.Count == 0)
        {
            await WriteOnceAsync(
                waiting.Select(correction => correction.By).OfType<string>().Concat(wrong).ToHashSet(),
                cancellationToken);
            if (waiting.Count == 0)
            {
                return;
            }

            var next = Superseding.Next(waiting);
            List<string> closed = [.. next.Select(correction => correction.Of)];
            await Superseding.CloseAsync(context, closed, recordedAt, cancellationToken);
            wrong.UnionWith(closed);
            waiting = [.. waiting.Except(next)];
        }
    }

    private async Task WriteOnceAsync(IReadOnlySet<string> leftOut, CancellationToken cancellationToken)
    {
        string[] linked =
        [
            .. batch.Records<AttributionLink>()
                .Where(link => link.Kind is PassageLinkKind.RespondsTo or PassageLinkKind.Confirms)
                .SelectMany(link => new[] { link.From, link.To })
                .Where(key => batch.LineOf(CorpusLineKind.Attribution, key) is null)
                .Distinct(),
        ];
        var stored = await StoredContext.ReadAsync(context, batch, linked, cancellationToken);
        var known = stored.ToCorpusContext();
        _errors.AddRange(batch.Check(known).Select(error => error.ToString()));
        if (_errors.Count > 0)
        {
            return;
        }

        var matches = await StoredMatches.OfKeysAsync(context, batch, cancellationToken);
        var ids = await StoredMatches.NumberAsync(context, matches, leftOut, cancellationToken);
        var first = FirstIds.Of(ids);
        stored.TellTo(ids);
        var graph = batch.Project(known, ids, recordedAt, recordedBy);
        StatementMatches statements = new(context, batch, recordedAt);
        graph = await statements.JoinAsync(graph, first, cancellationToken);
        Compare(graph, matches);
        foreach (var conflict in statements.Conflicts)
        {
            Refuse(CorpusLineKind.Attribution, statements.PassageOf(conflict), conflict);
        }

        if (_errors.Count == 0)
        {
            await WriteAsync(graph, matches, statements, cancellationToken);
        }
    }

    private void Compare(ProvenanceGraph graph, ProvenanceGraph matches)
    {
        foreach (var kind in RecordKind.All.Where(kind => kind.LineKind is not null))
        {
            var stored = kind.RecordsOf(matches).ToDictionary(kind.IdOf);
            foreach (var record in stored.Count == 0 ? [] : kind.RecordsOf(graph))
            {
                if (stored.TryGetValue(kind.IdOf(record), out var other)
                    && GraphComparison.Differences(record, other) is { Count: > 0 } fields)
                {
                    var key = kind.KeyOf(record, GraphKeys.None);
                    Refuse(
                        kind.LineKind!.Value,
                        record is Evidence evidence ? evidence.Passage : key,
                        new(kind.Name, key, fields));
                }
            }
        }
    }

    private async Task WriteAsync(
        ProvenanceGraph graph,
        ProvenanceGraph matches,
        StatementMatches statements,
        CancellationToken cancellationToken)
    {
        var storedDocuments = matches.Documents.Select(document => document.Id).ToHashSet();
        Dictionary<RecordKind, List<object>> added = [];
        foreach (var kind in RecordKind.All)
        {
            var stored = kind.RecordsOf(matches).Select(kind.IdOf).ToHashSet();
            var isStored = kind.Name switch
            {
                "texts" => record => storedDocuments.Contains(((DocumentText)record).DocumentId),
                "statements" => record => statements.IsStored((Statement)record),
                "citations" => record => statements.IsStored((Citation)record),
                _ => new Func<object, bool>(record => stored.Contains(kind.IdOf(record))),
            };
            added[kind] = [];
            var unchanged = 0;
            foreach (var record in kind.RecordsOf(graph))
            {
                if (isStored(record))
                {
                    unchanged++;
                }
                else
                {
                    added[kind].Add(record);
                }
            }

            var before = _counts.GetValueOrDefault(kind);
            _counts[kind] = (before.Added + added[kind].Count, before.Added + before.Unchanged == 0 ? unchanged : before.Unchanged);
        }

        await RecordWriter.WriteAsync(context, kind => added[kind], written: null, cancellationToken);
        await statements.CompleteAsync(cancellationToken);
    }

    private void Refuse(CorpusLineKind kind, string key, RecordConflict conflict) =>
        _errors.Add(batch.LineOf(kind, key) is { } line ? $"line {line}: {conflict.Message}" : conflict.Message);
}
