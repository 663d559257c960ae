namespace Provenance.Exports.Formats.Linked;

/// <summary>The relations of a citation in CiTO, the Citation Typing Ontology.</summary>
internal static class CitoRelation
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://purl.org/spar/cito/";

    /// <summary>The property for a <c>CitationRelation</c>. One that CiTO has no word for is a citation.</summary>
    public static string Of(string relation) => relation switch
    {
        "REPORTS" => "citesForInformation",
        "QUOTES" => "includesQuotationFrom",
        "PUBLISHES" => "citesAsSourceDocument",
        "CONFIRMS" => "confirms",
        "DISPUTES" => "disputes",
        "EXPLAINS" => "discusses",
        "DERIVES" => "usesDataFrom",
        "REPUBLISHES" => "includesExcerptFrom",
        "CREDITS" => "credits",
        _ => "cites",
    };
}
