using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;

namespace Provenance.Data.Search;

/// <summary>
/// Searches claims, sources and documents for all words of a text, the last one as a prefix; accents and case do not
/// matter. Ranked by BM25 with titles and names counting four times; after these come sources whose names differ by
/// typing errors, fewest first.
/// </summary>
public sealed class SearchReader(IDbContextFactory<ProvenanceContext> contexts)
{
    /// <summary>The longest text that is searched for, in UTF-16 code units: 200.</summary>
    public const int MaxTextLength = 200;

    /// <summary>A page of the records that match.</summary>
    /// <param name="text">What is searched for; without letters and digits it finds nothing.</param>
    /// <param name="kinds">The kinds to answer.</param>
    /// <param name="page">Which part, going forward, in the order <see cref="PageOrder.Rank"/>.</param>
    /// <param name="extras">What beyond the records to answer.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<SearchResults> SearchAsync(
        string text,
        IReadOnlyCollection<SearchKind> kinds,
        PageRequest page,
        SearchExtras extras,
        CancellationToken cancellationToken = default)
    {
        var words = SearchText.Of(text);
        if (words.Words.Count == 0)
        {
            return new(new([], HasNext: false, HasPrevious: false, TotalCount: 0), new Dictionary<SearchKind, int>());
        }

        var after = page.After is [var bits, var last]
            ? (Rank: RankOf(bits), Entry: last)
            : (Rank: double.MinValue, Entry: 0L);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Search.PageAsync(
            context,
            words,
            kinds.Distinct(),
            after,
            page.Limit + (extras.LooksBeyond ? 1 : 0),
            extras.Snippets,
            cancellationToken);
        var facets = extras.Facets || page.CountTotal
            ? await context.Search.CountAsync(context, words, cancellationToken)
            : null;
        return new(
            new(
                [.. rows.Take(page.Limit).Select(row => new Edge<SearchMatch>(
                    Cursor.Encode(PageOrder.Rank, [BitConverter.DoubleToInt64Bits(row.Rank), row.Entry]),
                    new((SearchKind)(row.Entry % 4), row.Entry / 4, row.Snippet)))],
                HasNext: rows.Count > page.Limit,
                HasPrevious: page.After is not null,
                facets?.Where(facet => kinds.Contains(facet.Key)).Sum(facet => facet.Value)),
            facets);
    }

    // A cursor that no answer gave may hold what is no number: nothing comes after it.
    private static double RankOf(long bits) =>
        BitConverter.Int64BitsToDouble(bits) is var rank && double.IsFinite(rank) ? rank : double.MaxValue;
}
