using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Rows;

/// <summary>Finds statements by the passages in their documents' own voices, which lie in a JSON column: those statements that
/// have any are looked through, once for each key.</summary>
internal static class AppearanceRows
{
    /// <summary>The statements that one of these keys is of.</summary>
    public static async Task<IReadOnlyList<Statement>> OfAppearancesAsync(
        this IQueryable<Statement> statements, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        List<Statement> found = [];
        foreach (var key in keys)
        {
            var pattern = $"%\"key\":{Escaped(JsonSerializer.Serialize(key, JsonColumn.Options))}%";
            found.AddRange((await statements
                .Where(row => (string)(object)row.Appearances != "[]"
                    && EF.Functions.Like((string)(object)row.Appearances, pattern, "!"))
                .ToListAsync(cancellationToken))
                .Where(row => row.Appearances.Any(appearance => appearance.Key == key)));
        }

        return [.. found.DistinctBy(row => row.Id)];
    }

    private static string Escaped(string text) => text.Replace("!", "!!").Replace("%", "!%").Replace("_", "!_");
}
