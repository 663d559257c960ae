namespace Provenance.Attribution.Learning;

/// <summary>Tokens in a row with their features, and, to learn from, their tags.</summary>
/// <param name="First">The first token.</param>
/// <param name="Length">How many tokens.</param>
internal sealed record Sequence(int First, int Length)
{
    /// <summary>The features of each token.</summary>
    public int[][] Nodes { get; } = new int[Length][];

    /// <summary>The features of each token with the one before it; those of the first are not used.</summary>
    public int[][] Edges { get; } = new int[Length][];

    /// <summary>The tags: to learn from.</summary>
    public byte[] Tags { get; } = new byte[Length];

    /// <summary>Whether a token can only have the tag 0, as the words that ascribe are neither source nor
    /// content.</summary>
    public bool[] IsFixed { get; } = new bool[Length];
}
