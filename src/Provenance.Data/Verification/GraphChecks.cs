using System.Runtime.CompilerServices;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;
using Provenance.Domain.Citations;

namespace Provenance.Data.Verification;

/// <summary>Compares the graph that analyses walk in memory, and the log by which it follows the store, with the store's
/// rows.</summary>
internal sealed class GraphChecks(CitationSnapshotReader reader)
{
    private const string Graph = "the graph in memory";

    /// <summary>The differences.</summary>
    public async IAsyncEnumerable<StoreFault> FaultsAsync(
        ProvenanceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (snapshot, fault) = await LoadAsync(cancellationToken);
        if (snapshot is null)
        {
            yield return fault!;
            yield break;
        }

        await foreach (var difference in StatementsAsync(context, snapshot, cancellationToken))
        {
            yield return difference;
        }

        await foreach (var difference in CitationsAsync(context, snapshot, cancellationToken))
        {
            yield return difference;
        }
    }

    private async Task<(CitationSnapshot? Snapshot, StoreFault? Fault)> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var position = await reader.PositionAsync(cancellationToken);
            return (CitationSnapshot.Empty.With(await reader.ReadAsync(default, position, cancellationToken)), null);
        }
        catch (Exception failure) when (UnreadableValueException.In(failure) is { } unreadable)
        {
            return (null, new(Graph, "", Key: null, $"it cannot be loaded, since a value cannot be read: {unreadable.Message}"));
        }
    }

    private static async IAsyncEnumerable<StoreFault> StatementsAsync(
        ProvenanceContext context, CitationSnapshot snapshot, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = snapshot.StatementEnd - 1;
        var inMemory = Enumerable.Range(1, Math.Max(0, last)).Count(snapshot.Stands);
        var inStore = 0;
        await foreach (var row in context.RowsAsync(
            "SELECT id, source_id, claim_id FROM statement WHERE superseded_at IS NULL ORDER BY id", cancellationToken))
        {
            var number = row.GetInt64(0);
            if (number > last)
            {
                // It was recorded after the graph was loaded.
                continue;
            }

            inStore++;
            if (!snapshot.Stands((int)number))
            {
                yield return new("statement", $"{number}", Key: null, $"it stands, and {Graph} lacks it");
            }
            else if (snapshot.StatementOf((int)number) is var held
                && (held.SourceId.Value != row.GetInt64(1)
                    || (held.ClaimId?.Value ?? 0) != (row.IsDBNull(2) ? 0 : row.GetInt64(2))))
            {
                yield return new("statement", $"{number}", Key: null, $"{Graph} has another source or claim for it");
            }
        }

        if (inMemory > inStore)
        {
            yield return new(Graph, "", Key: null, $"it has {inMemory} statements, of which {inStore} stand in the store");
        }
    }

    private static async IAsyncEnumerable<StoreFault> CitationsAsync(
        ProvenanceContext context, CitationSnapshot snapshot, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var inMemory = 0;
        for (var statement = 1; statement < snapshot.StatementEnd; statement++)
        {
            foreach (var _ in snapshot.CitedBy(statement))
            {
                inMemory++;
            }
        }

        var inStore = 0;
        await foreach (var row in context.RowsAsync(
            "SELECT id, citing_id, cited_id, relation FROM citation WHERE superseded_at IS NULL ORDER BY id", cancellationToken))
        {
            var number = row.GetInt64(0);
            if (number > snapshot.Position.Citation)
            {
                continue;
            }

            inStore++;
            if (!Has(snapshot, number, row.GetInt64(1), row.GetInt64(2), row.GetString(3)))
            {
                yield return new("citation", $"{number}", Key: null, $"it stands, and {Graph} lacks it or has other ends or another relation");
            }
        }

        if (inMemory > inStore)
        {
            yield return new(Graph, "", Key: null, $"it has {inMemory} citations, of which {inStore} stand in the store");
        }
    }

    private static bool Has(CitationSnapshot snapshot, long citation, long citing, long cited, string relation)
    {
        if (citing >= snapshot.StatementEnd)
        {
            return false;
        }

        foreach (var step in snapshot.CitedBy((int)citing))
        {
            if (step.Citation == citation)
            {
                return step.Statement == cited && EnumTextConverter<CitationRelation>.ToText(step.Relation) == relation;
            }
        }

        return false;
    }
}
