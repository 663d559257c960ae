using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Amendments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;
using Provenance.Text;

namespace Provenance.Data.Writers;

/// <summary>The records that exist when a batch comes: those of the store and, while the preceding batch is being
/// written, the records of that batch, whether the store already shows them or not.</summary>
/// <param name="context">The store.</param>
/// <param name="before">The batch that is being written; null when none is.</param>
internal sealed class StoredRecords(ProvenanceContext context, PreparedBatch? before = null)
{
    private KnownIdentities? _identities;
    private bool? _isMerged;

    /// <summary>The records with one of these keys, in any order.</summary>
    public async Task<List<TRow>> ReadAsync<TRow, TKey>(
        RecordColumn<TRow, TKey> column, IEnumerable<TKey> keys, CancellationToken cancellationToken)
        where TRow : class
        where TKey : notnull
    {
        HashSet<TKey> wanted = [.. keys];
        List<TRow> found = [];
        if (before?.By(column) is { Count: > 0 } written)
        {
            found.AddRange(wanted.SelectMany(key => written[key]));
            if (column.IsUnique)
            {
                wanted.ExceptWith(found.Select(column.KeyOf));
            }
        }

        if (wanted.Count > 0)
        {
            var stored = await column.Rows(context).WhereIn(column.Key, [.. wanted]).ToListAsync(cancellationToken);
            Add(found, await AsRecordedAsync(stored, cancellationToken), column.IdOf);
        }

        return found;
    }

    /// <summary>Rows of the store alone, which no batch that is being written touches.</summary>
    public Task<List<TRow>> ListAsync<TRow>(
        Func<ProvenanceContext, IQueryable<TRow>> rows, CancellationToken cancellationToken) =>
        rows(context).ToListAsync(cancellationToken);

    /// <summary>How often each of these records was changed, and once more for its first form.</summary>
    public Task<IReadOnlyDictionary<long, int>> RevisionsAsync(
        AmendedKind kind, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        PastRows.RevisionsAsync(context, kind, numbers, cancellationToken);

    /// <summary>The sources by each of these folded names that they have; one that was merged has its own names, and not
    /// those of the other. Stored sources without a name of their own are left out: thousands of them may have the same
    /// words in place of one.</summary>
    public async Task<ILookup<string, Source>> NamedSourcesAsync(
        IReadOnlySet<string> names, CancellationToken cancellationToken)
    {
        var named = names.Count == 0 ? [] : await context.SourceNames.WhereIn(row => row.Name, names)
            .Select(row => row.SourceId)
            .Join(
                context.EverySource.Where(source => !(source is AnonymousSource || source is UnspecifiedSource)),
                id => id,
                source => source.Id,
                (id, source) => id)
            .Distinct().ToListAsync(cancellationToken);
        if (named.Count > 0)
        {
            var identities = await IdentitiesAsync(cancellationToken);
            named.AddRange(
            [
                .. identities.Absorbed.Where(record => record.Kind == IdentifiedKind.Source)
                    .Select(record => new SourceId(record.Number)).Where(source => named.Contains(identities.Resolve(source))),
            ]);
        }

        var stored = await ReadAsync(RecordColumns.SourceId, named, cancellationToken);
        return (before?.By(RecordColumns.SourceKey) ?? Enumerable.Empty<Source>().ToLookup(source => source.Key))
            .SelectMany(group => group)
            .Concat(stored)
            .SelectMany(SourceName.Of, (source, row) => (row.Name, Source: source))
            .Where(row => names.Contains(row.Name))
            .ToLookup(row => row.Name, row => row.Source);
    }

    /// <summary>The populations with one of these folded names, each with its own, whatever it was merged into.</summary>
    public async Task<List<Population>> PopulationsNamedAsync(
        HashSet<string> names, CancellationToken cancellationToken)
    {
        var stored = names.Count == 0 ? [] : await context.PopulationNames.WhereIn(row => row.Name, names)
            .Select(row => row.PopulationId).Distinct().ToListAsync(cancellationToken);
        return
        [
            .. Written(RecordColumns.PopulationKey, names)
                .Concat(await ReadAsync(RecordColumns.PopulationId, stored, cancellationToken)).DistinctBy(row => row.Key),
        ];
    }

    /// <summary>The places with one of these folded names, likewise.</summary>
    public async Task<List<Place>> PlacesNamedAsync(HashSet<string> names, CancellationToken cancellationToken)
    {
        var stored = names.Count == 0 ? [] : await context.PlaceNames.WhereIn(row => row.Name, names)
            .Select(row => row.PlaceId).Distinct().ToListAsync(cancellationToken);
        return
        [
            .. Written(RecordColumns.PlaceKey, names)
                .Concat(await ReadAsync(RecordColumns.PlaceId, stored, cancellationToken)).DistinctBy(row => row.Key),
        ];
    }

    /// <summary>The links of these claims that stand, as they were recorded, whatever was merged since.</summary>
    public async Task<List<ClaimLink>> LinksOfAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken)
    {
        var identities = await IdentitiesAsync(cancellationToken);
        ClaimId[] shown = [.. claims.Select(identities.Resolve).Distinct()];
        var standing = context.Set<ClaimLink>().IgnoreQueryFilters([MomentRows.Standing])
            .Where(link => link.SupersededAt == null);
        var found = await standing.WhereIn(link => link.FromId, shown)
            .Union(standing.WhereIn(link => link.ToId, shown)).ToListAsync(cancellationToken);
        return await AsRecordedAsync(found, cancellationToken);
    }

    /// <summary>The statements with one of these keys that are not superseded.</summary>
    public async Task<List<Statement>> StatementsOfAsync(
        IEnumerable<StatementKey> keys, CancellationToken cancellationToken)
    {
        HashSet<StatementKey> wanted = [.. keys];
        List<Statement> found = [];
        if (before is not null)
        {
            found.AddRange(wanted.Select(before.StatementOf).OfType<Statement>());
            wanted.ExceptWith(found.Select(StatementKey.Of));
        }

        var identities = await IdentitiesAsync(cancellationToken);
        List<Statement> stored =
        [
            .. await context.StatementsOfAsync(
                [
                    .. wanted.Select(key => key with
                    {
                        SourceId = identities.Resolve(key.SourceId),
                        ClaimId = key.ClaimId is { } claim ? identities.Resolve(claim) : null,
                    }).Distinct(),
                ],
                cancellationToken),
        ];
        found.AddRange((await AsRecordedAsync(stored, cancellationToken)).Where(row => wanted.Contains(StatementKey.Of(row))));
        return found;
    }

    /// <summary>Those of these keys that passages in documents' own voices have, also ones that were called wrong.</summary>
    public async Task<IReadOnlyList<string>> AppearancesAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
    [
        .. (await context.Set<Statement>().IgnoreQueryFilters([MomentRows.Standing]).OfAppearancesAsync(keys, cancellationToken))
            .SelectMany(row => row.Appearances).Select(appearance => appearance.Key).Intersect(keys),
    ];

    /// <summary>The citations between the same statements that are not superseded, whatever their relation.</summary>
    public async Task<List<Citation>> CitationsOfAsync(
        IReadOnlyList<Citation> keys, CancellationToken cancellationToken)
    {
        List<Citation> found = [];
        if (before?.By(RecordColumns.CitingId) is { Count: > 0 } written)
        {
            var pairs = keys.Select(key => (key.CitingId, key.CitedId)).ToHashSet();
            found.AddRange(keys.Select(key => key.CitingId).Distinct().SelectMany(citing => written[citing])
                .Where(row => pairs.Contains((row.CitingId, row.CitedId))));
        }

        Add(found, await context.CitationsOfAsync(keys, cancellationToken), row => row.Id.Value);
        return found;
    }

    /// <summary>The decisions which records are one.</summary>
    public async Task<KnownIdentities> IdentitiesAsync(CancellationToken cancellationToken) => _identities ??= new(
        await context.IdentityLinks.Where(link => link.EndedAt == null).ToListAsync(cancellationToken));

    /// <summary>What the records of these rows say.</summary>
    private async Task<List<TRow>> AsRecordedAsync<TRow>(List<TRow> rows, CancellationToken cancellationToken)
        where TRow : class =>
        rows.Count > 0 && (_isMerged ??= await AsRecorded.MattersAsync(context, cancellationToken))
            ? await AsRecorded.OfAsync(context, rows, cancellationToken)
            : rows;

    /// <summary>Those that the batch that is being written adds, if they have one of these names.</summary>
    private IEnumerable<TSubject> Written<TSubject>(RecordColumn<TSubject, string> column, HashSet<string> names)
        where TSubject : Subject => (before?.By(column) ?? Enumerable.Empty<TSubject>().ToLookup(column.KeyOf))
            .SelectMany(group => group)
            .Where(subject => subject.AllNames().Select(Names.Fold).Any(names.Contains));

    /// <summary>Adds stored records, except those that the preceding batch adds or completes.</summary>
    private static void Add<TRow>(List<TRow> found, IEnumerable<TRow> stored, Func<TRow, long> idOf)
    {
        var numbers = found.Select(idOf).ToHashSet();
        found.AddRange(stored.Where(row => !numbers.Contains(idOf(row))));
    }
}
