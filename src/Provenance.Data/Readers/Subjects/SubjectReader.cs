using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
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
    private readonly KeyedRows<TSubject, string> _keyRows;
    private readonly KeyedRows<TSubject, string> _wholeRows;

    /// <summary>Makes a reader.</summary>
    /// <param name="contexts">The store, or the store at a moment.</param>
    /// <param name="rows">The table.</param>
    /// <param name="named">The rows with one of these folded names, each with the name.</param>
    /// <param name="id">The id.</param>
    /// <param name="byId">The order by id.</param>
    private protected SubjectReader(
        IDbContextFactory<ProvenanceContext> contexts,
        Func<ProvenanceContext, IQueryable<TSubject>> rows,
        Func<ProvenanceContext, IReadOnlyCollection<string>, IQueryable<NamedRow<TSubject>>> named,
        Expression<Func<TSubject, TId>> id,
        Ordering<TSubject> byId)
    {
        (_contexts, _rows, _named) = (contexts, rows, named);
        _idRows = new(contexts, rows, new(id), byId);
        _keyRows = new(contexts, rows, new(row => row.Key), byId);
        _wholeRows = new(contexts, rows, new(row => row.PartOf!), byId);
    }

    /// <summary>The records of these ids; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<TId, TSubject>> ByIdAsync(
        IReadOnlyCollection<TId> ids, CancellationToken cancellationToken = default) =>
        _idRows.OneAsync(ids, null, cancellationToken);

    /// <summary>The records of these natural keys; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<string, TSubject>> ByKeyAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        _keyRows.OneAsync(keys, null, cancellationToken);

    /// <summary>The record that each of these texts names, by key, name or alias, folded; one that names none is
    /// absent.</summary>
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
        return found.SelectMany(match => folded[match.Name], (match, name) => (name, match.Subject))
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
        for (var wanted = Wholes(); wanted.Count > 0; wanted = Wholes())
        {
            foreach (var (key, whole) in await ByKeyAsync(wanted, cancellationToken))
            {
                found.Add(key, whole);
            }
        }

        return [.. found.Values];

        List<string> Wholes() => [.. found.Values.Select(row => row.PartOf).OfType<string>().Distinct()
            .Where(key => !found.ContainsKey(key))];
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
