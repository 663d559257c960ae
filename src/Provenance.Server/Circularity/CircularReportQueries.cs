using Provenance.Data.Readers.Circularity;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Analysis.Graph;
using Provenance.Server.Paging;
using Provenance.Server.Questions;

namespace Provenance.Server.Circularity;

/// <summary><c>circularReports</c>.</summary>
internal sealed class CircularReportQueries(CircularReportReader reports, QuestionReader questions)
{
    public async Task<CircularReportConnection> CircularReports(
        QuestionBy? question, AsOf? asOf, PagingArguments paging, CancellationToken cancellationToken)
    {
        var request = paging.Page(PageOrder.Outlets);
        var asked = question is null ? null : await questions.NamedAsync(question, cancellationToken);
        var (page, coverage) = await reports.At(asOf).PageAsync(asked?.Id, request, cancellationToken);
        return new(page.Edges, PageInfo.Of(page), page.TotalCount, coverage);
    }
}
