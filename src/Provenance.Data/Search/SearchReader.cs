using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Paging;

namespace Provenance.Data.Search;

/// <summary>
/// Searches claims, sources and documents for all words of a text, the last one as a prefix; accents and case do not
/// matter. Ranked by BM25 with titles and names counting four times (SQLite's FTS5); after these come sources whose
/// names differ by typing errors, fewest first.
/// </summary>
public sealed class SearchReader(IDbContextFactory<ProvenanceContext> contexts)
{
    /// <summary>The longest text that is searched for, in UTF-16 code units: 200.</summary>
    public const int MaxTextLength = 200;

    private const char MatchStart = '\u0002';
    private const char MatchEnd = '\u0003';

    // {0} is the FTS5 expression, {1} the folded text. Errors in typing, 1 and up, rank after BM25, which is negative.
    private const string Found =
        $$"""
        WITH found (entry, rank) AS (
            SELECT rowid, bm25(search_index, 4.0, 1.0) FROM search_index WHERE search_index MATCH {0}
            UNION ALL
            SELECT 4 * source_id + 1, 1.0 * min({{SqliteFunctions.NameDistance}}(name, {1})) FROM source_name
            WHERE 4 * source_id + 1 NOT IN (SELECT rowid FROM search_index WHERE search_index MATCH {0})
            GROUP BY source_id
            HAVING min({{SqliteFunctions.NameDistance}}(name, {1})) IS NOT NULL
        )
        """;

    private const string PageOfFound =
        Found +
        """

        SELECT entry AS "Entry", rank AS "Rank", coalesce(
            (SELECT snippet(search_index, -1, char(2), char(3), '…', 24)
             FROM search_index WHERE search_index MATCH {0} AND rowid = entry),
            (SELECT title FROM search_index WHERE rowid = entry)) AS "Snippet"
        FROM found
        WHERE entry % 4 IN (SELECT value FROM json_each({2})) AND (rank, entry) > ({3}, {4})
        ORDER BY rank, entry
        LIMIT {5}
        """;

    private const string Facets =
        Found +
        """

        SELECT entry % 4 AS "Kind", count(*) AS "Count" FROM found GROUP BY 1
        """;

    /// <summary>A page of the records that match; null if the store cannot search.</summary>
    /// <param name="text">What is searched for; without letters and digits it finds nothing.</param>
    /// <param name="kinds">The kinds to answer.</param>
    /// <param name="page">Which part, going forward, in the order <see cref="PageOrder.Rank"/>.</param>
    /// <param name="countFacets">Whether to count what was found; costs one more statement.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<SearchResults?> SearchAsync(
        string text,
        IReadOnlyCollection<SearchKind> kinds,
        PageRequest page,
        bool countFacets,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (context is not SqliteProvenanceContext)
        {
            return null;
        }

        var words = SearchText.Of(text);
        if (words.Words.Count == 0)
        {
            return new(new([], HasNext: false, HasPrevious: false, TotalCount: 0), new Dictionary<SearchKind, int>());
        }

        var after = page.After is [var bits, var last]
            ? (Rank: RankOf(bits), Entry: last)
            : (Rank: double.MinValue, Entry: 0L);
        var rows = await context.Database
            .SqlQueryRaw<FoundRow>(
                PageOfFound,
                words.Match,
                words.Folded,
                $"[{string.Join(',', kinds.Distinct().Select(kind => (int)kind))}]",
                after.Rank,
                after.Entry,
                page.Limit + 1)
            .ToListAsync(cancellationToken);
        var facets = countFacets || page.CountTotal
            ? await context.Database
                .SqlQueryRaw<FacetRow>(Facets, words.Match, words.Folded)
                .ToDictionaryAsync(row => (SearchKind)row.Kind, row => row.Count, cancellationToken)
            : null;
        return new(
            new(
                [.. rows.Take(page.Limit).Select(row => new Edge<SearchMatch>(
                    Cursor.Encode(PageOrder.Rank, [BitConverter.DoubleToInt64Bits(row.Rank), row.Entry]),
                    new((SearchKind)(row.Entry % 4), row.Entry / 4, Parts(row.Snippet))))],
                HasNext: rows.Count > page.Limit,
                HasPrevious: page.After is not null,
                facets?.Where(facet => kinds.Contains(facet.Key)).Sum(facet => facet.Value)),
            facets);
    }

    // A cursor that no answer gave may hold what is no number: nothing comes after it.
    private static double RankOf(long bits) =>
        BitConverter.Int64BitsToDouble(bits) is var rank && double.IsFinite(rank) ? rank : double.MaxValue;

    private static List<SnippetPart> Parts(string snippet)
    {
        List<SnippetPart> parts = [];
        var matches = false;
        foreach (var piece in snippet.Split(MatchStart, MatchEnd))
        {
            if (piece.Length > 0)
            {
                parts.Add(new(piece, matches));
            }

            matches = !matches;
        }

        return parts;
    }

    private sealed record FoundRow(long Entry, double Rank, string Snippet);

    private sealed record FacetRow(int Kind, int Count);
}
