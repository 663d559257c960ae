using System.Globalization;
using Provenance.Attribution.Learning;

namespace Provenance.Server.Training;

/// <summary>Compares the confidence of suggestions with the share that was right, tenth by tenth, as CSV.</summary>
internal static class ReliabilityTable
{
    private const int Tenths = 10;

    /// <summary>The lines, the head first. A tenth in which there are no suggestions has no line.</summary>
    public static IEnumerable<string> Lines(Evaluation evaluation) =>
    [
        "suggester,from,to,suggestions,mean_confidence,share_right",
        .. Of("rules", evaluation.OfRules), .. Of("model", evaluation.OfLearned),
    ];

    private static IEnumerable<string> Of(string suggester, IReadOnlyList<Judged> suggestions) =>
        suggestions.GroupBy(one => Math.Min(Tenths - 1, (int)(one.Confidence * Tenths)))
            .OrderBy(tenth => tenth.Key)
            .Select(tenth => string.Create(
                CultureInfo.InvariantCulture,
                $"{suggester},{tenth.Key / 10.0:F1},{(tenth.Key + 1) / 10.0:F1},{tenth.Count()},"
                + $"{tenth.Average(one => one.Confidence):F3},{tenth.Average(one => one.IsRight ? 1.0 : 0):F3}"));
}
