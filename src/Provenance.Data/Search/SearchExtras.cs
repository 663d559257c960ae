namespace Provenance.Data.Search;

/// <summary>What of a search's answer costs more than the records.</summary>
/// <param name="Facets">How many records of each kind were found: one more statement.</param>
/// <param name="Snippets">The passages that match best: the texts are read. Without, they are empty.</param>
/// <param name="LooksBeyond">Whether more records follow the page: one more is looked for. Without, the page says that none do.</param>
public readonly record struct SearchExtras(bool Facets, bool Snippets, bool LooksBeyond)
{
    /// <summary>All of it.</summary>
    public static SearchExtras All { get; } = new(Facets: true, Snippets: true, LooksBeyond: true);
}
