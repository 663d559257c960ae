namespace Provenance.Attribution.Lexicon;

/// <summary>How often a cue ascribes something where it stands in a fitting context.</summary>
internal enum Grade
{
    Seldom,
    Often,
    Mostly,
    NearlyAlways,
}
