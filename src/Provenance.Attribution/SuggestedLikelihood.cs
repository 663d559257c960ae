namespace Provenance.Attribution;

/// <summary>A word of the yardstick of likelihood that the UK's intelligence analysts use.</summary>
public enum SuggestedLikelihood
{
    /// <summary>"Remote chance".</summary>
    RemoteChance,

    /// <summary>"Highly unlikely".</summary>
    HighlyUnlikely,

    /// <summary>"Unlikely".</summary>
    Unlikely,

    /// <summary>"Realistic possibility".</summary>
    RealisticPossibility,

    /// <summary>"Likely", "probable".</summary>
    Likely,

    /// <summary>"Highly likely".</summary>
    HighlyLikely,

    /// <summary>"Almost certain".</summary>
    AlmostCertain,
}
