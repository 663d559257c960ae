namespace Provenance.Corpora.Synthesis;

/// <summary>Which synthetic corpus to make.</summary>
public sealed record SyntheticCorpusOptions
{
    /// <summary>The largest <see cref="Citations"/>.</summary>
    public const int CitationLimit = 10_000_000;

    /// <summary>How many citations, exactly; 1 to 10,000,000.</summary>
    public required int Citations { get; init; }

    /// <summary>Distinguishes corpora of the same size; 1 by default.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The limits that these options violate, each in a sentence that says what would be accepted.</summary>
    public IEnumerable<string> Broken()
    {
        if (Citations is < 1 or > CitationLimit)
        {
            yield return $"{Citations} citations: 1 to {CitationLimit} would be accepted";
        }
    }
}
