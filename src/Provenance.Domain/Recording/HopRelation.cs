using Provenance.Domain.Citations;

namespace Provenance.Domain.Recording;

/// <summary>How a hop of a chain is joined to the one before it, or to the document.</summary>
public enum HopRelation
{
    /// <summary>The source says it: a citation QUOTES in the modes DIRECT and MIXED, else REPORTS.</summary>
    Says,

    /// <summary>The source puts it before the public.</summary>
    Publishes,

    /// <summary>The one before confirms what the source says.</summary>
    Confirms,

    /// <summary>The one before disputes what the source says.</summary>
    Disputes,

    /// <summary>The source comments on what a RESPONDS_TO link names; the one before just reports it.</summary>
    Explains,

    /// <summary>The one before concludes it from what the source says.</summary>
    Derives,

    /// <summary>The one before carries the source's whole document.</summary>
    Republishes,

    /// <summary>A credit line.</summary>
    Credits,

    /// <summary>The source says nothing either way.</summary>
    IsSilentOn,
}

/// <summary>How the hops of passages and the citations that they show correspond.</summary>
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
        _ => mode is QuotationMode.Direct or QuotationMode.Mixed ? CitationRelation.Quotes : CitationRelation.Reports,
    };

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
