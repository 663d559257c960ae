using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Graph;
using Provenance.Domain;
using Provenance.Domain.Corrections;

namespace Provenance.Data.Writers;

/// <summary>
/// Adds a graph to the store: all of it or nothing. Records are told apart by their natural keys, so importing twice
/// changes nothing; a key with other content is a conflict. Into an empty store, the same graph gets the same numbers. What
/// a correction says was wrong is superseded, never changed or deleted, and stays so whatever is imported later.
/// </summary>
public sealed class GraphWriter(
    [Writing] IDbContextFactory<ProvenanceContext> contexts, ImportSignal imported, CitationIndex index)
{
    /// <summary>Imports a graph, in one transaction; whatever this process reads afterwards has it.</summary>
    /// <param name="project">
    /// Makes the graph with the numbers it is given; called twice, the first time to learn its natural keys.
    /// </param>
    /// <param name="progress">Told after each kind of record.</param>
    /// <param name="cancellationToken">Stops the import; then nothing is written.</param>
    public async Task<ImportOutcome> ImportAsync(
        Func<GraphIds, ProvenanceGraph> project,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var outcome = await RunAsync(project, commit: true, progress, cancellationToken);
        if (outcome is { Conflicts.Count: 0, Added: > 0 })
        {
            await index.CatchUpAsync();
            imported.Send();
        }

        return outcome;
    }

    /// <summary>What an import would do; nothing is written.</summary>
    /// <param name="project">Makes the graph with the numbers it is given; called twice.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public Task<ImportOutcome> CheckAsync(
        Func<GraphIds, ProvenanceGraph> project, CancellationToken cancellationToken = default) =>
        RunAsync(project, commit: false, progress: null, cancellationToken);

    /// <summary>
    /// Goes through the graph once, and once more for each generation of new corrections: first as it stood before
    /// them, so that what was wrong is on record, then with it closed and left out.
    /// </summary>
    private async Task<ImportOutcome> RunAsync(
        Func<GraphIds, ProvenanceGraph> project,
        bool commit,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAsync(cancellationToken);
        var all = project(new());
        var stored = await context.Corrections.ToDictionaryAsync(row => row.Of, cancellationToken);
        if (Twice(all.Corrections, stored) is { Conflicts.Count: > 0 } refused)
        {
            return refused;
        }

        HashSet<string> wrong = [.. stored.Keys];
        List<Correction> waiting = [.. all.Corrections.Where(correction => !stored.ContainsKey(correction.Of))];
        List<ImportOutcome> outcomes = [];
        while (true)
        {
            var leftOut = waiting.Select(correction => correction.By).OfType<string>().Concat(wrong).ToHashSet();
            var matches = await StoredMatches.ReadAsync(context, all, cancellationToken);
            var graph = project(await StoredMatches.NumberAsync(context, matches, leftOut, cancellationToken));
            GraphComparison comparison = new(graph, matches);
            outcomes.Add(comparison.Outcome);
            if (comparison.Outcome.Conflicts.Count > 0)
            {
                return comparison.Outcome;
            }

            if (commit || waiting.Count > 0)
            {
                await WriteAsync(context, comparison, progress, cancellationToken);
            }

            if (waiting.Count == 0)
            {
                break;
            }

            var next = Superseding.Next(waiting);
            List<string> closed = [.. next.Select(correction => correction.Of)];
            await Superseding.CloseAsync(context, closed, all.ReadAt, cancellationToken);
            wrong.UnionWith(closed);
            waiting = [.. waiting.Except(next)];
        }

        if (commit)
        {
            await context.TellOfImportAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return Together(outcomes);
    }

    /// <summary>What was added in any round, and was there before the first.</summary>
    private static ImportOutcome Together(List<ImportOutcome> rounds) => new(
        [.. rounds[0].Counts.Select((count, kind) =>
            count with { Added = rounds.Sum(round => round.Counts[kind].Added) })],
        []);

    /// <summary>The corrections of what the store has under another correction.</summary>
    private static ImportOutcome Twice(
        IReadOnlyList<Correction> corrections, Dictionary<string, Correction> stored) => new(
        [],
        [.. corrections
            .Where(correction => stored.TryGetValue(correction.Of, out var other) && other.Key != correction.Key)
            .Select(correction => new RecordConflict("corrections", correction.Key, ["of"]))]);

    private static async Task WriteAsync(
        ProvenanceContext context,
        GraphComparison comparison,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var done = 0;
        await RecordWriter.WriteAsync(
            context,
            comparison.New,
            (kind, count) => progress?.Report(new(kind.Name, done += count, comparison.Outcome.Added)),
            cancellationToken);
    }
}
