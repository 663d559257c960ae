using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Text;

namespace Provenance.Data.Readers.Sources;

/// <summary>Reads sources of every kind.</summary>
public sealed class SourceReader
{
    private static readonly Column<Source, SourceId> _id = new(source => source.Id);
    private static readonly Column<Source, string> _key = new(source => source.Key);

    private static readonly Ordering<Source> _byId =
        Orderings.ById<Source, SourceId>(source => source.Id, id => id.Value, number => new(number));

    private readonly IDbContextFactory<ProvenanceContext> _contexts;
    private readonly KeyedRows<Source, SourceId> _idRows;
    private readonly IdentifiedRows<Source, SourceId> _rows;

    /// <summary>Makes a reader.</summary>
    /// <param name="contexts">The store, or the store at a moment.</param>
    public SourceReader(IDbContextFactory<ProvenanceContext> contexts)
    {
        _contexts = contexts;
        _idRows = new(contexts, store => store.Sources, _id, _byId);
        _rows = new(
            contexts,
            IdentifiedKind.Source,
            _idRows,
            new(contexts, store => store.Sources, _key, _byId),
            id => id.Value,
            number => new(number));
    }

    /// <summary>The same reader at a moment; null for the present.</summary>
    public SourceReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(_contexts, asOf));

    /// <summary>The sources of these ids, or those that they were merged into; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<SourceId, Source>> ByIdAsync(
        IReadOnlyCollection<SourceId> ids,
        CancellationToken cancellationToken = default) =>
        _rows.OfIdsAsync(ids, null, cancellationToken);

    /// <summary>The same, reading only the wanted properties.</summary>
    public Task<IReadOnlyDictionary<SourceId, Source>> ByIdAsync(
        IReadOnlyCollection<SourceId> ids, WantedRows wanted, CancellationToken cancellationToken = default) =>
        _rows.OfIdsAsync(ids, wanted, cancellationToken);

    /// <summary>A source with its parts and their parts.</summary>
    public async Task<IReadOnlySet<SourceId>> PartsAsync(SourceId whole, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return (await context.PartsOf([whole]).Select(part => part.PartId).ToListAsync(cancellationToken)).ToHashSet();
    }

    /// <summary>The sources whose records name at least one of these as possibly the same, by id.</summary>
    public async Task<IReadOnlyList<Source>> PossiblySameAsAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var naming = context.SourceTies.WhereIn(tie => tie.OtherId, ids)
            .Where(tie => tie.Kind == SourceTieKind.PossiblySame).Select(tie => tie.SourceId);
        return ids.Count == 0 ? [] : await context.Sources.Where(source => naming.Contains(source.Id))
            .OrderBy(source => source.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The sources that each of these owns, according to the record, by id, in one SQL statement.</summary>
    public async Task<ILookup<SourceId, Source>> OwnedByAsync(
        IReadOnlyCollection<SourceId> owners, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var owned =
            from tie in context.SourceTies.WhereIn(tie => tie.OtherId, owners)
            where tie.Kind == SourceTieKind.Owner
            join source in context.Sources on tie.SourceId equals source.Id
            orderby source.Id
            select new { tie.OtherId, source };
        var rows = owners.Count == 0 ? [] : await owned.ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.OtherId, row => row.source);
    }

    /// <summary>The sources of these natural keys, or those that they were merged into; a missing one is
    /// absent.</summary>
    public Task<IReadOnlyDictionary<string, Source>> ByKeyAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default) =>
        _rows.OfKeysAsync(keys, null, cancellationToken);

    /// <summary>The same, reading only the wanted properties.</summary>
    public Task<IReadOnlyDictionary<string, Source>> ByKeyAsync(
        IReadOnlyCollection<string> keys, WantedRows wanted, CancellationToken cancellationToken = default) =>
        _rows.OfKeysAsync(keys, wanted, cancellationToken);

    /// <summary>The sources with these names or aliases, by id, ignoring case; several where a name is
    /// ambiguous.</summary>
    public async Task<ILookup<string, Source>> ByNameAsync(
        IReadOnlyCollection<string> names,
        CancellationToken cancellationToken = default)
    {
        if (names.Count == 0)
        {
            return Enumerable.Empty<Source>().ToLookup(source => source.Name);
        }

        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var folded = names.Distinct().ToLookup(Names.Fold);
        var found = await context.SourceNames
            .WhereIn(name => name.Name, [.. folded.Select(group => group.Key)])
            .Join(
                context.Sources,
                name => name.SourceId,
                source => source.Id,
                (name, source) => new { name.Name, source })
            .OrderBy(match => match.source.Id)
            .ToListAsync(cancellationToken);
        return found
            .SelectMany(match => folded[match.Name], (match, name) => (name, match.source))
            .ToLookup(match => match.name, match => match.source);
    }

    /// <summary>A page of all sources, by id unless the listing has another order.</summary>
    public Task<Page<Source>> PageAsync(
        Listing<Source> listing, WantedRows? wanted = null, CancellationToken cancellationToken = default) =>
        _idRows.PageAsync(listing, wanted, cancellationToken);
}
