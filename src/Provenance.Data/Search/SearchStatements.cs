using Provenance.Data.Connections;
using Provenance.Data.Writers;

namespace Provenance.Data.Search;

/// <summary>A provider's statements for finding records with all terms. They are ranked by BM25 (Robertson and Zaragoza
/// 2009; k1 = 1.2, b = 0.75), with titles and names counting four times; ranks are negative, so that the best come
/// first. Sources whose names match only with typing errors follow, ranked by the number of errors.</summary>
internal abstract class SearchStatements
{
    /// <summary>The table of <see cref="IndexedRecord"/>.</summary>
    public abstract TableColumns Index { get; }

    /// <summary>The first records of these kinds after a place in the order of rank and entry, in one statement. Their
    /// snippets are empty unless they are requested, in which case the texts are read.</summary>
    public abstract Task<IReadOnlyList<FoundRecord>> PageAsync(
        ProvenanceContext context,
        SearchText text,
        IEnumerable<SearchKind> kinds,
        (double Rank, long Entry) after,
        int limit,
        bool withSnippets,
        CancellationToken cancellationToken);

    /// <summary>The best matching passage of each of these records, by its number in the index, in one
    /// statement.</summary>
    public abstract Task<IReadOnlyDictionary<long, IReadOnlyList<SnippetPart>>> SnippetsAsync(
        ProvenanceContext context,
        SearchText text,
        IReadOnlyList<FoundRecord> records,
        CancellationToken cancellationToken);

    /// <summary>How many records of each kind match, without kinds that have none, in one statement.</summary>
    public abstract Task<IReadOnlyDictionary<SearchKind, int>> CountAsync(
        ProvenanceContext context, SearchText text, CancellationToken cancellationToken);

    /// <summary>The word of the index that is nearest to one that it has not, and the commonest of several; null if
    /// none is near. One statement.</summary>
    public abstract Task<string?> NearestWordAsync(
        ProvenanceContext context, string word, CancellationToken cancellationToken);

    /// <summary>The newest records of a kind that have all words of a set, for several lists of sets at once, in one
    /// statement.</summary>
    /// <param name="context">The store.</param>
    /// <param name="asked">For each place, sets of words as the index has them: a record that has all words of one set is
    /// found.</param>
    /// <param name="kind">The kind of records.</param>
    /// <param name="most">The most records of a place.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public abstract Task<IReadOnlyList<(int Place, long Number)>> HavingAsync(
        ProvenanceContext context,
        IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> asked,
        SearchKind kind,
        int most,
        CancellationToken cancellationToken);

    /// <summary>Takes records out of the index, within the current transaction.</summary>
    /// <param name="context">The store.</param>
    /// <param name="records">What the index has of them, to the word.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task RemoveAsync(
        ProvenanceContext context, IReadOnlyCollection<IndexedRecord> records, CancellationToken cancellationToken);

    /// <summary>Notes the words of new records, of which <see cref="NearestWordAsync"/> gives one; does nothing where
    /// the index itself lists its words.</summary>
    public virtual Task AddWordsAsync(
        ProvenanceContext context, IReadOnlyCollection<IndexedRecord> records, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The number of records of a kind, as a row of a statement.</summary>
    protected sealed record CountRow(int Kind, int Count);
}

/// <summary>A record that was found.</summary>
/// <param name="Entry">Its number in the index: four times the number of its id, plus that of its kind.</param>
/// <param name="Rank">Its rank, the smallest first.</param>
/// <param name="Snippet">The passage that matches best.</param>
internal sealed record FoundRecord(long Entry, double Rank, IReadOnlyList<SnippetPart> Snippet)
{
    /// <summary>What sort of record it is.</summary>
    public SearchKind Kind => (SearchKind)(Entry % 4);

    /// <summary>The number of its id.</summary>
    public long Number => Entry / 4;

    /// <summary>The passage of its texts that matches best; nothing matches of a name found despite typing
    /// errors.</summary>
    public IReadOnlyList<SnippetPart> SnippetOf(string title, string body, SearchText text) =>
        Data.Search.Snippet.Of([title, body], Rank < 0 ? text.Terms : []);
}
