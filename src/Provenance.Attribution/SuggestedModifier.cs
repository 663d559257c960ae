namespace Provenance.Attribution;

/// <summary>How words bound a number, or stand for one: "nearly", "dozens".</summary>
public enum SuggestedModifier
{
    /// <summary>The bare number.</summary>
    Unmodified,

    /// <summary>"About", "around", "some", "an estimated".</summary>
    About,

    /// <summary>"At least", "or more".</summary>
    AtLeast,

    /// <summary>"Over", "more than".</summary>
    Over,

    /// <summary>"Nearly", "almost".</summary>
    Nearly,

    /// <summary>"At most", "up to", "as many as".</summary>
    AtMost,

    /// <summary>"Fewer than", "less than", "under".</summary>
    FewerThan,

    /// <summary>"Between v and w", "v to w".</summary>
    Between,

    /// <summary>"A few", "several", no number.</summary>
    Few,

    /// <summary>"Dozens", no number.</summary>
    Dozens,

    /// <summary>"Hundreds", no number.</summary>
    Hundreds,

    /// <summary>"Several hundred", no number.</summary>
    SeveralHundred,

    /// <summary>"Thousands", no number.</summary>
    Thousands,

    /// <summary>"Tens of thousands", no number.</summary>
    TensOfThousands,

    /// <summary>"Hundreds of thousands", no number.</summary>
    HundredsOfThousands,

    /// <summary>"Millions", no number.</summary>
    Millions,

    /// <summary>"Billions", no number.</summary>
    Billions,

    /// <summary>"Most", no number.</summary>
    Most,
}
