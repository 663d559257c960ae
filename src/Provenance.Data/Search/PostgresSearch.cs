using Microsoft.EntityFrameworkCore;

namespace Provenance.Data.Search;

/// <summary>
/// Search by the lexemes of PostgreSQL. It ranks by term frequencies alone, so the migrations' function
/// <c>provenance_search</c> works BM25 out, operation for operation as SQLite does it.
/// </summary>
internal sealed class PostgresSearch : SearchStatements
{
    // {0} are the words, {1} is the folded text.
    private const string PageOfFound =
        """
        SELECT found.entry AS "Entry", rank AS "Rank", indexed.title AS "TitleWords", indexed.body AS "BodyWords",
            coalesce(claim.proposition, source.name, document.title, '') AS "Title",
            CASE found.entry % 4
                WHEN 0 THEN coalesce(claim.estimate_verbatim, '')
                WHEN 1 THEN provenance_aliases(source.aliases)
                ELSE coalesce(document_text.text, document.description, '')
            END AS "Body",
            words AS "Asked"
        FROM provenance_search_words({0}) AS asked (words), provenance_search(words, {1}, {2}, {3}, {4}, {5}) AS found
        JOIN search_index AS indexed ON indexed.entry = found.entry
        LEFT JOIN claim ON found.entry % 4 = 0 AND claim.id = found.entry / 4
        LEFT JOIN source ON found.entry % 4 = 1 AND source.id = found.entry / 4
        LEFT JOIN document ON found.entry % 4 = 2 AND document.id = found.entry / 4
        LEFT JOIN document_text ON found.entry % 4 = 2 AND document_text.document_id = found.entry / 4
        ORDER BY rank, found.entry
        """;

    private const string Counts =
        """
        SELECT kind AS "Kind", count AS "Count" FROM provenance_search_counts(provenance_search_words({0}), {1})
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
