namespace Provenance.Attribution;

/// <summary>A passage that ascribes something to somebody, as it seems.</summary>
/// <param name="Passage">The whole passage.</param>
/// <param name="Source">The words that name who says it; none where the text names nobody.</param>
/// <param name="Cue">The words that ascribe: "said", "according to".</param>
/// <param name="Content">What is said, in as many parts as the text has it. A quotation includes its marks.</param>
/// <param name="Chain">The sources, the nearest to the reader first. Empty where the text names nobody.</param>
/// <param name="Mode">In whose words it is rendered.</param>
/// <param name="Confidence">How sure it is, from 0 to 1: set for each rule and verb by hand, with counts on annotated
/// articles at hand. It orders suggestions; as a share that is right, it was measured of the top tier alone.</param>
/// <param name="Tier">How it is put before a person.</param>
/// <param name="Rule">The rule and the verb that led to it, as in "tell that": what editors do can be counted by
/// it.</param>
/// <param name="Reason">Why it is suggested, in words.</param>
public sealed record Suggestion(
    Span Passage,
    IReadOnlyList<Span> Source,
    IReadOnlyList<Span> Cue,
    IReadOnlyList<Span> Content,
    IReadOnlyList<SuggestedHop> Chain,
    SuggestedMode Mode,
    double Confidence,
    SuggestionTier Tier,
    string Rule,
    string Reason)
{
    /// <summary>The figures in what is said, in the order of the text.</summary>
    public IReadOnlyList<SuggestedFigure> Figures { get; init; } = [];

    /// <summary>The words of doubt in what is said, and those of the cue: "is believed".</summary>
    public IReadOnlyList<SuggestedHedge> Hedges { get; init; } = [];

    /// <summary>The dates in what is said, in the order of the text.</summary>
    public IReadOnlyList<SuggestedDate> Dates { get; init; } = [];
}
