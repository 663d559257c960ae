namespace Provenance.Pages.Words;

/// <summary>What is missing of a trace, in words.</summary>
public static class CoverageWords
{
    /// <summary>The sentence.</summary>
    /// <param name="stoppedBy">What stopped the trace.</param>
    /// <param name="nodesVisited">How many statements it reached.</param>
    public static string Of(string? stoppedBy, int nodesVisited) => stoppedBy == "NOT_SHOWN"
        ? "Not all is here: something on the way may not be shown to you."
        : $"Not all is here: the trace stopped after {Numbers.Count(nodesVisited, "statement")}.";
}
