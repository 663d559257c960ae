using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;

namespace Provenance.Data.Search;

/// <summary>Search by SQLite's full-text index, FTS5.</summary>
internal sealed class SqliteSearch : SearchStatements
{
    private const char MatchStart = '\u0002';
    private const char MatchEnd = '\u0003';

    // {0} is the FTS5 expression, {1} the folded text.
    private const string Found =
        $$"""
        WITH matched (entry, rank) AS MATERIALIZED (
            SELECT rowid, bm25(search_index, 4.0, 1.0) FROM search_index WHERE search_index MATCH {0}
        ),
        near (name, edits) AS MATERIALIZED (
            SELECT name, {{SqliteFunctions.NameDistance}}(name, {1}) FROM (SELECT DISTINCT name FROM source_name)
        ),
        found (entry, rank) AS (
            SELECT entry, rank FROM matched
            UNION ALL
            SELECT 4 * source_id + 1, 1.0 * min(edits) FROM near JOIN source_name USING (name)
            WHERE edits > 0 AND 4 * source_id + 1 NOT IN (SELECT entry FROM matched)
            GROUP BY source_id
        )
        """;

    private const string PageOfFound =
        Found +
        """

        SELECT entry AS "Entry", rank AS "Rank", CASE WHEN {6} THEN coalesce(
            (SELECT snippet(search_index, -1, char(2), char(3), '…', 24)
             FROM search_index WHERE search_index MATCH {0} AND rowid = entry),
            (SELECT title FROM search_index WHERE rowid = entry)) ELSE '' END AS "Snippet"
        FROM found
        WHERE entry % 4 IN (SELECT value FROM json_each({2})) AND (rank, entry) > ({3}, {4})
        ORDER BY rank, entry
        LIMIT {5}
        """;

    // {0} is the FTS5 expression, {1} the records' numbers in the index.
    private const string SnippetsOf =
        """
        SELECT value AS "Entry", 0.0 AS "Rank", coalesce(
            (SELECT snippet(search_index, -1, char(2), char(3), '…', 24)
             FROM search_index WHERE search_index MATCH {0} AND rowid = value),
            (SELECT title FROM search_index WHERE rowid = value)) AS "Snippet"
        FROM json_each({1})
        """;

    private const string Counts =
        Found +
        """

        SELECT entry % 4 AS "Kind", count(*) AS "Count" FROM found GROUP BY 1
        """;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<FoundRecord>> PageAsync(
        ProvenanceContext context,
        SearchText text,
        IEnumerable<SearchKind> kinds,
        (double Rank, long Entry) after,
        int limit,
        bool withSnippets,
        CancellationToken cancellationToken)
    {
        var rows = await context.Database
            .SqlQueryRaw<Row>(
                PageOfFound,
                Expression(text),
                text.Folded,
                $"[{string.Join(',', kinds.Select(kind => (int)kind))}]",
                after.Rank,
                after.Entry,
                limit,
                withSnippets)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new FoundRecord(row.Entry, row.Rank, Parts(row.Snippet)))];
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<long, IReadOnlyList<SnippetPart>>> SnippetsAsync(
        ProvenanceContext context,
        SearchText text,
        IReadOnlyList<FoundRecord> records,
        CancellationToken cancellationToken) =>
        await context.Database
            .SqlQueryRaw<Row>(
                SnippetsOf, Expression(text), $"[{string.Join(',', records.Select(record => record.Entry))}]")
            .ToDictionaryAsync(
                row => row.Entry, row => (IReadOnlyList<SnippetPart>)Parts(row.Snippet), cancellationToken);

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<SearchKind, int>> CountAsync(
        ProvenanceContext context, SearchText text, CancellationToken cancellationToken) =>
        await context.Database
            .SqlQueryRaw<CountRow>(Counts, Expression(text), text.Folded)
            .ToDictionaryAsync(row => (SearchKind)row.Kind, row => row.Count, cancellationToken);

    /// <summary>An expression for all words, of which the last may be incomplete.</summary>
    private static string Expression(SearchText text) =>
        string.Join(' ', text.Words.Select(word => $"\"{word}\"")) + "*";

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

    private sealed record Row(long Entry, double Rank, string Snippet);
}
