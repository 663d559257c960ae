using System.Data.Common;
using Npgsql;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;

namespace Provenance.Data.Search;

/// <summary>Search by the lexemes of PostgreSQL. PostgreSQL itself ranks by term frequencies alone, so the function
/// <c>provenance_search</c> of the scripts computes BM25, with the same operations as SQLite.</summary>
internal sealed class PostgresSearch : SearchStatements
{
    // $1 holds the words, $2 the folded text.
    private const string Page =
        """
        SELECT entry, rank
        FROM provenance_search_words($1) AS asked (words), provenance_search(words, $2, $3, $4, $5, $6) AS found
        ORDER BY rank, entry
        """;

    private const string PageWithTexts =
        Texts +
        """

        FROM provenance_search_words($1) AS asked (words), provenance_search(words, $2, $3, $4, $5, $6) AS found
        """ +
        OfRecords +
        """

        ORDER BY rank, found.entry
        """;

    private const string SnippetsOf =
        Texts +
        """

        FROM provenance_search_words($1) AS asked (words), unnest($2, $3) AS found (entry, rank)
        """ +
        OfRecords;

    private const string Texts =
        """
        SELECT found.entry, rank, words, indexed.title, indexed.body, coalesce(claim.proposition, source.name, document.title, ''),
            CASE found.entry % 4
                WHEN 0 THEN coalesce(claim.estimate_verbatim, '')
                WHEN 1 THEN provenance_aliases(source.aliases)
                ELSE coalesce(document_text.text, document.description, '')
            END
        """;

    private const string OfRecords =
        """

        JOIN search_index AS indexed ON indexed.entry = found.entry
        LEFT JOIN claim ON found.entry % 4 = 0 AND claim.id = found.entry / 4
        LEFT JOIN source ON found.entry % 4 = 1 AND source.id = found.entry / 4
        LEFT JOIN document ON found.entry % 4 = 2 AND document.id = found.entry / 4
        LEFT JOIN document_text ON found.entry % 4 = 2 AND document_text.document_id = found.entry / 4
        """;

    private const string Counts = "SELECT kind, count FROM provenance_search_counts(provenance_search_words($1), $2)";

    /// <inheritdoc/>
    public override Task<IReadOnlyList<FoundRecord>> PageAsync(
        ProvenanceContext context,
        SearchText text,
        IEnumerable<SearchKind> kinds,
        (double Rank, long Entry) after,
        int limit,
        bool withSnippets,
        CancellationToken cancellationToken) =>
        context.ReadAsync<FoundRecord>(
            withSnippets ? FoundWithSnippet : Found,
            withSnippets ? PageWithTexts : Page,
            () =>
            [
                .. Asked(text),
                new NpgsqlParameter<long[]> { TypedValue = [.. kinds.Select(kind => (long)kind)] },
                new NpgsqlParameter<double> { TypedValue = after.Rank },
                new NpgsqlParameter<long> { TypedValue = after.Entry },
                new NpgsqlParameter<int> { TypedValue = limit },
            ],
            cancellationToken);

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<long, IReadOnlyList<SnippetPart>>> SnippetsAsync(
        ProvenanceContext context,
        SearchText text,
        IReadOnlyList<FoundRecord> records,
        CancellationToken cancellationToken) =>
        (await context.ReadAsync<FoundRecord>(
            FoundWithSnippet,
            SnippetsOf,
            () =>
            [
                new NpgsqlParameter<string[]> { TypedValue = [.. text.Words] },
                new NpgsqlParameter<long[]> { TypedValue = [.. records.Select(record => record.Entry)] },
                new NpgsqlParameter<double[]> { TypedValue = [.. records.Select(record => record.Rank)] },
            ],
            cancellationToken))
        .ToDictionary(record => record.Entry, record => record.Snippet);

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<SearchKind, int>> CountAsync(
        ProvenanceContext context, SearchText text, CancellationToken cancellationToken) =>
        (await context.ReadAsync(
            reader => (Kind: (SearchKind)reader.GetInt32(0), Count: reader.GetInt32(1)),
            Counts,
            () => Asked(text),
            cancellationToken))
        .ToDictionary(row => row.Kind, row => row.Count);

    private static DbParameter[] Asked(SearchText text) =>
    [
        new NpgsqlParameter<string[]> { TypedValue = [.. text.Words] },
        new NpgsqlParameter<string> { TypedValue = text.Folded },
    ];

    private static FoundRecord Found(DbDataReader reader) => new(reader.GetInt64(0), reader.GetDouble(1), []);

    /// <summary>A record with its best matching passage; a name found despite typing errors has no match in
    /// it.</summary>
    private static FoundRecord FoundWithSnippet(DbDataReader reader)
    {
        var found = Found(reader);
        return found with
        {
            Snippet = Snippet.Of(
                [new(reader.GetString(5), reader.GetString(3)), new(reader.GetString(6), reader.GetString(4))],
                found.Rank < 0 ? reader.GetFieldValue<string[]>(2) : []),
        };
    }
}
