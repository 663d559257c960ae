namespace Provenance.Domain.Documents;

/// <summary>What a date rests on.</summary>
public enum DateBasis
{
    /// <summary>The text states the date in full.</summary>
    Stated,

    /// <summary>The date follows by rule from the text and another date: "the day before".</summary>
    Derived,

    /// <summary>The date needs knowledge from outside the text.</summary>
    Inferred,
}

/// <summary>How sure the annotator is of a judgement.</summary>
public enum AnnotatorConfidence
{
    /// <summary>A guess that other readings rival.</summary>
    Low,

    /// <summary>The best reading, with some doubt left.</summary>
    Medium,

    /// <summary>No reasonable doubt.</summary>
    High,
}

/// <summary>A day, or a moment, known only to lie within bounds, both inclusive; a missing bound is open.</summary>
public sealed record FuzzyDate
{
    /// <summary>The first possible day; null when unknown.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The last possible day; null when unknown.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>The first possible moment, on the first possible day; null when only the day is known.</summary>
    public PrintedTime? EarliestTime { get; init; }

    /// <summary>The last possible moment, on the last possible day; null when only the day is known.</summary>
    public PrintedTime? LatestTime { get; init; }

    /// <summary>What the bounds rest on.</summary>
    public required DateBasis Basis { get; init; }

    /// <summary>The words of the text that date it, verbatim: "as of mid-January".</summary>
    public string? Text { get; init; }

    /// <summary>How the bounds follow from the words, in prose.</summary>
    public string? Derivation { get; init; }

    /// <summary>How sure the annotator is of the bounds.</summary>
    public AnnotatorConfidence? Confidence { get; init; }

    /// <summary>The first of these dates that a day bounds; null if there is none. Words alone ("recently") date
    /// nothing.</summary>
    public static FuzzyDate? FirstBounded(params ReadOnlySpan<FuzzyDate?> dates)
    {
        foreach (var date in dates)
        {
            if (date is { Earliest: not null } or { Latest: not null })
            {
                return date;
            }
        }
        return null;
    }

    /// <summary>The bounds without what they rest on.</summary>
    public TimeBounds ToBounds() => new(Earliest, Latest, EarliestTime, LatestTime);
}
