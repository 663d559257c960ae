using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Subjects;
using Provenance.Text;

namespace Provenance.Data.Readers.Subjects;

/// <summary>Reads populations or places.</summary>
/// <param name="contexts">The store, or the store at a moment.</param>
/// <param name="rows">The table.</param>
/// <param name="named">The rows with one of these folded names, each with the name.</param>
/// <param name="id">The id.</param>
/// <param name="byId">The order by id.</param>
internal sealed class SubjectRows<TSubject, TId>(
    IDbContextFactory<ProvenanceContext> contexts,
    Func<ProvenanceContext, IQueryable<TSubject>> rows,
    Func<ProvenanceContext, IReadOnlyCollection<string>, IQueryable<NamedRow<TSubject>>> named,
    Expression<Func<TSubject, TId>> id,
    Ordering<TSubject> byId)
    where TSubject : Subject
    where TId : struct
{
    private readonly KeyedRows<TSubject, TId> _idRows = new(contexts, rows, new(id), byId);
    private readonly KeyedRows<TSubject, string> _keyRows = new(contexts, rows, new(row => row.Key), byId);
    private readonly KeyedRows<TSubject, string> _wholeRows = new(contexts, rows, new(row => row.PartOf!), byId);

    public Task<IReadOnlyDictionary<TId, TSubject>> ByIdAsync(
        IReadOnlyCollection<TId> ids, CancellationToken cancellationToken) =>
        _idRows.OneAsync(ids, null, cancellationToken);

    public Task<IReadOnlyDictionary<string, TSubject>> ByKeyAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        _keyRows.OneAsync(keys, null, cancellationToken);

    /// <summary>The record that each of these texts names; one that names none is absent.</summary>
    public async Task<IReadOnlyDictionary<string, TSubject>> ByNameAsync(
        IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var folded = names.Distinct().ToLookup(Names.Fold);
        if (folded.Count == 0)
        {
            return new Dictionary<string, TSubject>();
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await named(context, [.. folded.Select(group => group.Key)]).ToListAsync(cancellationToken);
        return found.SelectMany(match => folded[match.Name], (match, name) => (name, match.Subject))
            .ToDictionary(match => match.name, match => match.Subject);
    }

    /// <summary>The records that these texts name, and all that these are parts of. Nothing is read where there are not
    /// two texts to compare.</summary>
    public async Task<IReadOnlyList<TSubject>> KnownAsync(
        IEnumerable<string> names, CancellationToken cancellationToken)
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
    public Task<Page<TSubject>> PageAsync(Listing<TSubject> listing, CancellationToken cancellationToken) =>
        _idRows.PageAsync(listing, null, cancellationToken);

    /// <summary>The same page of the direct parts of each, by id.</summary>
    public Task<IReadOnlyDictionary<string, Page<TSubject>>> PageOfPartsAsync(
        IReadOnlyCollection<string> wholes, Listing<TSubject> listing, CancellationToken cancellationToken) =>
        _wholeRows.PageAsync(wholes, rows, row => row.Key, listing, null, cancellationToken);
}

/// <summary>A record by one of its names.</summary>
/// <param name="Name">The folded name.</param>
/// <param name="Subject">The record.</param>
internal sealed record NamedRow<TSubject>(string Name, TSubject Subject);
