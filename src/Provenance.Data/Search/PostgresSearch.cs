using Microsoft.EntityFrameworkCore;

namespace Provenance.Data.Search;

/// <summary>
/// Search by the lexemes of PostgreSQL. It ranks by term frequencies alone, so BM25 is worked out here, operation for
/// operation as SQLite does it.
/// </summary>
internal sealed class PostgresSearch : SearchStatements
{
    // {0} are the words, {1} is the folded text. The last word may go on.
    private const string Found =
        """
        WITH word AS (
            SELECT word, row_number() OVER (ORDER BY n, m) AS place, row_number() OVER (ORDER BY n DESC, m DESC) = 1 AS last
            FROM unnest({0}) WITH ORDINALITY AS asked (given, n),
                regexp_split_to_table(provenance_words(given), ' +') WITH ORDINALITY AS split (word, m)
            WHERE word <> ''
        ),
        term AS MATERIALIZED (
            SELECT place, word, lexeme, ' ' || word || CASE WHEN last THEN '' ELSE ' ' END AS part,
                ln(((SELECT records FROM search_index_total) - hits + 0.5) / (hits + 0.5)) AS idf
            FROM (SELECT place, last, word, (quote_literal(word) || CASE WHEN last THEN ':*' ELSE '' END)::tsquery AS lexeme
                FROM word) AS word,
                LATERAL (SELECT count(*)::float8 AS hits FROM search_index WHERE lexemes @@ lexeme) AS hit
        ),
        matched AS (
            SELECT entry, (
                SELECT -1.0::float8 * sum(
                    CASE WHEN idf > 0 THEN idf ELSE 1e-6 END * ((frequency * 2.2::float8)
                        / (frequency + 1.2::float8 * (0.25::float8 + 0.75::float8 * length
                            / (SELECT words::float8 / records FROM search_index_total))))
                    ORDER BY place)
                FROM term, LATERAL (SELECT (
                    4 * (octet_length(title) - octet_length(replace(title, part, '')))
                    + octet_length(body) - octet_length(replace(body, part, ''))) / octet_length(part)) AS f (frequency)
            ) AS rank
            FROM search_index
            WHERE lexemes @@ (SELECT string_agg(lexeme::text, ' & ')::tsquery FROM term)
        ),
        found AS (
            SELECT entry, rank FROM matched
            UNION ALL
            SELECT 4 * source_id + 1, edits FROM provenance_names_near({1})
            WHERE 4 * source_id + 1 NOT IN (SELECT entry FROM matched)
        )
        """;

    private const string PageOfFound =
        Found +
        """
        ,
        page AS (
            SELECT entry, rank FROM found
            WHERE entry % 4 = ANY ({2}) AND (rank, entry) > ({3}, {4})
            ORDER BY rank, entry
            LIMIT {5}
        )
        SELECT page.entry AS "Entry", rank AS "Rank", indexed.title AS "TitleWords", indexed.body AS "BodyWords",
            coalesce(claim.proposition, source.name, document.title, '') AS "Title",
            CASE page.entry % 4
                WHEN 0 THEN coalesce(claim.estimate_verbatim, '')
                WHEN 1 THEN provenance_aliases(source.aliases)
                ELSE coalesce(document_text.text, document.description, '')
            END AS "Body",
            (SELECT array_agg(word ORDER BY place) FROM term) AS "Asked"
        FROM page
        JOIN search_index AS indexed ON indexed.entry = page.entry
        LEFT JOIN claim ON page.entry % 4 = 0 AND claim.id = page.entry / 4
        LEFT JOIN source ON page.entry % 4 = 1 AND source.id = page.entry / 4
        LEFT JOIN document ON page.entry % 4 = 2 AND document.id = page.entry / 4
        LEFT JOIN document_text ON page.entry % 4 = 2 AND document_text.document_id = page.entry / 4
        ORDER BY rank, page.entry
        """;

    private const string Counts =
        Found +
        """

        SELECT (entry % 4)::integer AS "Kind", count(*)::integer AS "Count" FROM found GROUP BY 1
        """;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<FoundRecord>> PageAsync(
        ProvenanceContext context,
        SearchText text,
        IEnumerable<SearchKind> kinds,
        (double Rank, long Entry) after,
        int limit,
        CancellationToken cancellationToken)
    {
        var rows = await context.Database
            .SqlQueryRaw<Row>(
                PageOfFound,
                text.Words.ToArray(),
                text.Folded,
                kinds.Select(kind => (long)kind).ToArray(),
                after.Rank,
                after.Entry,
                limit)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new FoundRecord(
                row.Entry,
                row.Rank,
                Snippet.Of(
                    [new(row.Title, row.TitleWords), new(row.Body, row.BodyWords)],
                    row.Rank < 0 ? row.Asked : []))),
        ];
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<SearchKind, int>> CountAsync(
        ProvenanceContext context, SearchText text, CancellationToken cancellationToken) =>
        await context.Database
            .SqlQueryRaw<CountRow>(Counts, text.Words.ToArray(), text.Folded)
            .ToDictionaryAsync(row => (SearchKind)row.Kind, row => row.Count, cancellationToken);

    private sealed record Row(
        long Entry, double Rank, string TitleWords, string BodyWords, string Title, string Body, string[] Asked);
}
