using Provenance.Data.Readers.Paging;

namespace Provenance.Data.Search;

/// <summary>The kinds of record that a search finds.</summary>
public enum SearchKind
{
    /// <summary>A claim, by its proposition and the words that give its figure.</summary>
    Claim,

    /// <summary>A source, by its name and aliases.</summary>
    Source,

    /// <summary>A document, by its title and its text, or what describes it.</summary>
    Document,
}

/// <summary>A page of search results, best match first.</summary>
/// <param name="Page">The matches.</param>
/// <param name="Facets">How many records of each kind match over all pages, whatever kinds were requested; null unless
/// requested.</param>
/// <param name="Suggestion">Another spelling of the text, where it found nothing and that was requested; null if none
/// finds something.</param>
public sealed record SearchResults(
    Page<SearchMatch> Page, IReadOnlyDictionary<SearchKind, int>? Facets, string? Suggestion = null);

/// <summary>A record that was found.</summary>
/// <param name="Kind">What sort of record it is.</param>
/// <param name="Number">The number of its id.</param>
/// <param name="Snippet">The passage that matches best.</param>
public sealed record SearchMatch(SearchKind Kind, long Number, IReadOnlyList<SnippetPart> Snippet);

/// <summary>A part of a passage.</summary>
/// <param name="Text">The words.</param>
/// <param name="Matches">Whether the words match the search.</param>
public sealed record SnippetPart(string Text, bool Matches);
