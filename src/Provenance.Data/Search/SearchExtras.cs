namespace Provenance.Data.Search;

/// <summary>The parts of a search's answer that cost extra.</summary>
/// <param name="Facets">The number of found records of each kind: one more statement.</param>
/// <param name="Snippets">The best matching passages, for which texts are read; empty when not requested.</param>
/// <param name="LooksBeyond">Whether more records follow the page, for which one more is read. When not requested, the
/// page says that none do.</param>
/// <param name="Suggestion">Another spelling where nothing is found: at most two statements for each word.</param>
public readonly record struct SearchExtras(bool Facets, bool Snippets, bool LooksBeyond, bool Suggestion)
{
    /// <summary>All of them.</summary>
    public static SearchExtras All { get; } = new(Facets: true, Snippets: true, LooksBeyond: true, Suggestion: true);
}
