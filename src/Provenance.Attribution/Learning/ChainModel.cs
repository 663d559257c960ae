namespace Provenance.Attribution.Learning;

/// <summary>A linear-chain conditional random field: how likely each sequence of tags is, given the features of
/// tokens and of pairs of neighbours.</summary>
internal sealed class ChainModel(int tags, int nodeBits, int edgeBits)
{
    public int Tags => tags;

    public int NodeBits => nodeBits;

    public int EdgeBits => edgeBits;

    /// <summary>The weight of each feature of a token with each tag.</summary>
    public float[] NodeWeights { get; } = new float[tags << nodeBits];

    /// <summary>The weight of each feature of a pair with each pair of tags.</summary>
    public float[] EdgeWeights { get; } = new float[tags * tags << edgeBits];

    /// <summary>The scores of the tags of each token, and of each pair of tags of neighbours.</summary>
    public (double[] Nodes, double[] Edges) Scores(Sequence sequence)
    {
        var nodes = new double[sequence.Length * tags];
        var edges = new double[sequence.Length * tags * tags];
        for (var at = 0; at < sequence.Length; at++)
        {
            Sum(sequence.Nodes[at], NodeWeights, nodes.AsSpan(at * tags, tags));
            if (at > 0)
            {
                Sum(sequence.Edges[at], EdgeWeights, edges.AsSpan(at * tags * tags, tags * tags));
            }

            for (var tag = 1; sequence.IsFixed[at] && tag < tags; tag++)
            {
                nodes[(at * tags) + tag] = double.NegativeInfinity;
            }
        }

        return (nodes, edges);
    }

    /// <summary>The likeliest tags.</summary>
    /// <param name="sequence">The tokens.</param>
    /// <param name="bonus">What is added to the score of every tag but 0: the more, the more is found.</param>
    public byte[] Decode(Sequence sequence, double bonus = 0)
    {
        var (nodes, edges) = Scores(sequence);
        var best = new double[sequence.Length * tags];
        var from = new byte[sequence.Length * tags];
        for (var at = 0; at < sequence.Length; at++)
        {
            for (var tag = 0; tag < tags; tag++)
            {
                var (score, previous) = at == 0 ? (0, 0) : Previous(best, edges, at, tag);
                best[(at * tags) + tag] = score + nodes[(at * tags) + tag] + (tag > 0 ? bonus : 0);
                from[(at * tags) + tag] = (byte)previous;
            }
        }

        var decoded = new byte[sequence.Length];
        for (var at = sequence.Length - 1; at >= 0; at--)
        {
            decoded[at] = at == sequence.Length - 1 ? Best(best.AsSpan(at * tags, tags))
                : from[((at + 1) * tags) + decoded[at + 1]];
        }

        return decoded;
    }

    /// <summary>The likelihood of each tag of each token, and of each pair of tags of neighbours.</summary>
    public (double[] Nodes, double[] Edges) Marginals(Sequence sequence)
    {
        var (nodes, edges) = Scores(sequence);
        var (forward, backward) = (new double[sequence.Length * tags], new double[sequence.Length * tags]);
        Span<double> sums = stackalloc double[tags];
        for (var at = 0; at < sequence.Length; at++)
        {
            for (var tag = 0; tag < tags; tag++)
            {
                for (var other = 0; other < tags && at > 0; other++)
                {
                    sums[other] = forward[((at - 1) * tags) + other] + edges[(((at * tags) + other) * tags) + tag];
                }

                forward[(at * tags) + tag] = nodes[(at * tags) + tag] + (at == 0 ? 0 : LogSum(sums));
            }
        }

        for (var at = sequence.Length - 2; at >= 0; at--)
        {
            for (var tag = 0; tag < tags; tag++)
            {
                for (var other = 0; other < tags; other++)
                {
                    sums[other] = backward[((at + 1) * tags) + other] + nodes[((at + 1) * tags) + other]
                        + edges[((((at + 1) * tags) + tag) * tags) + other];
                }

                backward[(at * tags) + tag] = LogSum(sums);
            }
        }

        var total = LogSum(forward.AsSpan((sequence.Length - 1) * tags, tags));
        for (var at = sequence.Length - 1; at >= 0; at--)
        {
            for (var tag = 0; tag < tags; tag++)
            {
                for (var other = 0; other < tags && at > 0; other++)
                {
                    var pair = (((at * tags) + other) * tags) + tag;
                    edges[pair] = Math.Exp(forward[((at - 1) * tags) + other] + edges[pair] + nodes[(at * tags) + tag]
                        + backward[(at * tags) + tag] - total);
                }
            }
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Math.Exp(forward[i] + backward[i] - total);
        }

        return (nodes, edges);
    }

    private static void Sum(int[] features, float[] weights, Span<double> scores)
    {
        foreach (var feature in features)
        {
            var start = feature * scores.Length;
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += weights[start + i];
            }
        }
    }

    private (double Score, int Tag) Previous(double[] best, double[] edges, int at, int tag)
    {
        var (score, found) = (double.NegativeInfinity, 0);
        for (var other = 0; other < tags; other++)
        {
            var sum = best[((at - 1) * tags) + other] + edges[(((at * tags) + other) * tags) + tag];
            if (sum > score)
            {
                (score, found) = (sum, other);
            }
        }

        return (score, found);
    }

    private static byte Best(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return (byte)best;
    }

    private static double LogSum(ReadOnlySpan<double> values)
    {
        var max = double.NegativeInfinity;
        foreach (var value in values)
        {
            max = Math.Max(max, value);
        }

        if (double.IsNegativeInfinity(max))
        {
            return max;
        }

        var sum = 0.0;
        foreach (var value in values)
        {
            sum += Math.Exp(value - max);
        }

        return max + Math.Log(sum);
    }
}
