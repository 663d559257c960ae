using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Writers;

namespace Provenance.Data.Search;

/// <summary>Search by the lexemes of PostgreSQL. PostgreSQL itself ranks by term frequencies alone, so the function
/// <c>provenance_search</c> of the scripts computes BM25, with the same operations as SQLite.</summary>
internal sealed class PostgresSearch : SearchStatements
{
    // $1 and $2 hold the terms, as queries and as parts; $3 the words of a name, $4 their keys for
    // Transliteration.
    private const string Page =
        """
        SELECT entry, rank FROM provenance_search($1, $2, $3, $4, $5, $6, $7, $8) AS found ORDER BY rank, entry
        """;

    private const string PageWithTexts =
        Texts +
        """

        FROM provenance_search($1, $2, $3, $4, $5, $6, $7, $8) AS found
        """ +
        OfRecords +
        """

        ORDER BY rank, found.entry
        """;

    private const string SnippetsOf =
        Texts +
        """

        FROM unnest($1, $2) AS found (entry, rank)
        """ +
        OfRecords;

    private const string Texts =
        """
        SELECT found.entry, rank, coalesce(claim.proposition, source.name, document.title, ''),
            CASE found.entry % 4
                WHEN 0 THEN coalesce(claim.estimate_verbatim, '')
                WHEN 1 THEN provenance_aliases(source.aliases)
                ELSE coalesce(document_text.text, document.description, '')
            END
        """;

    private const string OfRecords =
        """

        LEFT JOIN claim ON found.entry % 4 = 0 AND claim.id = found.entry / 4
        LEFT JOIN source ON found.entry % 4 = 1 AND source.id = found.entry / 4
        LEFT JOIN document ON found.entry % 4 = 2 AND document.id = found.entry / 4
        LEFT JOIN document_text ON found.entry % 4 = 2 AND document_text.document_id = found.entry / 4
        """;

    // $1 holds the query of each place.
    private const string Having =
        """
        SELECT place, entry / 4
        FROM unnest($1) WITH ORDINALITY AS asked (query, place)
        CROSS JOIN LATERAL (
            SELECT entry FROM search_index
            WHERE query <> '' AND lexemes @@ query::tsquery AND entry % 4 = $2
            ORDER BY entry DESC LIMIT $3
        ) AS found
        ORDER BY place, entry DESC
        """;

    private const string Counts = "SELECT kind, count FROM provenance_search_counts($1, $2, $3, $4)";

    /// <inheritdoc/>
    public override TableColumns Index { get; } = TableColumns.Of<IndexedRecord>(
        "search_index",
        ["entry", "title", "body", "length", "lexemes"],
        static (record, values) =>
        {
            values.Add(record.Entry);
            values.Add(record.Title.Words);
            values.Add(record.Body.Words);
            values.Add(record.Title.Count + record.Body.Count);
            values.Add(TextSearchVector.Of(record.Title.Lexemes.Concat(record.Body.Lexemes)));
        });

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
            withSnippets ? reader => FoundWithSnippet(reader, text) : Found,
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
            reader => FoundWithSnippet(reader, text),
            SnippetsOf,
            () =>
            [
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

    /// <inheritdoc/>
    public override async Task<string?> NearestWordAsync(
        ProvenanceContext context, string word, CancellationToken cancellationToken) =>
        await context.ReadAsync(
            reader => reader.GetString(0),
            "SELECT word FROM provenance_spellings($1) ORDER BY edits, records DESC, word LIMIT 1",
            () => [new NpgsqlParameter<string> { TypedValue = word }],
            cancellationToken) is [var nearest, ..]
            ? nearest
            : null;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<(int Place, long Number)>> HavingAsync(
        ProvenanceContext context,
        IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> asked,
        SearchKind kind,
        int most,
        CancellationToken cancellationToken) =>
        await context.ReadAsync(
            reader => ((int)reader.GetInt64(0) - 1, reader.GetInt64(1)),
            Having,
            () =>
            [
                new NpgsqlParameter<string[]>
                {
                    TypedValue = [.. asked.Select(sets => string.Join(
                        " | ", sets.Select(words => $"({string.Join(" & ", words.Select(word => $"'{word}'"))})")))],
                },
                new NpgsqlParameter<long> { TypedValue = (long)kind },
                new NpgsqlParameter<int> { TypedValue = most },
            ],
            cancellationToken);

    /// <inheritdoc/>
    public override async Task RemoveAsync(
        ProvenanceContext context, IReadOnlyCollection<IndexedRecord> records, CancellationToken cancellationToken)
    {
        var entries = records.Select(record => record.Entry).ToArray();
        await context.Database.ExecuteSqlAsync(
            $"""
            WITH gone AS (DELETE FROM search_index WHERE entry = ANY ({entries}) RETURNING length)
            UPDATE search_index_total SET records = records - less, words = words - less_words
            FROM (SELECT count(*) AS less, coalesce(sum(length), 0) AS less_words FROM gone) AS counted
            """,
            cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task AddWordsAsync(
        ProvenanceContext context, IReadOnlyCollection<IndexedRecord> records, CancellationToken cancellationToken)
    {
        string[] words =
        [
            .. records.SelectMany(record => record.Title.Lexemes.Concat(record.Body.Lexemes))
                .Distinct().Where(SpellingReader.IsSpelled),
        ];
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO search_word (word) SELECT word FROM unnest({words}) AS given (word) ON CONFLICT DO NOTHING",
            cancellationToken);
    }

    private static DbParameter[] Asked(SearchText text) =>
    [
        new NpgsqlParameter<string[]> { TypedValue = [.. text.Terms.Select(Query)] },
        new NpgsqlParameter<string[]> { TypedValue = [.. text.Terms.Select(Part)] },
        new NpgsqlParameter<string[]> { TypedValue = [.. text.NameWords] },
        new NpgsqlParameter<string[]> { TypedValue = [.. text.NameSounds] },
    ];

    /// <summary>What finds the records that may have a term.</summary>
    private static string Query(SearchTerm term) => term.Forms is [var word]
        ? $"'{word}'{(term.IsPrefix ? ":*" : "")}"
        : string.Join(" & ", term.Forms.Zip(term.Forms.Skip(1), (one, next) => $"'{one}{next}'"));

    /// <summary>What the words of a record have of a term that it has.</summary>
    private static string Part(SearchTerm term) =>
        $" {string.Join("  ", term.Forms)}{(term.IsPrefix ? "" : " ")}";

    private static FoundRecord Found(DbDataReader reader) => new(reader.GetInt64(0), reader.GetDouble(1), []);

    private static FoundRecord FoundWithSnippet(DbDataReader reader, SearchText text)
    {
        var found = Found(reader);
        return found with { Snippet = found.SnippetOf(reader.GetString(2), reader.GetString(3), text) };
    }
}
