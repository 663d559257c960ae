using Provenance.Data.Connections;

namespace Provenance.Data.Search;

/// <summary>
/// How a provider finds records: those that have all words, ranked by BM25 (Robertson and Zaragoza 2009; k1 = 1.2,
/// b = 0.75) with titles and names counting four times, negative so that the best come first; after these the sources
/// whose names differ by typing errors, ranked by their number.
/// </summary>
internal abstract class SearchStatements
{
    /// <summary>
    /// The first records of these kinds after a place in the order of rank and entry, their snippets empty unless they are
    /// asked for, which reads the texts; one statement.
    /// </summary>
    public abstract Task<IReadOnlyList<FoundRecord>> PageAsync(
        ProvenanceContext context,
        SearchText text,
        IEnumerable<SearchKind> kinds,
        (double Rank, long Entry) after,
        int limit,
        bool withSnippets,
        CancellationToken cancellationToken);

    /// <summary>The passage of each of these records that matches best, by its number in the index; one statement.</summary>
    public abstract Task<IReadOnlyDictionary<long, IReadOnlyList<SnippetPart>>> SnippetsAsync(
        ProvenanceContext context,
        SearchText text,
        IReadOnlyList<FoundRecord> records,
        CancellationToken cancellationToken);

    /// <summary>How many records of each kind are found, those without any left out; one statement.</summary>
    public abstract Task<IReadOnlyDictionary<SearchKind, int>> CountAsync(
        ProvenanceContext context, SearchText text, CancellationToken cancellationToken);

    /// <summary>How many of a kind there are, as statements answer it.</summary>
    protected sealed record CountRow(int Kind, int Count);
}

/// <summary>A record that was found.</summary>
/// <param name="Entry">Its number in the index: four times that of its id, and its kind's.</param>
/// <param name="Rank">Its place, the least first.</param>
/// <param name="Snippet">The passage that matches best.</param>
internal sealed record FoundRecord(long Entry, double Rank, IReadOnlyList<SnippetPart> Snippet)
{
    /// <summary>What sort of record it is.</summary>
    public SearchKind Kind => (SearchKind)(Entry % 4);

    /// <summary>The number of its id.</summary>
    public long Number => Entry / 4;
}
