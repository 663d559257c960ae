using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Corrections;

namespace Provenance.Data.Readers.Corrections;

/// <summary>Reads corrections.</summary>
public sealed class CorrectionReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<Correction, CorrectionId> _id = new(correction => correction.Id);
    private static readonly Column<Correction, string> _key = new(correction => correction.Key);
    private static readonly Column<Correction, string> _of = new(correction => correction.Of);

    private static readonly Ordering<Correction> _byId =
        Orderings.ById<Correction, CorrectionId>(correction => correction.Id, id => id.Value, number => new(number));

    /// <summary>The corrections of these ids; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<CorrectionId, Correction>> ByIdAsync(
        IReadOnlyCollection<CorrectionId> ids,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Corrections.OneByKeyAsync(_id, ids, cancellationToken);
    }

    /// <summary>The corrections of these keys; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<string, Correction>> ByKeyAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Corrections.OneByKeyAsync(_key, keys, cancellationToken);
    }

    /// <summary>The correction of each of these passages and links between claims; one without a correction is
    /// absent.</summary>
    public async Task<IReadOnlyDictionary<string, Correction>> ByOfAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Corrections.OneByKeyAsync(_of, keys, cancellationToken);
    }

    /// <summary>A page of all corrections, by id.</summary>
    public async Task<Page<Correction>> PageAsync(PageRequest page, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Corrections.PageAsync(_byId, page, cancellationToken);
    }
}
