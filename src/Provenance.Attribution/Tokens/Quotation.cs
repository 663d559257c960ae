namespace Provenance.Attribution.Tokens;

/// <summary>A quotation, or the part of one that stands in one paragraph.</summary>
/// <param name="First">The token of its opening mark.</param>
/// <param name="Last">The token of its closing mark, or its last word where that is missing.</param>
/// <param name="IsClosed">Whether it has a closing mark.</param>
/// <param name="Next">The number of the quotation that goes on in the next paragraph, or -1.</param>
internal sealed record Quotation(int First, int Last, bool IsClosed, int Next = -1)
{
    /// <summary>How many tokens stand within the marks.</summary>
    public int Length => Last - First - (IsClosed ? 1 : 0);
}
