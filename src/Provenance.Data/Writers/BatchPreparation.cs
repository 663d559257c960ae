using Provenance.Corpora;
using Provenance.Data.Writers.Identity;
using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;

namespace Provenance.Data.Writers;

/// <summary>
/// Works out what to write for a batch. It reads the records that the batch refers to, checks the batch, projects it,
/// and compares the result with the store. A batch may complete what follows from several passages, and must not change
/// what was recorded.
/// </summary>
internal sealed class BatchPreparation(
    StoredRecords records, StoredNumbers numbers, CorpusBatch batch, DateTimeOffset recordedAt, string recordedBy)
{
    /// <summary>Prepares the batch.</summary>
    /// <param name="leftOut">The keys of the attributions and claim links that are not written.</param>
    /// <param name="amends">Whether its amendments are applied: what they are of must be stored.</param>
    /// <param name="cancellationToken">Stops the preparation.</param>
    public async Task<PreparedBatch> PrepareAsync(
        IReadOnlySet<string> leftOut, bool amends, CancellationToken cancellationToken)
    {
        var stored = await StoredContext.ReadAsync(records, batch, amends, LinkedElsewhere(), cancellationToken);
        var matches = await StoredMatches.ReadAsync(records, batch, stored, cancellationToken);
        var known = stored.ToCorpusContext() with { OnRecord = matches.KeysIn(batch) };
        if (batch.Check(known) is { Count: > 0 } errors)
        {
            return new(numbers) { Errors = errors };
        }

        var ids = numbers.ToIds(leftOut);
        matches.TellTo(ids);
        stored.TellTo(ids);
        var first = FirstIds.Of(ids);
        StatementMatches statements = new(records, batch, recordedAt);
        var graph = await statements.JoinAsync(
            batch.Project(known, ids, recordedAt, recordedBy), first, cancellationToken);
        GraphKeys keys = new(graph, [.. stored.Documents.Values]);
        var additions = await BatchAdditions.ReadAsync(records, batch, graph, matches.Graph, stored, cancellationToken);
        var identities = await BatchIdentities.ReadAsync(records, batch, graph, matches.Graph, cancellationToken);
        var amendments = await BatchAmendments.ReadAsync(records, batch, graph, stored, ids, cancellationToken);
        var firsts = await FirstForms.ReadAsync(records, matches.Graph, graph, cancellationToken);
        List<RecordConflict> conflicts = [.. Conflicts(graph, matches.Graph, keys, firsts), .. statements.Conflicts];
        IReadOnlyList<CorpusError> against = [.. additions.Errors, .. identities.Errors, .. amendments.Errors];
        if (conflicts.Count > 0 || against.Count > 0)
        {
            return new(numbers)
            {
                Errors = [.. conflicts.Select(conflict => conflict.In(batch)), .. against],
            };
        }

        List<ExtendedRecord> extended = [.. additions.Extended, .. amendments.Extended];
        PreparedBatch prepared = new(numbers)
        {
            Context = known,
            Completed = [.. statements.Completed, .. extended.Select(record => record.After), .. identities.Ended],
            Revisions = statements.Revisions,
            Extended = extended,
            Warnings = await SameAddressesAsync(graph, matches.Graph, cancellationToken),
        };
        var storedDocuments = matches.Graph.Documents.Select(document => document.Id)
            .Concat(stored.Documents.Keys).ToHashSet();
        foreach (var kind in RecordKind.All)
        {
            prepared.Take(kind, kind.RecordsOf(graph).Select(additions.Merged).Select(amendments.Complete), IsStored(kind));
        }

        prepared.MakeWords();
        return prepared;

        Func<object, bool> IsStored(RecordKind kind)
        {
            if (kind.Type == typeof(DocumentText))
            {
                return text => ((DocumentText)text).DocumentId is var document
                    && storedDocuments.Contains(document) && !additions.Texts.Contains(document);
            }

            if (kind.Type == typeof(Statement))
            {
                return statement => statements.IsStored((Statement)statement);
            }

            if (kind.Type == typeof(Citation))
            {
                return citation => statements.IsStored((Citation)citation);
            }

            var numbers = kind.RecordsOf(matches.Graph).Select(kind.IdOf).ToHashSet();
            return record => numbers.Contains(kind.IdOf(record));
        }
    }

    /// <summary>The keys of the attributions in earlier batches to which a link of this batch adds something.</summary>
    private string[] LinkedElsewhere()
    {
        var own = batch.Records<Attribution>(CorpusLineKind.Attribution).Select(record => record.Id).ToHashSet();
        return
        [
            .. batch.Records<PassageLink>(CorpusLineKind.AttributionLink)
                .Where(Recorder.Adds)
                .SelectMany(link => new[] { link.FromPassage, link.ToPassage })
                .Where(key => !own.Contains(key))
                .Distinct(),
        ];
    }

    /// <summary>A warning for each address of a new document that another document has too, unless they are linked as
    /// versions.</summary>
    private async Task<IReadOnlyList<string>> SameAddressesAsync(
        ProvenanceGraph graph, ProvenanceGraph matches, CancellationToken cancellationToken)
    {
        var stored = matches.Documents.Select(document => document.Key).ToHashSet();
        var added = graph.Documents
            .Where(document => document.Address is not null && !stored.Contains(document.Key)).ToList();
        var others = await records.ReadAsync(
            RecordColumns.DocumentAddress, added.Select(document => document.Address!), cancellationToken);
        var all = graph.Documents.Concat(others).DistinctBy(document => document.Id).ToList();
        var addresses = added.Select(document => document.Address).ToHashSet();
        var versions = DocumentVersions.Linked(all);
        return
        [
            .. all.Where(document => addresses.Contains(document.Address))
                .GroupBy(document => document.Address!)
                .Where(documents => documents.DistinctBy(document => versions[document.Id]).Skip(1).Any())
                .Select(documents =>
                    $"{string.Join(", ", documents.Select(document => document.Key))} have one address, {documents.Key}: "
                    + "one article twice, or versions of it, which versionOf would link"),
        ];
    }

    private static IEnumerable<RecordConflict> Conflicts(
        ProvenanceGraph graph, ProvenanceGraph matches, GraphKeys keys, FirstForms firsts) =>
        from kind in RecordKind.All
        let lineKind = kind.LineKind
        where lineKind is not null
        let stored = kind.RecordsOf(matches).ToDictionary(kind.IdOf)
        from record in stored.Count == 0 ? [] : kind.RecordsOf(graph)
        where stored.ContainsKey(kind.IdOf(record))
        let fields = firsts.Differences(record, stored[kind.IdOf(record)])
        where fields.Count > 0
        let key = kind.KeyOf(record, keys)
        select new RecordConflict(
            kind.Name,
            key,
            fields,
            lineKind.Value,
            record switch
            {
                Evidence evidence => evidence.Passage,
                JointStatement joint => joint.FromPassage,
                _ => key,
            });
}
