namespace Provenance.Attribution.Learning;

/// <summary>How suggestions agree with what people annotated.</summary>
/// <param name="Suggested">How many were made.</param>
/// <param name="Annotated">How many passages were annotated.</param>
/// <param name="Met">How many suggestions meet a passage: their contents share a word, and so do their cues or their
/// sources.</param>
public sealed record Agreement(int Suggested, int Annotated, int Met)
{
    /// <summary>How many have the very words of a passage's source; none where it names nobody.</summary>
    public int SameSource { get; init; }

    /// <summary>How many have the very words of a passage's content.</summary>
    public int SameContent { get; init; }

    /// <summary>The share of suggestions that meet a passage.</summary>
    public double Precision => Suggested == 0 ? 0 : (double)Met / Suggested;

    /// <summary>The share of passages that are met.</summary>
    public double Recall => Annotated == 0 ? 0 : (double)Met / Annotated;

    /// <summary>Both in one: their harmonic mean.</summary>
    public double F1 => MeanOf(Met);

    /// <summary>The same of suggestions with the very words of the source.</summary>
    public double SourceF1 => MeanOf(SameSource);

    /// <summary>The same of suggestions with the very words of the content.</summary>
    public double ContentF1 => MeanOf(SameContent);

    /// <summary>Both together.</summary>
    public Agreement Plus(Agreement other) => new(Suggested + other.Suggested, Annotated + other.Annotated, Met + other.Met)
    {
        SameSource = SameSource + other.SameSource,
        SameContent = SameContent + other.SameContent,
    };

    private double MeanOf(int agreed) => Suggested + Annotated == 0 ? 0 : 2.0 * agreed / (Suggested + Annotated);
}
