namespace Provenance.Attribution.Figures;

/// <summary>A number as printed, in digits or words.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Value">What it is.</param>
internal readonly record struct Number(int First, int Last, decimal Value)
{
    /// <summary>The second number of "30-40".</summary>
    public decimal? Upper { get; init; }

    /// <summary>The code of a unit that is printed with it: $40, 25km, 36%, a third.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether it is in words and so small that it may count nothing: "the two".</summary>
    public bool IsSmallWord { get; init; }
}
