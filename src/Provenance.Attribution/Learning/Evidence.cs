namespace Provenance.Attribution.Learning;

/// <summary>What speaks for and against a found passage.</summary>
/// <param name="Features">Its features, as places in a table of weights.</param>
/// <param name="Kind">Which of the kinds it is: reported speech or not, of the rules too or not.</param>
/// <param name="Odds">How likely its cue is, as the logarithm of odds.</param>
internal sealed record Evidence(int[] Features, int Kind, double Odds)
{
    /// <summary>How many kinds there are.</summary>
    public const int Kinds = 4;
}
