using Provenance.Domain.Citations;

namespace Provenance.Domain.Recording;

/// <summary>How a hop of a chain is connected to the preceding hop, or to the document.</summary>
public enum HopRelation
{
    /// <summary>The source says it: a citation QUOTES in the modes DIRECT and MIXED, otherwise REPORTS.</summary>
    Says,

    /// <summary>The source publishes it.</summary>
    Publishes,

    /// <summary>The preceding source confirms what this source says.</summary>
    Confirms,

    /// <summary>The preceding source disputes what this source says.</summary>
    Disputes,

    /// <summary>The source comments on the statement that a RESPONDS_TO link names; the preceding source only reports
    /// it.</summary>
    Explains,

    /// <summary>The preceding source concludes it from what this source says.</summary>
    Derives,

    /// <summary>The preceding source republishes this source's whole document.</summary>
    Republishes,

    /// <summary>A credit line.</summary>
    Credits,

    /// <summary>The source does not say either way.</summary>
    IsSilentOn,
}

/// <summary>Maps the hops of passages to the citations that they show.</summary>
public static class HopRelations
{
    /// <summary>The relation of the citation that a hop shows.</summary>
    public static CitationRelation ToCitation(HopRelation relation, QuotationMode mode) => relation switch
    {
        HopRelation.Publishes => CitationRelation.Publishes,
        HopRelation.Confirms => CitationRelation.Confirms,
        HopRelation.Disputes => CitationRelation.Disputes,
        HopRelation.Derives => CitationRelation.Derives,
        HopRelation.Republishes => CitationRelation.Republishes,
        HopRelation.Credits => CitationRelation.Credits,
        HopRelation.IsSilentOn => CitationRelation.IsSilentOn,
        _ => Quotes(mode) ? CitationRelation.Quotes : CitationRelation.Reports,
    };

    /// <summary>Whether a passage of this mode quotes whom it cites.</summary>
    public static bool Quotes(QuotationMode mode) => mode is QuotationMode.Direct or QuotationMode.Mixed;

    /// <summary>The relation of the hop that shows a citation.</summary>
    /// <param name="relation">The citation's.</param>
    /// <param name="explains">Whether the hop is the last of a passage that responds to another.</param>
    public static HopRelation OfCitation(CitationRelation relation, bool explains) => relation switch
    {
        CitationRelation.Publishes => HopRelation.Publishes,
        CitationRelation.Confirms => HopRelation.Confirms,
        CitationRelation.Disputes => HopRelation.Disputes,
        CitationRelation.Derives => HopRelation.Derives,
        CitationRelation.Republishes => HopRelation.Republishes,
        CitationRelation.Credits => HopRelation.Credits,
        CitationRelation.IsSilentOn => HopRelation.IsSilentOn,
        _ => explains ? HopRelation.Explains : HopRelation.Says,
    };
}
