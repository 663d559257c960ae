using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;

namespace Provenance.Data.Search;

/// <summary>Searches claims, sources and documents for all words of a text, ignoring accents and case; the last word
/// may be a prefix. Results are ranked by BM25, with titles and names counting four times. Sources whose names match
/// only with typing errors follow, those with fewest errors first.</summary>
public sealed class SearchReader(IDbContextFactory<ProvenanceContext> contexts)
{
    /// <summary>The longest search text, in UTF-16 code units: 200.</summary>
    public const int MaxTextLength = 200;

    /// <summary>The place before the first record.</summary>
    internal static readonly (double Rank, long Entry) Start = (double.MinValue, 0);

    /// <summary>A page of the matching records. From the start and without a condition on documents it costs one
    /// statement. Otherwise all matching records are ranked, and the texts of the page's records are read
    /// separately.</summary>
    /// <param name="text">The search text; without letters and digits it finds nothing.</param>
    /// <param name="condition">The condition on the records.</param>
    /// <param name="page">The part to return, in the order <see cref="PageOrder.Rank"/>.</param>
    /// <param name="extras">The additional parts to return.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<SearchResults> SearchAsync(
        string text,
        SearchCondition condition,
        PageRequest page,
        SearchExtras extras,
        CancellationToken cancellationToken = default)
    {
        var words = SearchText.Of(text);
        if (words.Terms.Count == 0)
        {
            return new(new([], HasNext: false, HasPrevious: false, TotalCount: 0), new Dictionary<SearchKind, int>());
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var results = condition.IsOnDocuments || page.Backward || page.Before is not null
            ? await FromAllAsync(context, words, condition, page, extras, cancellationToken)
            : await FromStartAsync(context, words, condition, page, extras, cancellationToken);
        return extras.Suggestion && results.Page is { Edges.Count: 0, HasNext: false, HasPrevious: false }
            ? results with { Suggestion = await SpellingReader.SuggestAsync(context, words, condition, cancellationToken) }
            : results;
    }

    private static async Task<SearchResults> FromStartAsync(
        ProvenanceContext context,
        SearchText words,
        SearchCondition condition,
        PageRequest page,
        SearchExtras extras,
        CancellationToken cancellationToken)
    {
        var rows = await context.Search.PageAsync(
            context,
            words,
            condition.Kinds,
            PlaceOf(page.After) ?? Start,
            page.Limit + (extras.LooksBeyond ? 1 : 0),
            extras.Snippets,
            cancellationToken);
        var facets = extras.Facets || page.CountTotal
            ? await context.Search.CountAsync(context, words, cancellationToken)
            : null;
        var scope = ScopeOf(page);
        return new(
            new(
                [.. rows.Take(page.Limit).Select(row => EdgeOf(row, scope))],
                HasNext: rows.Count > page.Limit,
                HasPrevious: page.After is not null,
                facets?.Where(facet => condition.Kinds.Contains(facet.Key)).Sum(facet => facet.Value)),
            facets);
    }

    private static async Task<SearchResults> FromAllAsync(
        ProvenanceContext context,
        SearchText words,
        SearchCondition condition,
        PageRequest page,
        SearchExtras extras,
        CancellationToken cancellationToken)
    {
        var found = await context.Search.PageAsync(
            context,
            words,
            extras.Facets ? SearchCondition.None.Kinds : condition.Kinds,
            Start,
            int.MaxValue,
            withSnippets: false,
            cancellationToken);
        var ofAllKinds = await condition.OnDocumentsAsync(context, found, cancellationToken);
        var wanted = ofAllKinds.Where(record => condition.Kinds.Contains(record.Kind)).ToList();
        var between = wanted.Where(record => Place(record) is var place
            && (PlaceOf(page.After) is not { } after || place.CompareTo(after) > 0)
            && (PlaceOf(page.Before) is not { } before || place.CompareTo(before) < 0)).ToList();
        var rows = page.Backward
            ? between[Math.Max(0, between.Count - page.Limit)..]
            : between[..Math.Min(page.Limit, between.Count)];
        if (extras.Snippets)
        {
            var snippets = await context.Search.SnippetsAsync(context, words, rows, cancellationToken);
            rows = [.. rows.Select(row => row with { Snippet = snippets[row.Entry] })];
        }

        var hasMore = between.Count > rows.Count;
        var scope = ScopeOf(page);
        return new(
            new(
                [.. rows.Select(row => EdgeOf(row, scope))],
                HasNext: page.Backward ? page.Before is not null : hasMore,
                HasPrevious: page.Backward ? hasMore : page.After is not null,
                page.CountTotal ? wanted.Count : null),
            ofAllKinds.CountBy(record => record.Kind).ToDictionary());
    }

    private static Edge<SearchMatch> EdgeOf(FoundRecord row, string scope) => new(
        scope + Cursor.Encode(PageOrder.Rank, [BitConverter.DoubleToInt64Bits(row.Rank), row.Entry]),
        new(row.Kind, row.Number, row.Snippet));

    private static string ScopeOf(PageRequest page) =>
        page.List is { } list ? new CursorScope(list(), parent: null).Prefix : "";

    private static (double Rank, long Entry) Place(FoundRecord record) => (record.Rank, record.Entry);

    // A forged cursor may hold something that is not a number; nothing comes after it.
    private static (double Rank, long Entry)? PlaceOf(long[]? cursor) => cursor is not [var bits, var entry] ? null
        : BitConverter.Int64BitsToDouble(bits) is var rank && double.IsFinite(rank) ? (rank, entry)
        : (double.MaxValue, entry);
}
