using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Identity;
using Provenance.Domain.Subjects;
using Provenance.Text;

namespace Provenance.Data.Readers.Subjects;

/// <summary>Reads populations or places.</summary>
/// <typeparam name="TSubject">Which of them.</typeparam>
/// <typeparam name="TId">Their storage key.</typeparam>
public abstract class SubjectReader<TSubject, TId>
    where TSubject : Subject
    where TId : struct
{
    private readonly IDbContextFactory<ProvenanceContext> _contexts;
    private readonly Func<ProvenanceContext, IQueryable<TSubject>> _rows;
    private readonly Func<ProvenanceContext, IReadOnlyCollection<string>, IQueryable<NamedRow<TSubject>>> _named;
    private readonly KeyedRows<TSubject, TId> _idRows;
    private readonly IdentifiedRows<TSubject, TId> _merged;
    private readonly Func<TSubject, TId?> _keptOf;
    private readonly KeyedRows<TSubject, string> _wholeRows;

    /// <summary>Makes a reader.</summary>
    /// <param name="contexts">The store, or the store at a moment.</param>
    /// <param name="rows">The table.</param>
    /// <param name="named">The rows with one of these folded names, each with the name, even if they were merged.</param>
    /// <param name="kind">Their kind.</param>
    /// <param name="id">The id.</param>
    /// <param name="numberOf">The number of an id.</param>
    /// <param name="idOf">The id of a number.</param>
    /// <param name="keptOf">The id of what stands for one; null while it stands for itself.</param>
    private protected SubjectReader(
        IDbContextFactory<ProvenanceContext> contexts,
        Func<ProvenanceContext, IQueryable<TSubject>> rows,
        Func<ProvenanceContext, IReadOnlyCollection<string>, IQueryable<NamedRow<TSubject>>> named,
        IdentifiedKind kind,
        Expression<Func<TSubject, TId>> id,
        Func<TId, long> numberOf,
        Func<long, TId> idOf,
        Func<TSubject, TId?> keptOf)
    {
        var byId = Orderings.ById(id, numberOf, idOf);
        (_contexts, _rows, _named, _keptOf) = (contexts, rows, named, keptOf);
        _idRows = new(contexts, rows, new(id), byId);
        _merged = new(contexts, kind, _idRows, new(contexts, rows, new(row => row.Key), byId), numberOf, idOf);
        _wholeRows = new(contexts, rows, new(row => row.PartOf!), byId);
    }

    /// <summary>The records of these ids, or what they were merged into; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<TId, TSubject>> ByIdAsync(
        IReadOnlyCollection<TId> ids, CancellationToken cancellationToken = default) =>
        _merged.OfIdsAsync(ids, null, cancellationToken);

    /// <summary>The records of these natural keys, or what they were merged into; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<string, TSubject>> ByKeyAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        _merged.OfKeysAsync(keys, null, cancellationToken);

    /// <summary>The record that each of these texts names, by key, name or alias, folded, or what it was merged into; one
    /// that names none is absent.</summary>
    public async Task<IReadOnlyDictionary<string, TSubject>> ByNameAsync(
        IEnumerable<string> names, CancellationToken cancellationToken = default)
    {
        var folded = names.Distinct().ToLookup(Names.Fold);
        if (folded.Count == 0)
        {
            return new Dictionary<string, TSubject>();
        }

        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var found = await _named(context, [.. folded.Select(group => group.Key)]).ToListAsync(cancellationToken);
        var kept = await ByIdAsync(
            [.. found.Select(match => _keptOf(match.Subject)).OfType<TId>().Distinct()], cancellationToken);
        return found
            .Select(match => match with { Subject = _keptOf(match.Subject) is { } id ? kept[id] : match.Subject })
            .SelectMany(match => folded[match.Name], (match, name) => (name, match.Subject))
            .ToDictionary(match => match.name, match => match.Subject);
    }

    /// <summary>The records that these texts name, and all that these are parts of. Nothing is read where there are not
    /// two texts to compare.</summary>
    public async Task<IReadOnlyList<TSubject>> KnownAsync(
        IEnumerable<string> names, CancellationToken cancellationToken = default)
    {
        HashSet<string> printed = [.. names];
        if (printed.Select(Names.Fold).Distinct().Take(2).Count() < 2)
        {
            return [];
        }

        var found = (await ByNameAsync(printed, cancellationToken)).Values.DistinctBy(row => row.Key)
            .ToDictionary(row => row.Key);
        HashSet<string> asked = [];
        for (var wanted = Wholes(); wanted.Count > 0; wanted = Wholes())
        {
            asked.UnionWith(wanted);
            foreach (var whole in (await ByKeyAsync(wanted, cancellationToken)).Values)
            {
                found.TryAdd(whole.Key, whole);
            }
        }

        return [.. found.Values];

        List<string> Wholes() => [.. found.Values.Select(row => row.PartOf).OfType<string>().Distinct()
            .Where(key => !found.ContainsKey(key) && !asked.Contains(key))];
    }

    /// <summary>A page of all, by id.</summary>
    public Task<Page<TSubject>> PageAsync(
        Listing<TSubject> listing, CancellationToken cancellationToken = default) =>
        _idRows.PageAsync(listing, null, cancellationToken);

    /// <summary>The same page of the direct parts of each, named by its key; it is empty for one without parts.</summary>
    public Task<IReadOnlyDictionary<string, Page<TSubject>>> PageOfPartsAsync(
        IReadOnlyCollection<string> wholes,
        Listing<TSubject> listing,
        CancellationToken cancellationToken = default) =>
        _wholeRows.PageAsync(wholes, _rows, row => row.Key, listing, null, cancellationToken);
}

/// <summary>A record by one of its names.</summary>
/// <param name="Name">The folded name.</param>
/// <param name="Subject">The record.</param>
internal sealed record NamedRow<TSubject>(string Name, TSubject Subject);
