using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Citations;
using Provenance.Domain.Corrections;

namespace Provenance.Data.Writers;

/// <summary>
/// What of a batch was corrected, and the corrections that are still to be applied to it: first all is written as it stood
/// before them, so that what was wrong is on record, then it is closed and written anew without.
/// </summary>
internal sealed class BatchCorrections
{
    private readonly HashSet<string> _wrong = [];
    private List<Correction> _waiting = [];

    /// <summary>The corrections of what the store has under another correction.</summary>
    public List<RecordConflict> Conflicts { get; } = [];

    /// <summary>Whether none is left to be applied.</summary>
    public bool AreApplied => _waiting.Count == 0;

    /// <summary>The keys of what is wrong, and of what is yet to take its place.</summary>
    public IReadOnlySet<string> LeftOut =>
        _waiting.Select(correction => correction.By).OfType<string>().Concat(_wrong).ToHashSet();

    /// <summary>Reads them.</summary>
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
            .. batch.Records<CorpusClaimLink>(CorpusLineKind.ClaimLink).Select(record => record.Id),
            .. batch.Records<PassageLink>(CorpusLineKind.AttributionLink)
                .SelectMany(record => new[] { record.FromPassage, record.ToPassage }),
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

    /// <summary>Closes what the next of them say was wrong: those of nothing that is itself to take another's place.</summary>
    public async Task ApplyNextAsync(ProvenanceContext context, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var next = Next();
        List<string> closed = [.. next.Select(correction => correction.Of)];
        await Superseding.CloseAsync(context, closed, at, cancellationToken);
        _wrong.UnionWith(closed);
        _waiting = [.. _waiting.Except(next)];
    }

    /// <summary>All, should they wait for one another.</summary>
    private List<Correction> Next()
    {
        var replacements = _waiting.Select(correction => correction.By).ToHashSet();
        List<Correction> next = [.. _waiting.Where(correction => !replacements.Contains(correction.Of))];
        return next.Count > 0 ? next : _waiting;
    }
}
