namespace Provenance.Attribution;

/// <summary>Which way something went by a figure: "fell by 12 %".</summary>
public enum SuggestedChange
{
    /// <summary>It grew.</summary>
    Increase,

    /// <summary>It shrank.</summary>
    Decrease,
}
