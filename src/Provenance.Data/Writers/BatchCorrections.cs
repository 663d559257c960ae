using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Citations;
using Provenance.Domain.Corrections;

namespace Provenance.Data.Writers;

/// <summary>
/// The corrections of a batch. The batch is first written as it stood before them, so that the wrong records stay on
/// record. Each correction then closes the wrong record and writes what takes its place.
/// </summary>
internal sealed class BatchCorrections
{
    private readonly HashSet<string> _wrong = [];
    private List<Correction> _waiting = [];

    /// <summary>The corrections whose record another correction in the store has corrected already.</summary>
    public List<RecordConflict> Conflicts { get; } = [];

    /// <summary>Whether every correction has been applied.</summary>
    public bool AreApplied => _waiting.Count == 0;

    /// <summary>The keys of the wrong records, and of the records that will take their places.</summary>
    public IReadOnlySet<string> LeftOut =>
        _waiting.Select(correction => correction.By).OfType<string>().Concat(_wrong).ToHashSet();

    /// <summary>Reads the corrections of the batch, and those in the store of records that the batch has.</summary>
    public static async Task<BatchCorrections> ReadAsync(
        ProvenanceContext context, CorpusBatch batch, CancellationToken cancellationToken)
    {
        BatchCorrections found = new();
        List<Correction> corrections = [.. batch.Records<Correction>(CorpusLineKind.Correction)];
        if (corrections.Count == 0 && !await context.Corrections.AnyAsync(cancellationToken))
        {
            return found;
        }

        string[] correctable =
        [
            .. batch.Records<Attribution>(CorpusLineKind.Attribution).Select(record => record.Id),
            .. batch.Records<OwnVoicePassage>(CorpusLineKind.Unattributed).Select(record => record.Id),
            .. batch.Records<CorpusClaimLink>(CorpusLineKind.ClaimLink).Select(record => record.Id),
            .. batch.Records<PassageLink>(CorpusLineKind.AttributionLink)
                .SelectMany(record => new[] { record.Key, record.FromPassage, record.ToPassage }),
            .. corrections.Select(record => record.Of),
        ];
        var stored = await context.Corrections.WhereIn(row => row.Of, correctable)
            .ToDictionaryAsync(row => row.Of, cancellationToken);
        found._wrong.UnionWith(stored.Keys);
        found._waiting = [.. corrections.Where(correction => !stored.ContainsKey(correction.Of))];
        found.Conflicts.AddRange(
            from correction in corrections
            where stored.TryGetValue(correction.Of, out var other) && other.Key != correction.Key
            select new RecordConflict(
                "corrections", correction.Key, ["of"], CorpusLineKind.Correction, correction.Key));
        return found;
    }

    /// <summary>Applies the corrections whose wrong record waits for no other correction: closes these records, and has
    /// what they told of follow from what is left.</summary>
    public async Task ApplyNextAsync(
        ProvenanceContext context, CorpusBatch batch, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var next = Next();
        List<string> closed = [.. next.Select(correction => correction.Of)];
        var touched = await new Superseding(context, closed, at, cancellationToken).ApplyAsync();
        await new Retelling(context, batch, at, cancellationToken).ApplyAsync(touched);
        _wrong.UnionWith(closed);
        _waiting = [.. _waiting.Except(next)];
    }

    /// <summary>The corrections whose wrong record takes no other's place; all of them if they form a
    /// ring.</summary>
    private List<Correction> Next()
    {
        var replacements = _waiting.Select(correction => correction.By).ToHashSet();
        List<Correction> next = [.. _waiting.Where(correction => !replacements.Contains(correction.Of))];
        return next.Count > 0 ? next : _waiting;
    }
}
