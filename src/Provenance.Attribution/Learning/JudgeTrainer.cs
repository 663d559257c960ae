namespace Provenance.Attribution.Learning;

/// <summary>Learns to judge from found passages of which it is known whether a person annotated them, by stochastic
/// gradients whose steps grow smaller for what was often adjusted (AdaGrad).</summary>
internal static class JudgeTrainer
{
    private const int Rounds = 8;
    private const double Rate = 0.1;

    /// <summary>How strongly a weight is drawn back to 0, so that what was seen once tells little.</summary>
    private const double Decay = 0.003;

    public static Judge Fit(IReadOnlyList<(Evidence Evidence, bool IsRight)> seen)
    {
        Judge judge = new();
        var squares = new double[judge.Weights.Length];
        var slopeSquares = new double[judge.Slopes.Length];
        var order = Enumerable.Range(0, seen.Count).ToArray();
        // The same order in every run: the same passages give the same judge.
        Random random = new(17);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var number in order)
            {
                var (evidence, isRight) = seen[number];
                var difference = (isRight ? 1 : 0) - judge.Of(evidence);
                foreach (var feature in evidence.Features)
                {
                    Adjust(judge.Weights, squares, feature, difference - (Decay * judge.Weights[feature]));
                }

                Adjust(judge.Slopes, slopeSquares, evidence.Kind, difference * evidence.Odds);
            }
        }

        return judge;
    }

    private static void Adjust(float[] weights, double[] squares, int place, double gradient)
    {
        squares[place] += gradient * gradient;
        weights[place] += (float)(Rate * gradient / Math.Sqrt(squares[place] + 1));
    }
}
