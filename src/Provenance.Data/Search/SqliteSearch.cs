using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Writers;

namespace Provenance.Data.Search;

/// <summary>Search by SQLite's full-text index, FTS5.</summary>
internal sealed class SqliteSearch : SearchStatements
{
    // {0} is the FTS5 expression, {1} the words of a name, {2} their keys for Transliteration.
    private const string Found =
        $$"""
        WITH matched (entry, rank) AS MATERIALIZED (
            SELECT rowid, bm25(search_index, 4.0, 1.0) FROM search_index WHERE search_index MATCH {0}
        ),
        near (name, edits) AS MATERIALIZED (
            SELECT name, {{SqliteFunctions.NameDistance}}(name, sounds, {1}, {2})
            FROM (SELECT DISTINCT name, sounds FROM source_name)
        ),
        found (entry, rank) AS (
            SELECT entry, rank FROM matched
            UNION ALL
            SELECT 4 * source_id + 1, 1.0 * min(edits) FROM near JOIN source_name USING (name)
            WHERE edits > 0 AND 4 * source_id + 1 NOT IN (SELECT entry FROM matched)
            GROUP BY source_id
        )
        """;

    private const string OnPage =
        """

        FROM found
        WHERE entry % 4 IN (SELECT value FROM json_each({3})) AND (rank, entry) > ({4}, {5})
        ORDER BY rank, entry
        LIMIT {6}
        """;

    private const string Page =
        Found +
        """

        SELECT entry AS "Entry", rank AS "Rank", '' AS "Title", '' AS "Body"
        """ +
        OnPage;

    private const string PageWithTexts =
        Found +
        """

        SELECT entry AS "Entry", rank AS "Rank",
        """ +
        Texts +
        OnPage;

    private const string Texts =
        """

        CASE entry % 4
            WHEN 0 THEN (SELECT proposition FROM claim WHERE id = entry / 4)
            WHEN 1 THEN (SELECT name FROM source WHERE id = entry / 4)
            ELSE coalesce((SELECT title FROM document WHERE id = entry / 4), '')
        END AS "Title",
        CASE entry % 4
            WHEN 0 THEN coalesce((SELECT estimate_verbatim FROM claim WHERE id = entry / 4), '')
            WHEN 1 THEN coalesce(
                (SELECT group_concat(value ->> 'text', ' · ') FROM source, json_each(aliases) WHERE source.id = entry / 4), '')
            ELSE coalesce(
                (SELECT text FROM document_text WHERE document_id = entry / 4),
                (SELECT description FROM document WHERE id = entry / 4),
                '')
        END AS "Body"
        """;

    // {0} holds the records' numbers in the index and their ranks.
    private const string SnippetsOf =
        """
        SELECT entry AS "Entry", rank AS "Rank",
        """ +
        Texts +
        """

        FROM (SELECT value ->> 0 AS entry, value ->> 1 AS rank FROM json_each({0}))
        """;

    private const string Counts =
        Found +
        """

        SELECT entry % 4 AS "Kind", count(*) AS "Count" FROM found GROUP BY 1
        """;

    private const string NearestWord =
        $$"""
        SELECT term AS "Value"
        FROM (
            SELECT term, doc, {{SqliteFunctions.SpellingDistance}}({0}, term) AS edits
            FROM search_word WHERE length(term) BETWEEN {1} - 2 AND {1} + 2
        )
        WHERE edits IS NOT NULL
        ORDER BY edits, doc DESC, term
        LIMIT 1
        """;

    // {0} holds the FTS5 expression of each place.
    private const string Having =
        """
        SELECT place AS "Place", entry / 4 AS "Number"
        FROM (
            SELECT asked.key AS place, search_index.rowid AS entry,
                row_number() OVER (PARTITION BY asked.key ORDER BY search_index.rowid DESC) AS nth
            FROM json_each({0}) AS asked CROSS JOIN search_index ON search_index MATCH asked.value
            WHERE asked.value <> '' AND search_index.rowid % 4 = {1}
        )
        WHERE nth <= {2}
        ORDER BY place, nth
        """;

    /// <inheritdoc/>
    public override TableColumns Index { get; } = TableColumns.Of<IndexedRecord>(
        "search_index",
        ["rowid", "title", "body"],
        static (record, values) =>
        {
            values.Add(record.Entry);
            values.Add(record.Title.Words);
            values.Add(record.Body.Words);
        });

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
                withSnippets ? PageWithTexts : Page,
                Expression(text),
                string.Join(' ', text.NameWords),
                string.Join(' ', text.NameSounds),
                $"[{string.Join(',', kinds.Select(kind => (int)kind))}]",
                after.Rank,
                after.Entry,
                limit)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => withSnippets ? row.FoundWithSnippet(text) : row.Found)];
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<long, IReadOnlyList<SnippetPart>>> SnippetsAsync(
        ProvenanceContext context,
        SearchText text,
        IReadOnlyList<FoundRecord> records,
        CancellationToken cancellationToken)
    {
        var asked = JsonSerializer.Serialize(records.Select(record => (object[])[record.Entry, record.Rank]));
        return (await context.Database.SqlQueryRaw<Row>(SnippetsOf, asked).ToListAsync(cancellationToken))
            .ToDictionary(row => row.Entry, row => row.FoundWithSnippet(text).Snippet);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<SearchKind, int>> CountAsync(
        ProvenanceContext context, SearchText text, CancellationToken cancellationToken) =>
        await context.Database
            .SqlQueryRaw<CountRow>(
                Counts, Expression(text), string.Join(' ', text.NameWords), string.Join(' ', text.NameSounds))
            .ToDictionaryAsync(row => (SearchKind)row.Kind, row => row.Count, cancellationToken);

    /// <inheritdoc/>
    public override async Task<string?> NearestWordAsync(
        ProvenanceContext context, string word, CancellationToken cancellationToken) =>
        await context.Database.SqlQueryRaw<string>(NearestWord, word, word.Length).ToListAsync(cancellationToken)
            is [var nearest, ..]
            ? nearest
            : null;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<(int Place, long Number)>> HavingAsync(
        ProvenanceContext context,
        IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> asked,
        SearchKind kind,
        int most,
        CancellationToken cancellationToken)
    {
        var expressions = JsonSerializer.Serialize(asked.Select(sets => string.Join(
            " OR ", sets.Select(words => $"({string.Join(" AND ", words.Select(word => $"\"{word}\""))})"))));
        var rows = await context.Database.SqlQueryRaw<PlacedRow>(Having, expressions, (int)kind, most)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Place, row.Number))];
    }

    /// <inheritdoc/>
    public override async Task RemoveAsync(
        ProvenanceContext context, IReadOnlyCollection<IndexedRecord> records, CancellationToken cancellationToken)
    {
        // The index does not keep the words themselves, so that it has to be told them.
        foreach (var record in records)
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO search_index (search_index, rowid, title, body)
                VALUES ('delete', {record.Entry}, {record.Title.Words}, {record.Body.Words})
                """,
                cancellationToken);
        }
    }

    /// <summary>An expression for all terms: phrases, of which the last may be the beginning of a word.</summary>
    private static string Expression(SearchText text) => string.Join(
        ' ', text.Terms.Select(term => $"\"{string.Join(' ', term.Forms)}\"{(term.IsPrefix ? "*" : "")}"));

    private sealed record PlacedRow(int Place, long Number);

    private sealed record Row(long Entry, double Rank, string Title, string Body)
    {
        public FoundRecord Found => new(Entry, Rank, []);

        public FoundRecord FoundWithSnippet(SearchText text) =>
            Found with { Snippet = Found.SnippetOf(Title, Body, text) };
    }
}
