namespace Provenance.Attribution.Learning;

/// <summary>Weights while they are learned. What is kept in the end is their mean over all steps, which tells less of
/// the last examples than the weights themselves.</summary>
/// <param name="weights">The weights.</param>
/// <param name="width">How many weights a feature has.</param>
internal sealed class LearnedWeights(float[] weights, int width)
{
    private const double Rate = 0.15;

    /// <summary>How strongly a weight is drawn back to 0, so that what was seen once tells little.</summary>
    private const double Decay = 0.003;

    /// <summary>What the steps grow smaller from: without it the first step would be as long as all others.</summary>
    private const double Start = 1;

    /// <summary>A difference too small to be learned from.</summary>
    private const double Least = 0.001;

    private readonly float[] _squares = new float[weights.Length];
    private readonly double[] _sums = new double[weights.Length];
    private readonly int[] _since = new int[weights.Length];
    private int _steps;

    /// <summary>Goes on to the next example.</summary>
    /// <param name="isCounted">Whether the weights at it count for the mean.</param>
    public void Step(bool isCounted) => _steps += isCounted ? 1 : 0;

    /// <summary>Moves one weight of each feature by a difference, the less the more it was moved before.</summary>
    public void Adjust(int[] features, int place, double difference)
    {
        if (Math.Abs(difference) < Least)
        {
            return;
        }

        var square = (float)(difference * difference);
        foreach (var feature in features)
        {
            var i = (feature * width) + place;
            _sums[i] += (double)weights[i] * (_steps - _since[i]);
            _since[i] = _steps;
            _squares[i] += square;
            weights[i] += (float)(Rate * (difference - (Decay * weights[i])) / Math.Sqrt(_squares[i] + Start));
        }
    }

    /// <summary>Puts the mean in the place of each weight.</summary>
    public void TakeMean()
    {
        for (var i = 0; _steps > 0 && i < weights.Length; i++)
        {
            weights[i] = (float)((_sums[i] + ((double)weights[i] * (_steps - _since[i]))) / _steps);
        }
    }
}
