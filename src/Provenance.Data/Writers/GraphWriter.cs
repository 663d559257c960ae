using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Domain;
using Provenance.Domain.Corpora;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>
/// Adds a graph to the store: all of it or nothing. Records are told apart by their natural keys, so importing twice
/// changes nothing; a key with other content is a conflict. Into an empty store, the same graph gets the same numbers.
/// </summary>
public sealed class GraphWriter(IDbContextFactory<ProvenanceContext> contexts, ImportSignal imported)
{
    /// <summary>Imports a graph, in one transaction.</summary>
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
        var outcome = await RunAsync(
            project,
            (context, comparison) => WriteAsync(context, comparison, progress, cancellationToken),
            cancellationToken);
        if (outcome is { Conflicts.Count: 0, Added: > 0 })
        {
            imported.Send();
        }

        return outcome;
    }

    /// <summary>What an import would do; nothing is written.</summary>
    /// <param name="project">Makes the graph with the numbers it is given; called twice.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public Task<ImportOutcome> CheckAsync(
        Func<GraphIds, ProvenanceGraph> project, CancellationToken cancellationToken = default) =>
        RunAsync(project, (_, _) => Task.CompletedTask, cancellationToken);

    private async Task<ImportOutcome> RunAsync(
        Func<GraphIds, ProvenanceGraph> project,
        Func<ProvenanceContext, GraphComparison, Task> writeAsync,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAsync(cancellationToken);
        var matches = await StoredMatches.ReadAsync(context, project(new()), cancellationToken);
        var graph = project(await StoredMatches.NumberAsync(context, matches, cancellationToken));
        GraphComparison comparison = new(graph, matches);
        if (comparison.Outcome.Conflicts.Count == 0)
        {
            await writeAsync(context, comparison);
            await transaction.CommitAsync(cancellationToken);
        }

        return comparison.Outcome;
    }

    private static async Task WriteAsync(
        ProvenanceContext context,
        GraphComparison comparison,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var done = 0;
        foreach (var kind in RecordKind.All)
        {
            var records = comparison.New(kind);
            context.AddRange(records);
            context.AddRange(records.OfType<Source>().SelectMany(SourceName.Of));
            if (!kind.SavedWithNext)
            {
                await context.SaveChangesAsync(cancellationToken);
                context.ChangeTracker.Clear();
            }

            done += records.Count;
            progress?.Report(new(kind.Name, done, comparison.Outcome.Added));
        }
    }
}
