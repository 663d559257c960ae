namespace Provenance.Attribution.Learning;

/// <summary>Turns a score into the share of suggestions with such a score that were right: steps that never fall
/// (isotonic regression).</summary>
/// <param name="Steps">Each step with the least score of it, in order.</param>
internal sealed record Calibration(IReadOnlyList<(float From, float Share)> Steps)
{
    /// <summary>A step of fewer is joined with the next, so that no share stands for a few.</summary>
    private const int LeastCount = 60;

    /// <summary>The share that is right of suggestions with a score.</summary>
    public double Of(double score)
    {
        var share = Steps.Count == 0 ? score : Steps[0].Share;
        foreach (var step in Steps)
        {
            share = score >= step.From ? step.Share : share;
        }

        return share;
    }

    /// <summary>Fits the steps to scores of which it is known whether the suggestion was right.</summary>
    public static Calibration Fit(IEnumerable<(double Score, bool IsRight)> seen)
    {
        List<(double From, double Right, int Count)> blocks = [];
        foreach (var chunk in seen.OrderBy(one => one.Score).Chunk(LeastCount))
        {
            blocks.Add((chunk[0].Score, chunk.Count(one => one.IsRight), chunk.Length));
            while (blocks.Count > 1 && blocks[^2].Right / blocks[^2].Count >= blocks[^1].Right / blocks[^1].Count)
            {
                var (low, high) = (blocks[^2], blocks[^1]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((low.From, low.Right + high.Right, low.Count + high.Count));
            }
        }

        return new([.. blocks.Select(block => ((float)block.From, (float)(block.Right / block.Count)))]);
    }
}
