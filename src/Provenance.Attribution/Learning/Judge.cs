namespace Provenance.Attribution.Learning;

/// <summary>Tells how likely a person would annotate a found passage (a logistic regression). The chain that found its
/// cue saw one sentence, and not yet what is said and by whom.</summary>
internal sealed class Judge
{
    /// <summary>How many features there are, as a power of 2.</summary>
    public const int Bits = 14;

    /// <summary>The weight of each feature.</summary>
    public float[] Weights { get; } = new float[1 << Bits];

    /// <summary>For each kind of passage, how much the odds of its cue count. As long as nothing was learned, they are
    /// all that counts.</summary>
    public float[] Slopes { get; } = [.. Enumerable.Repeat(1f, Evidence.Kinds)];

    /// <summary>The likelihood, from 0 to 1.</summary>
    public double Of(Evidence evidence)
    {
        var sum = Slopes[evidence.Kind] * evidence.Odds;
        foreach (var feature in evidence.Features)
        {
            sum += Weights[feature];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
