namespace Provenance.Domain.Citations;

/// <summary>
/// A word of the yardstick of the UK's Professional Head of Intelligence Assessment, each with its band in percent.
/// The bands leave gaps on purpose. Set only for sources that use the yardstick.
/// </summary>
public enum Likelihood
{
    /// <summary>0 to 5 %.</summary>
    RemoteChance,

    /// <summary>10 to 20 %.</summary>
    HighlyUnlikely,

    /// <summary>25 to 35 %.</summary>
    Unlikely,

    /// <summary>40 to 50 %.</summary>
    RealisticPossibility,

    /// <summary>55 to 75 %; also "probable".</summary>
    Likely,

    /// <summary>80 to 90 %.</summary>
    HighlyLikely,

    /// <summary>95 to 100 %.</summary>
    AlmostCertain,
}

/// <summary>The band of a <see cref="Likelihood"/>.</summary>
/// <param name="Low">The lower end in percent, 0 to 100, inclusive.</param>
/// <param name="High">The upper end in percent, 0 to 100, inclusive.</param>
public readonly record struct LikelihoodBand(int Low, int High)
{
    /// <summary>The band of a term of the yardstick.</summary>
    public static LikelihoodBand Of(Likelihood likelihood) => likelihood switch
    {
        Likelihood.RemoteChance => new(0, 5),
        Likelihood.HighlyUnlikely => new(10, 20),
        Likelihood.Unlikely => new(25, 35),
        Likelihood.RealisticPossibility => new(40, 50),
        Likelihood.Likely => new(55, 75),
        Likelihood.HighlyLikely => new(80, 90),
        Likelihood.AlmostCertain => new(95, 100),
        _ => throw new ArgumentOutOfRangeException(nameof(likelihood), likelihood, "Not a word of the yardstick."),
    };
}
