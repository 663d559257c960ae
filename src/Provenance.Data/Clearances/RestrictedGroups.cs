using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;

namespace Provenance.Data.Clearances;

/// <summary>To which groups anything of a store is restricted, and how far the store has come.</summary>
public sealed class RestrictedGroups
{
    private static readonly JsonColumnConverter<string> _groups = new();
    private readonly List<IReadOnlyList<string>> _lists;

    private RestrictedGroups(List<IReadOnlyList<string>> lists, StorePosition position) =>
        (_lists, Position) = (lists, position);

    internal StorePosition Position { get; }

    /// <summary>Reads them from the server that is written to: in one SQL statement, which reads nothing where nothing is
    /// restricted, and in one more where anything is.</summary>
    /// <param name="contexts">The store.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<RestrictedGroups> ReadAsync(
        IDbContextFactory<ProvenanceContext> contexts, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lists = await context.Database.SqlQueryRaw<string>(
            """
            SELECT restricted_to AS "Value" FROM document WHERE restricted_to <> '[]'
            UNION SELECT restricted_to FROM source WHERE restricted_to <> '[]'
            """).ToListAsync(cancellationToken);
        return new(
            [.. lists.Select(json => (IReadOnlyList<string>)_groups.ConvertFromProvider(json)!)],
            lists.Count == 0 ? StorePosition.None : await StorePosition.ReadAsync(context, cancellationToken));
    }

    /// <summary>Whether those who are in these groups alone may see everything.</summary>
    public bool ShowAllTo(IReadOnlyCollection<string> groups) => _lists.TrueForAll(list => list.Any(groups.Contains));

    /// <summary>Those of some groups to which anything is restricted, in alphabetical order.</summary>
    public IReadOnlyList<string> Among(IEnumerable<string> groups) =>
        [.. groups.Intersect(_lists.SelectMany(list => list)).Order(StringComparer.Ordinal)];
}
