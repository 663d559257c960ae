namespace Provenance.Attribution.Learning;

/// <summary>Learns the weights of a chain from tagged sequences, by stochastic gradients whose steps grow smaller for what
/// was often adjusted (AdaGrad).</summary>
internal static class ChainTrainer
{
    private const double Rate = 0.15;

    /// <summary>A difference too small to be learned from.</summary>
    private const double Least = 0.001;

    /// <summary>A feature that was seen less often is left out: it tells of one article.</summary>
    private const int LeastCount = 2;

    /// <summary>Adjusts the weights of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sequences">What to learn from. Rare features are taken out of them.</param>
    /// <param name="rounds">How often to go through all of them.</param>
    public static void Train(ChainModel model, IReadOnlyList<Sequence> sequences, int rounds)
    {
        WithoutRare(sequences, model.NodeBits);
        var nodeSquares = new float[model.NodeWeights.Length];
        var edgeSquares = new float[model.EdgeWeights.Length];
        var order = Enumerable.Range(0, sequences.Count).ToArray();
        // The same order in every run: the same articles give the same model.
        Random random = new(17);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var number in order)
            {
                Learn(model, sequences[number], nodeSquares, edgeSquares);
            }
        }
    }

    private static void Learn(ChainModel model, Sequence sequence, float[] nodeSquares, float[] edgeSquares)
    {
        var (nodes, edges) = model.Marginals(sequence);
        var tags = model.Tags;
        for (var at = 0; at < sequence.Length; at++)
        {
            for (var tag = 0; tag < tags; tag++)
            {
                Adjust(model.NodeWeights, nodeSquares, sequence.Nodes[at], tags, tag,
                    (sequence.Tags[at] == tag ? 1 : 0) - nodes[(at * tags) + tag]);
                for (var other = 0; other < tags && at > 0; other++)
                {
                    var isTrue = sequence.Tags[at] == tag && sequence.Tags[at - 1] == other;
                    Adjust(model.EdgeWeights, edgeSquares, sequence.Edges[at], tags * tags, (other * tags) + tag,
                        (isTrue ? 1 : 0) - edges[(((at * tags) + other) * tags) + tag]);
                }
            }
        }
    }

    private static void Adjust(float[] weights, float[] squares, int[] features, int width, int place, double difference)
    {
        if (Math.Abs(difference) < Least)
        {
            return;
        }

        var square = (float)(difference * difference);
        foreach (var feature in features)
        {
            var i = (feature * width) + place;
            squares[i] += square;
            weights[i] += (float)(Rate * difference / Math.Sqrt(squares[i] + 1e-6));
        }
    }

    private static void WithoutRare(IReadOnlyList<Sequence> sequences, int bits)
    {
        var counts = new int[1 << bits];
        foreach (var feature in sequences.SelectMany(sequence => sequence.Nodes).SelectMany(features => features))
        {
            counts[feature]++;
        }

        foreach (var sequence in sequences)
        {
            for (var at = 0; at < sequence.Length; at++)
            {
                sequence.Nodes[at] = Array.FindAll(sequence.Nodes[at], feature => counts[feature] >= LeastCount);
            }
        }
    }
}
