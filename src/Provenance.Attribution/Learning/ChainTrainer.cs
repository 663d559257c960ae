namespace Provenance.Attribution.Learning;

/// <summary>Learns the weights of a chain from tagged sequences, by stochastic gradients whose steps grow smaller for
/// what was often adjusted (AdaGrad).</summary>
internal static class ChainTrainer
{
    /// <summary>A feature that was seen less often is left out: it tells of one article.</summary>
    private const int LeastCount = 2;

    /// <summary>Adjusts the weights of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sequences">What to learn from. Rare features are taken out of them.</param>
    /// <param name="rounds">How often to go through all of them.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    public static void Train(
        ChainModel model, IReadOnlyList<Sequence> sequences, int rounds, CancellationToken cancellationToken)
    {
        WithoutRare(sequences, model.NodeBits);
        LearnedWeights nodes = new(model.NodeWeights, model.Tags);
        LearnedWeights edges = new(model.EdgeWeights, model.Tags * model.Tags);
        var order = Enumerable.Range(0, sequences.Count).ToArray();
        // The same order in every run: the same articles give the same model.
        Random random = new(17);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var number in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                // The first round goes far astray and is left out of the mean.
                Learn(model, sequences[number], nodes, edges, isCounted: round > 0);
            }
        }

        nodes.TakeMean();
        edges.TakeMean();
    }

    private static void Learn(
        ChainModel model, Sequence sequence, LearnedWeights nodeWeights, LearnedWeights edgeWeights, bool isCounted)
    {
        var (nodes, edges) = model.Marginals(sequence);
        var tags = model.Tags;
        nodeWeights.Step(isCounted);
        edgeWeights.Step(isCounted);
        for (var at = 0; at < sequence.Length; at++)
        {
            for (var tag = 0; tag < tags; tag++)
            {
                nodeWeights.Adjust(
                    sequence.Nodes[at], tag, (sequence.Tags[at] == tag ? 1 : 0) - nodes[(at * tags) + tag]);
                for (var other = 0; other < tags && at > 0; other++)
                {
                    var isTrue = sequence.Tags[at] == tag && sequence.Tags[at - 1] == other;
                    edgeWeights.Adjust(
                        sequence.Edges[at], (other * tags) + tag,
                        (isTrue ? 1 : 0) - edges[(((at * tags) + other) * tags) + tag]);
                }
            }
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
