using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Writers;
using Provenance.Domain.Amendments;

namespace Provenance.Data.Readers.Amendments;

/// <summary>Reads what was put right in fields of records, and how often records were changed.</summary>
public sealed class AmendmentReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<Amendment, AmendmentId> _id = new(amendment => amendment.Id);
    private static readonly Column<Amendment, long> _recordId = new(amendment => amendment.RecordId);

    /// <summary>The amendments of these ids; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<AmendmentId, Amendment>> ByIdAsync(
        IReadOnlyCollection<AmendmentId> ids, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Amendments.OneByKeyAsync(_id, ids, cancellationToken);
    }

    /// <summary>The amendments of each of these records of a kind, the oldest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="records">The numbers of the records.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<ILookup<long, Amendment>> OfAsync(
        AmendedKind kind, IReadOnlyCollection<long> records, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Amendments.Where(amendment => amendment.Kind == kind).OrderBy(amendment => amendment.Id)
            .ManyByKeyAsync(_recordId, records, cancellationToken);
    }

    /// <summary>The amendments of the record of a key itself, whatever it was merged into, the oldest first.</summary>
    public async Task<IReadOnlyList<Amendment>> OfKeyAsync(
        AmendedKind kind, string key, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var table = context.ColumnsOf(PastTables.Types[kind]).Table;
        var sql = $"SELECT * FROM amendment WHERE record_id IN (SELECT id FROM {table} WHERE key = {{0}})";
        return await context.Amendments.FromSqlRaw(sql, key).Where(amendment => amendment.Kind == kind)
            .OrderBy(amendment => amendment.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The revision of each of these records of a kind: how often it was changed, and once more for its first
    /// form.</summary>
    public async Task<IReadOnlyDictionary<long, int>> RevisionsAsync(
        AmendedKind kind, IReadOnlyCollection<long> records, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PastRows.RevisionsAsync(context, kind, records, cancellationToken);
    }
}
