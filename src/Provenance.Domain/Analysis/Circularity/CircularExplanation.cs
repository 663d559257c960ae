using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Circularity;

/// <summary>Describes a circular report in one sentence: who rests on whom, and when each spoke.</summary>
public static class CircularExplanation
{
    /// <summary>The sentence. For a loop with more members than its ring shows, it describes the ring.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sources">The sources of the report; there may be others.</param>
    public static string Of(CircularReport report, IReadOnlyDictionary<SourceId, Source> sources)
    {
        var names = report.Steps.Select(step => $"{sources[step.SourceId].Name} ({When(step)})").ToList();
        var start = sources[report.Steps[0].SourceId].Name;
        return report.Kind switch
        {
            CircularReportKind.Loop when names.Count == 1 => $"{names[0]} rests on itself.",
            CircularReportKind.Loop => $"{Resting(names)}, which rests on {start} again.",
            CircularReportKind.Return =>
                $"{Resting(names)}: what {start} says comes back to its own party by way of others.",
            CircularReportKind.SelfCitation =>
                $"{names[0]} gives as its source {names[1]}, which is the same party.",
            _ => $"{names[0]} cites {names[1]}, which came later.",
        };
    }

    private static string Resting(List<string> names) =>
        $"{names[0]} rests on {string.Join(", which rests on ", names.Skip(1))}";

    private static string When(SupportStatement step) => step.At.IsOpen ? "undated" : DateWords.Span(step.At);
}
