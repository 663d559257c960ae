namespace Provenance.Domain.Claims;

/// <summary>
/// How the wording around a number bounds it, or stands for one; each names the interval that it stands for in
/// comparisons.
/// </summary>
/// <remarks>The words of a magnitude are taken to begin at twice their unit and to end where the next one begins, a
/// convention: nobody says "hundreds" of 150, and "thousands" is said of 12,000.</remarks>
public enum EstimateModifier
{
    /// <summary>The bare number v: [v, v].</summary>
    Unmodified,

    /// <summary>"About", "around", "roughly": a tenth of v to either side, a convention.</summary>
    About,

    /// <summary>"At least": [v, ∞).</summary>
    AtLeast,

    /// <summary>"Over", "more than": (v, ∞).</summary>
    Over,

    /// <summary>"Nearly", "almost": less than v by a tenth at most, a convention.</summary>
    Nearly,

    /// <summary>"At most", "up to", "no more than": (-∞, v].</summary>
    AtMost,

    /// <summary>"Fewer than", "less than", "under", "below": (-∞, v).</summary>
    FewerThan,

    /// <summary>"Between v and w", "v to w": [v, w].</summary>
    Between,

    /// <summary>"A few", "several", "a handful", no number: [2, 20).</summary>
    Few,

    /// <summary>"Dozens", "scores", "tens", no number: [20, 200).</summary>
    Dozens,

    /// <summary>"Hundreds", no number: [200, 2,000).</summary>
    Hundreds,

    /// <summary>"Several hundred", no number: [200, 999].</summary>
    SeveralHundred,

    /// <summary>"Thousands", no number: [2,000, 20,000).</summary>
    Thousands,

    /// <summary>"Tens of thousands", no number: [20,000, 200,000).</summary>
    TensOfThousands,

    /// <summary>"Hundreds of thousands", no number: [200,000, 2,000,000).</summary>
    HundredsOfThousands,

    /// <summary>"Millions", no number: [2,000,000, 2,000,000,000).</summary>
    Millions,

    /// <summary>"Billions", no number: [2,000,000,000, 2,000,000,000,000).</summary>
    Billions,

    /// <summary>"Most", no number: [0.5, 1].</summary>
    Most,

    /// <summary>"The highest since": the number v if it is given, [v, v].</summary>
    Highest,

    /// <summary>"The lowest since": the number v if it is given, [v, v].</summary>
    Lowest,

    /// <summary>Words without a number, "significant": no interval, unless they begin with the words of one of these
    /// magnitudes.</summary>
    Qualitative,
}
