namespace Provenance.Pictures.Chains;

/// <summary>A line between rows: that the lower rests on the upper.</summary>
/// <param name="Cited">What is rested on.</param>
/// <param name="Citing">What rests on it.</param>
/// <param name="Citations">The citations that it stands for.</param>
internal sealed record ChainLink(ChainRow Cited, ChainRow Citing, IReadOnlyList<ChainCitation> Citations)
{
    private static readonly string[] _unsupportive = ["DISPUTES", "EXPLAINS", "IS_SILENT_ON", "CREDITS"];

    /// <summary>Whether the one who cites says so in a text that we hold, in each case.</summary>
    public bool IsFirstHand => Citations.All(citation => citation.FirstHand);

    /// <summary>Whether it is doubted or not supported on this step, in each case.</summary>
    public bool IsDoubted => !Cited.IsSupport || Citations.All(citation => _unsupportive.Contains(citation.Relation)
        || citation.Evidence.Any(evidence => evidence.Tone == "DISTANCING"));

    /// <summary>How the first of them rests on the other.</summary>
    public string Relation => Citations[0].Relation;
}
