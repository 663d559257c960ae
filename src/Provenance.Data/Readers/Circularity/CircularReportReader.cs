using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Analysis.Circularity;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Circularity;

/// <summary>Reads circular reports: it analyses the whole store and returns one page.</summary>
public sealed class CircularReportReader(SupportGraphReader graph)
{
    /// <summary>The memory of a report, and of each of its steps and citations, with their arrays.</summary>
    private const long BytesOfReport = 250;
    private const long BytesOfStep = 80;

    // All columns are ascending, so a place in the order is the list of its values.
    private static readonly Ordering<CircularReport> _mostOutlets = new(
        PageOrder.Outlets,
        new OrderColumn<CircularReport, int>(report => -report.Outlets, count => count, number => (int)number),
        new OrderColumn<CircularReport, int>(report => (int)report.Kind, kind => kind, number => (int)number),
        new OrderColumn<CircularReport, long>(report => report.Number, number => number, number => number));

    /// <summary>The same reader at a moment; null for the present.</summary>
    public CircularReportReader At(AsOf? asOf) => new(graph.At(asOf));

    /// <summary>A page of the reports, most outlets first, then by kind and number, and whether all were
    /// found.</summary>
    /// <param name="question">Restricts the reports to claims that answer this question; null for all.</param>
    /// <param name="page">The part to return, in the order <see cref="PageOrder.Outlets"/>.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<(Page<CircularReport> Page, Coverage Coverage)> PageAsync(
        QuestionId? question, PageRequest page, CancellationToken cancellationToken = default)
    {
        var asked = question is { } known ? await graph.ClaimsAsync(known, cancellationToken) : null;
        var equated = await graph.EquatedClaimsAsync(cancellationToken);
        var found = await graph.AnswerAsync(
            (nameof(CircularReports), question, equated),
            (whole, stop) => CircularReports.Of(
                whole, equated.ByClaim, asked is null ? null : asked.Contains, cancellationToken: stop),
            reports => reports.Reports.Sum(report => BytesOfReport + (report.Steps.Count * BytesOfStep)),
            cancellationToken);
        return (_mostOutlets.PageOf(found.Reports, page), found.Coverage with { RecordedUntil = graph.ReadAt });
    }
}
